/** Options of the shorthand that every field with one control shares; see {@link file://./field.template.ts}. The id is the name. */
export const FIELD_OPTIONS = {
  name: 'text',
  label: 'text',
  hint: 'text',
  errorMessage: 'text',
  value: 'text',
  disabled: 'boolean',
  describedBy: 'text',
  classes: 'text',
  autocomplete: 'text',
} as const;
