import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

addons.setConfig({
  selectedPanel: 'storybook/a11y/panel',
  theme: create({
    base: 'light',
    brandTitle: 'Council Components',
    brandTarget: '_self',
    fontBase: 'system-ui, sans-serif',
    colorPrimary: '#2f4a7d',
    colorSecondary: '#2f4a7d',
  }),
});
