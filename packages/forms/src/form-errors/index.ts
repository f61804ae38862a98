export { checkOnSubmit } from './check-on-submit.js';
export type { FormError } from './form-error.js';
export { clearErrors, showErrors } from './show-errors.js';
export { titleWithError } from './title-with-error.js';
