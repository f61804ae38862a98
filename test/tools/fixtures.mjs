/**
 * Writes the published fixtures: every example of every component as data and exact HTML, in the shape
 * of GOV.UK Frontend's fixtures, so that a Twig, Razor or Jinja port can test itself.
 * Run it after the build: `node test/tools/fixtures.mjs`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { components, root } from './files.mjs';

const dist = join(root, 'packages/council-components/dist');

/** @returns the built examples of a component: its template function and its named data */
export const examplesOf = ({ name, package: pkg }) =>
  import(pathToFileURL(join(root, `packages/${pkg}/dist/${name}/${name}.examples.js`)).href);

/** @returns a component's fixtures, every template inside the options written out as an HTML string */
export async function fixturesOf(component) {
  const { renderToString } = await import('@council-components/core/server.js');
  const { template, examples } = await examplesOf(component);
  return {
    component: component.name,
    fixtures: Object.entries(examples).map(([name, options]) => ({
      name,
      options: plain(options, renderToString),
      html: renderToString(template(options)),
    })),
  };
}

/** Data as JSON can hold it: what is neither a list nor a plain object is a template. */
function plain(value, render) {
  if (Array.isArray(value)) return value.map((item) => plain(item, render));
  if (typeof value !== 'object' || value === null) return typeof value === 'symbol' ? undefined : value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return render(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item, render)]));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  rmSync(join(dist, 'fixtures'), { recursive: true, force: true });
  mkdirSync(join(dist, 'fixtures'), { recursive: true });
  for (const component of components)
    writeFileSync(
      join(dist, 'fixtures', `${component.name}.json`),
      `${JSON.stringify(await fixturesOf(component), null, 2)}\n`,
    );
  console.log(`Fixtures of ${components.length} components are written`);
}
