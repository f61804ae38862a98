import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderToString } from '@council-components/core/server.js';
import type { Content } from '@council-components/core/html.js';
import { components, root } from '../tools/files.mjs';

export interface Component {
  name: string;
  package: string;
  /** Tag of its element. */
  tag: string;
  /** Name of its template function's module, for a browser: `@council-components/forms/text-input.js`. */
  module: string;
  examples: Record<string, ExampleData>;
  /** @returns the HTML that a server sends for one example */
  html(example: string): string;
}

export type ExampleData = Record<string, unknown> & { lang?: string };

/** @returns a component as it is built, with its examples */
export async function componentNamed(name: string): Promise<Component> {
  const listed = components.find((each) => each.name === name);
  if (!listed)
    throw new Error(`There is no component "${name}". There are: ${components.map((each) => each.name).join(', ')}.`);
  const file = join(root, 'packages', listed.package, 'dist', name, `${name}.examples.js`);
  if (!existsSync(file)) throw new Error(`${name} is not built yet: npm run build`);
  const { template, examples } = (await import(pathToFileURL(file).href)) as {
    template: (data: ExampleData) => Content;
    examples: Record<string, ExampleData>;
  };
  return {
    name,
    package: listed.package,
    tag: `council-${name}`,
    module: `@council-components/${listed.package}/${name}.js`,
    examples,
    html(example) {
      const data = examples[example];
      if (!data) throw new Error(`${name} has no example "${example}". It has: ${Object.keys(examples).join(', ')}.`);
      return renderToString(template(data));
    },
  };
}
