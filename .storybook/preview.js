import '../packages/council-components/dist/define-all.js';
import './preview.css';
import { html } from 'lit';
import { withoutJavaScript } from './without-javascript.js';

const toolbar = (title, icon, items) => ({ toolbar: { title, icon, items, dynamicTitle: true } });

/** What the toolbar can change. */
const globalTypes = {
  theme: toolbar('Theme', 'paintbrush', [
    { value: 'default', title: 'Default theme' },
    { value: 'exampleshire', title: 'Exampleshire' },
    { value: 'porthaur', title: 'Porthaur' },
    { value: 'moorfield', title: 'Moorfield' },
  ]),
  scheme: toolbar('Colour scheme', 'contrast', [
    { value: 'light', title: 'Light' },
    { value: 'dark', title: 'Dark' },
  ]),
  language: toolbar('Language', 'globe', [
    { value: 'en', title: 'English' },
    { value: 'cy', title: 'Cymraeg' },
  ]),
  direction: toolbar('Direction', 'transfer', [
    { value: 'ltr', title: 'Left to right' },
    { value: 'rtl', title: 'Right to left' },
  ]),
  scripts: toolbar('JavaScript', 'lightning', [
    { value: 'on', title: 'JavaScript on' },
    { value: 'off', title: 'JavaScript off' },
  ]),
};

/** Theme and scheme belong to a whole page, as on a council's site. */
function page(story, { globals }) {
  document.documentElement.dataset.colourScheme = globals.scheme;
  for (const sheet of document.querySelectorAll('link[data-theme]'))
    sheet.media = sheet.dataset.theme === globals.theme ? 'all' : 'not all';
  return story();
}

/** Language and direction belong to the example; an example in Welsh stays in Welsh. */
function example(story, { globals, parameters }) {
  const { fixture } = parameters;
  const language = fixture.options.lang ?? globals.language;
  const content = globals.scripts === 'off' ? withoutJavaScript(fixture, language, globals) : story();
  return html`<div class="example" lang=${language} dir=${globals.direction}>${content}</div>`;
}

export default {
  globalTypes,
  initialGlobals: { theme: 'default', scheme: 'light', language: 'en', direction: 'ltr', scripts: 'on' },
  decorators: [example, page],
  parameters: {
    a11y: {
      test: 'error',
      options: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
    },
    controls: { expanded: true },
    viewport: {
      options: { narrow: { name: '320 pixels wide', styles: { width: '320px', height: '100%' }, type: 'mobile' } },
    },
    options: { storySort: { order: ['Introduction', 'Tokens', 'Forms', 'Page'], method: 'alphabetical' } },
  },
};
