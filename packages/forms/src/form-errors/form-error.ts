/** What is wrong with one answer. A server and a browser can make it with the same check. */
export interface FormError {
  /** Id of the control to put right: in radios and checkboxes the first one, in a date the part that is wrong. */
  id: string;
  /** What to do, in the page's language: "Enter your full name". */
  text: string;
  /** Of a date, the names of the parts that are wrong; all of them unless given. */
  errorFields?: readonly string[];
}
