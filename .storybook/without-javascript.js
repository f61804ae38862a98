import { html } from 'lit';

/**
 * The server's HTML of an example, as a page shows it when scripts are off: in a frame that may not run any. The frame
 * shares our origin only so that its height can be read.
 */
export function withoutJavaScript({ name, html: markup }, language, { theme, scheme, direction }) {
  const theirs = theme === 'default' ? '' : `<link rel="stylesheet" href="./tokens/${theme}.css">`;
  const page = `<!doctype html>
<html lang="${language}" dir="${direction}" data-colour-scheme="${scheme}">
<head>
  <meta charset="utf-8">
  <title>${name}</title>
  <link rel="stylesheet" href="./council/council-components.css">${theirs}
</head>
<body class="council-page"><main style="padding: 0.5rem">${markup}</main></body>
</html>`;
  return html`<iframe
    class="without-javascript"
    title="${name}, without JavaScript"
    sandbox="allow-same-origin"
    srcdoc=${page}
    @load=${fit}
  ></iframe>`;
}

function fit({ target }) {
  const resize = () => (target.style.blockSize = `${target.contentDocument.documentElement.offsetHeight + 8}px`);
  resize();
  new ResizeObserver(resize).observe(target.contentDocument.body);
}
