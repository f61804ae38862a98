const checked = new WeakSet<Element>();
const CONTROLS = 'input:not([type=hidden],[type=submit],[type=button]), select, textarea';

/**
 * Reports bad use of an element to the developer, once: a missing or unknown part, a control without a label, an id
 * used twice. The page goes on working as far as its HTML carries it.
 */
export function checkUse(host: HTMLElement, parts: Record<string, string>): void {
  if (checked.has(host)) return;
  checked.add(host);
  const say = (problem: string, element: Element = host) => console.error(`<${host.localName}>: ${problem}`, element);
  const own = (selector: string) =>
    [...host.querySelectorAll<HTMLElement>(selector)].filter((each) => each.closest(host.localName) === host);

  for (const [name, selector] of Object.entries(parts)) {
    if (!own(selector).length) say(`the part "${name}" is missing. Add an element that matches ${selector}.`);
  }
  if (Object.keys(parts).length) {
    for (const element of own('[data-part]')) {
      const name = element.dataset.part!;
      // A nested component of another kind checks its own parts.
      const owner = [...ancestors(element)].find((each) => each.localName.startsWith('council-'));
      if (owner === host && !(name in parts))
        say(`does not know the part "${name}". Use ${Object.keys(parts).join(', ')}.`, element);
    }
  }
  for (const control of own(CONTROLS) as HTMLInputElement[]) {
    if (!control.labels?.length && !control.ariaLabel && !control.hasAttribute('aria-labelledby'))
      say(`the field "${control.name || control.id}" has no label. Add <label for="${control.id || '…'}">.`, control);
    const { id } = control;
    if (id && document.querySelectorAll(`#${CSS.escape(id)}`).length > 1)
      say(`the id "${id}" is used more than once on this page. Give each field its own id.`, control);
  }
}

function* ancestors(element: Element): Generator<Element> {
  for (let each = element.parentElement; each; each = each.parentElement) yield each;
}
