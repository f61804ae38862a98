/** Stories and their pages are written from the components' examples by test/tools/stories.mjs. */
export default {
  stories: ['./introduction.mdx', './tokens.mdx', './stories/*.mdx', './stories/*.stories.js'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y'],
  framework: { name: '@storybook/web-components-vite', options: {} },
  staticDirs: [
    { from: '../packages/council-components/dist', to: '/council' },
    { from: '../packages/tokens/dist', to: '/tokens' },
  ],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  features: { actions: false, backgrounds: false, interactions: false, sidebarOnboardingChecklist: false },
  viteFinal: (config) => ({
    ...config,
    // Not `node`: there, the html tag of templates is the server's.
    resolve: { ...config.resolve, conditions: ['module', 'browser', 'development|production'] },
    build: { ...config.build, chunkSizeWarningLimit: 2000 },
  }),
};
