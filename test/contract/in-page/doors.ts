/** Shows examples through the doors that need a script. The examples and the elements are bundled in by {@link file://../bundles.ts}. */
import { render } from 'lit/html.js';
import { kebab } from '@council-components/core/messages.js';
import type { CouncilElement } from '@council-components/core/council-element.js';

type Data = Record<string, unknown> & { lang?: string };
interface Examples {
  template: (data: Data) => unknown;
  examples: Record<string, Data>;
}

/** Fills each `[data-example]` with that example of the component. */
export async function show(door: 'client' | 'shorthand', tag: string, { template, examples }: Examples): Promise<void> {
  for (const place of document.querySelectorAll<HTMLElement>('[data-example]')) {
    const data = examples[place.dataset.example!]!;
    if (door === 'client') render(template(data), place);
    else place.append(shorthand(tag, data, place.dataset.example!));
  }
  await Promise.all([...document.querySelectorAll<CouncilElement>(tag)].map((element) => element.written));
}

/** An option is an attribute where it is text, a number or a boolean, and a property where it is a template, a list or an object. */
function shorthand(tag: string, data: Data, example: string): HTMLElement {
  const element = document.createElement(tag);
  const { options } = element.constructor as typeof CouncilElement;
  for (const [name, value] of Object.entries(data)) {
    // The language of an example is the language of the page around it.
    if (name === 'lang' && !('lang' in options)) continue;
    if (!(name in options))
      throw new Error(
        `<${tag}> has no option "${name}", which the example "${example}" uses: add it to the class's options.`,
      );
    if (typeof value === 'object' && value !== null) Reflect.set(element, name, value);
    else element.setAttribute(kebab(name), String(value));
  }
  return element;
}
