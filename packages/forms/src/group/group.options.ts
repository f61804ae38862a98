/** Options of the shorthand that every group shares; lists and objects are set as properties, or written as JSON. */
export const GROUP_OPTIONS = {
  legend: 'text',
  fieldset: 'json',
  hint: 'text',
  errorMessage: 'text',
  classes: 'text',
} as const;

/** Further ones of radios and checkboxes. */
export const CHOICES_OPTIONS = {
  ...GROUP_OPTIONS,
  name: 'text',
  idPrefix: 'text',
  items: 'json',
  inline: 'boolean',
  small: 'boolean',
} as const;
