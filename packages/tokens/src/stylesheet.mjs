/**
 * The stylesheet of one theme. Everything is in a cascade layer, so any unlayered `--council-…` of a host page wins.
 * Dark values are for screens: paper is white.
 */
export function stylesheet({ plain, dark, wide }, layer) {
  return `@layer council.tokens, council.theme;

@layer ${layer} {
  :root {
${layer === 'council.tokens' ? '    color-scheme: light;\n' : ''}${declarations(plain, 4)}
  }
${wide.size ? media('(min-width: 40rem)', ':root', declarations(wide, 6)) : ''}${
    dark.size
      ? media(
          'screen and (prefers-color-scheme: dark)',
          ':root:not([data-colour-scheme="light"])',
          darkDeclarations(dark, layer),
        ) + media('screen', ':root[data-colour-scheme="dark"]', darkDeclarations(dark, layer))
      : ''
  }}
`;
}

const media = (query, selector, rules) => `
  @media ${query} {
    ${selector} {
${rules}
    }
  }
`;

const darkDeclarations = (dark, layer) =>
  `${layer === 'council.tokens' ? '      color-scheme: dark;\n' : ''}${declarations(dark, 6)}`;

/** An alias stays a reference, so that a theme that changes a colour changes all that follow it. */
const declarations = (tokens, indent) =>
  [...tokens]
    .map(([name, { css, alias }]) => `${' '.repeat(indent)}--council-${name}: ${css ?? `var(--council-${alias})`};`)
    .join('\n');
