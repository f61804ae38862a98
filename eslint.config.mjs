import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

/** Where `html` comes from decides whether a server can write the template. */
const HTML_ONLY_FROM_CORE = {
  group: ['lit', 'lit/*', 'lit-html', 'lit-html/*'],
  message: "Import html from '@council-components/core/html.js', so that a server can write it too.",
};

export default ts.config(
  { ignores: ['**/dist/', 'storybook-static/', '.storybook/stories/', '.data/', 'test-results/'] },
  ts.configs.strict,
  ts.configs.stylistic,
  {
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-unreachable': 'error',
      'no-fallthrough': 'error',
      'no-dupe-keys': 'error',
      'no-self-assign': 'error',
      'no-unsafe-finally': 'error',
      'no-control-regex': 'error',
      // An alias, unlike an interface, may be given where an index signature is asked for.
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A non-null assertion says what a reader needs to know where the selector or the regular expression is just above.
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Elements are namespaces for their static options, and a base method may be empty so that subclasses need not call it.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['packages/{core,forms,page}/src/**/*.ts'],
    plugins: { 'lit-a11y': litA11y },
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended'], wc.configs['flat/best-practice']],
    settings: { wc: { elementBaseClasses: ['CouncilElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      // The tag is given to `define` in a file of its own: importing a class must not register it.
      'wc/tag-name-matches-class': 'off',
      'wc/file-name-matches-element': 'off',
      'no-restricted-imports': ['error', { patterns: [HTML_ONLY_FROM_CORE] }],
    },
  },
  {
    files: ['packages/rules/src/**/*.ts'],
    rules: {
      // A kind on the prototype costs a value no memory, and a counted loop an evaluation no iterator: both are hot.
      '@typescript-eslint/class-literal-property-style': 'off',
      '@typescript-eslint/prefer-for-of': 'off',
    },
  },
  {
    // The two files that are the seam to Lit.
    files: ['packages/core/src/{html,shorthand}.ts', 'packages/*/src/**/*.test.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // It gives the tag what it must refuse.
    files: ['packages/core/src/html.node.test.ts'],
    rules: { 'lit/no-invalid-html': 'off', 'lit/binding-positions': 'off' },
  },
);
