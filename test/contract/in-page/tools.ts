/** What contract tests use inside a page: put there as `contract` by {@link file://../contract.ts}. */
import { computeAccessibleDescription, computeAccessibleName, getRole } from 'dom-accessibility-api';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const CONTROLS = 'input:not([type=hidden],[type=submit],[type=button],[type=reset]),select,textarea';
const SHOWN = '[data-example]';

/** @returns every control in the examples that a person answers with, in order */
export const controls = (): Control[] => [...document.querySelectorAll<Control>(`${SHOWN} :is(${CONTROLS})`)];

/** @returns the component that a control belongs to: inside a conditional question, that is another than the group around it */
export function ownerOf(control: Element): Element | null {
  let owner = control.parentElement;
  while (owner && !owner.localName.startsWith('council-')) owner = owner.parentElement;
  return owner;
}

/** @returns whether anything of it is drawn: its own box, or for a control that is drawn by its label, the label's */
export const isVisible = (element: Element): boolean => {
  const drawn = (each: Element) =>
    each.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    [...each.getClientRects()].some(({ width, height }) => width > 1 && height > 1);
  return drawn(element) || ([...((element as HTMLInputElement).labels ?? [])] as Element[]).some(drawn);
};

/** @returns where an element is, for a person who reads a failure: its example, and itself */
export const where = (element: Element): string => {
  const example = element.closest<HTMLElement>(SHOWN)?.dataset.example;
  const { localName, id } = element;
  const itself = id
    ? `#${id}`
    : `<${localName} class="${element.className}">${element.textContent.replace(/\s+/g, ' ').trim().slice(0, 40)}`;
  return `example "${example}", ${itself}`;
};

/** @returns what a control holds now, in a form that can be compared */
export const answerOf = (control: Control): string | boolean | string[] => {
  if (control instanceof HTMLInputElement) {
    if (control.type === 'file') return [...control.files!].map((file) => `${file.name} ${file.size}`);
    if (control.type === 'radio' || control.type === 'checkbox') return control.checked;
  }
  return control.value;
};

export const answers = () => controls().map((control) => [where(control), answerOf(control)]);

/**
 * Puts an answer into a control as a browser's autofill does: the value, and a change event without an input event.
 * @returns false where there is nothing to put
 */
export const fill = (control: Control, { quietly = false } = {}): boolean => {
  if (control.disabled || !isVisible(control)) return false;
  if (control instanceof HTMLSelectElement) {
    const last = [...control.options].findLastIndex((option) => !option.disabled);
    control.selectedIndex = control.selectedIndex === last ? 0 : last;
  } else if (control instanceof HTMLTextAreaElement) control.value = 'ab';
  else if (control.type === 'file') {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['bin'], 'bin.jpg', { type: 'image/jpeg', lastModified: 1 }));
    control.files = transfer.files;
  } else if (control.type === 'radio' || control.type === 'checkbox') {
    if (control.checked) return false;
    control.checked = true;
  } else control.value = 'ab';
  if (!quietly) control.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
};

/**
 * @returns the HTML of each example without what cannot be seen or heard: comments, how text is split, the order of
 * attributes, and attributes that ask a shorthand to write itself
 */
export function markup(): Record<string, string> {
  const result: Record<string, string> = {};
  for (const example of document.querySelectorAll<HTMLElement>(SHOWN)) {
    const copy = example.cloneNode(true) as HTMLElement;
    const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
    const found: Node[] = [];
    while (comments.nextNode()) found.push(comments.currentNode);
    for (const comment of found) (comment as Comment).remove();
    copy.normalize();
    const host = copy.firstElementChild;
    const { observedAttributes = [] } = (host?.constructor ?? {}) as { observedAttributes?: string[] };
    for (const name of observedAttributes) host?.removeAttribute(name);
    for (const element of copy.querySelectorAll('*')) {
      const attributes = [...element.attributes].sort((one, other) => (one.name < other.name ? -1 : 1));
      for (const { name } of attributes) element.removeAttribute(name);
      for (const { name, value } of attributes) element.setAttribute(name, value);
    }
    result[example.dataset.example!] = copy.innerHTML.trim();
  }
  return result;
}

/** @returns markup and answers together: all that a person may find on the page */
export const snapshot = ({ withAnnouncements = true } = {}) => {
  const all = { ...markup() };
  if (!withAnnouncements)
    for (const name of Object.keys(all)) all[name] = all[name]!.replace(/(<[^>]* role="status"[^>]*>)[^<]*/g, '$1');
  return { markup: all, answers: answers() };
};

/** @returns what assistive technology is told about each element with a role, by dom-accessibility-api */
export const accessibleOutline = (): string[] =>
  [...document.querySelectorAll(`${SHOWN} *`)].flatMap((element) => {
    const role = getRole(element);
    if (!role || !element.checkVisibility() || element.closest('[aria-hidden=true]')) return [];
    const value = controls().includes(element as Control) ? JSON.stringify(answerOf(element as Control)) : '';
    return `${role} "${computeAccessibleName(element)}" ${computeAccessibleDescription(element)} ${value}`.trim();
  });

/** @returns what assistive technology is told about one element, by dom-accessibility-api */
export const accessible = (element: Element) => ({
  name: computeAccessibleName(element),
  description: computeAccessibleDescription(element),
});

/** @returns what a form would send, files by name */
export const formData = (): [string, string][] =>
  [...new FormData(document.forms[0])].map(([name, value]) => [name, typeof value === 'string' ? value : value.name]);

/** Waits until everything that happens at once, in microtasks or in the next frame, has happened. */
export const settled = async () => {
  const elements = [...document.querySelectorAll<HTMLElement & { written?: Promise<void> }>('*')];
  await Promise.all(elements.map((each) => each.written));
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
};
