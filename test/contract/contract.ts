import { components } from '../tools/files.mjs';
import { componentNamed, type Component } from '../support/examples.js';
import { openExample, type ExamplePage, type PageOptions } from '../support/open-example.js';
import { toolsBundle } from './bundles.js';
import type * as tools from './in-page/tools.js';

declare global {
  /** Only inside pages. */
  var contract: typeof tools;
  var councilWatch: { errors: string[]; violations: string[]; shift: number; listeners: number };
}

/**
 * Every component there is, so that a new one is tested without anybody writing a test.
 * `COMPONENTS=radios,select` tests these alone.
 */
export const all: Component[] = await Promise.all(
  components
    .map(({ name }) => name)
    .filter((name) => !process.env.COMPONENTS || process.env.COMPONENTS.split(',').includes(name))
    .map(componentNamed),
);

/** Components that people answer with. */
export const answerable = all.filter(({ examples, html }) =>
  Object.keys(examples).some((example) => /<(input|select|textarea)\b/.test(html(example))),
);

/** Opens all examples of a component on one page, with the global `contract` in it. */
export async function open({ name }: Component, options: PageOptions = {}): Promise<ExamplePage> {
  const page = await openExample(name, [], options);
  await equip(page);
  return page;
}

/** Puts the global `contract` into a page; it is gone when the page is left. */
export const equip = async (page: ExamplePage) => page.inject(await toolsBundle());

/** @returns the text that an option holds, in its short form or its long one; nothing where it is markup */
export function words(option: unknown): string | undefined {
  const text = typeof option === 'object' && option !== null && 'text' in option ? option.text : option;
  return typeof text === 'string' ? text : undefined;
}
