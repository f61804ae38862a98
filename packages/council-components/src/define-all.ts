/** Defines every element. This list is written by `npm run new`; a test holds it to the folders that there are. */
import '@council-components/forms/text-input/define.js';
