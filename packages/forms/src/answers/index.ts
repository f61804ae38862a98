export type { Answer } from './answer.js';
export { parseEmail } from './email.js';
export { parseDate, type CalendarDate, type DatePart, type DateProblem, type ParsedDate } from './parse-date.js';
export { parsePhone, type PhoneNumber, type PhoneProblem } from './phone.js';
export { parsePostcode } from './postcode.js';
export { parseText, type TextLimits } from './text.js';
export { tidy } from './tidy.js';
