import { defineConfig } from 'html-validate';

export default defineConfig({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    // A template leaves an empty line where an option is not given; it means nothing to any parser.
    'no-trailing-whitespace': 'off',
    // As in GOV.UK's date input: older JAWS speaks a fieldset's group only with the role written out.
    'no-redundant-role': 'off',
    // A list may be named (ARIA 1.2): the files a person chose are one.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    // One banner is a region or, after something went well, an alert; the element stays the same.
    'prefer-native-element': ['error', { exclude: ['region'] }],
    // Checkboxes of one question share its name, as radios do.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
  },
});
