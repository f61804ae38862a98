import type { Component } from './examples.js';

export interface PageOptions {
  /**
   * `on`: as people usually have it. `off`: no script runs. `late`: the page is there, and its script arrives only when
   * {@link ExamplePage.release} is called.
   */
  scripts?: 'on' | 'off' | 'late';
  /** Language of the page; an example with a `lang` of its own keeps it. */
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** Name of a stylesheet of the tokens, such as `porthaur`. */
  theme?: string;
  scheme?: 'light' | 'dark';
  /** The examples stand in a form whose answers `/echo` shows. */
  form?: boolean;
  /** Stylesheets that the page around us brings, after ours: Bootstrap's reboot, or a reset that spares nothing. */
  host?: 'bootstrap' | 'reset';
  /** The HTML arrives in small pieces, with the element already defined. */
  pieces?: boolean;
  /** Put in place of the examples. */
  html?: string;
  /** Path of the script that defines the elements, in place of the bundle. */
  script?: string;
}

/** What stands between `<body>` and its end, so that each example can be found by `[data-example]`. */
export function body(component: Component, examples: string[], options: PageOptions): string {
  const shown = options.html ?? examples.map((name) => section(component, name)).join('\n');
  const framed = options.form
    ? `<form method="post" action="/echo" enctype="multipart/form-data" novalidate>${shown}<button data-submit>Send</button></form>`
    : shown;
  // Components of the page are landmarks themselves; a main around them would change what they are.
  const main = component.package === 'forms' ? `<main class="council-main">${framed}</main>` : framed;
  return `<div class="council-width">${main}</div>`;
}

const section = (component: Component, name: string) => {
  const { lang } = component.examples[name] ?? {};
  return `<div data-example="${name}"${lang ? ` lang="${lang}"` : ''}>${component.html(name)}</div>`;
};

export function head(component: Component, options: PageOptions): string {
  const { scripts = 'on', pieces, theme, host, script = '/council-components.min.js' } = options;
  const links = [
    '/council-components.css',
    ...(theme ? [`/themes/${theme}.css`] : []),
    ...(host ? [`/hosts/${host}.css`] : []),
  ];
  // After the stylesheets, for which it waits: a page that is parsed is laid out, too.
  const watch = `<script src="/watch.js"${pieces ? ` data-elements="${script}" data-tell="/defined.js"` : ''}></script>`;
  return `<!doctype html>
<html lang="${options.lang ?? 'en'}" dir="${options.dir ?? 'ltr'}" data-colour-scheme="${options.scheme ?? 'light'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${component.name}</title>
${links.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
${watch}
${scripts === 'late' ? '<script type="module" async src="/late.js"></script>' : ''}
${scripts === 'late' || pieces ? '' : `<script type="module" src="${script}"></script>`}
</head>
<body class="council-page">
`;
}

export const END = '\n</body>\n</html>\n';
