import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readDmn } from '@council-components/rules/dmn.js';
import type { Model } from '@council-components/rules/model/model.js';
import { readScenariosCsv } from '@council-components/rules/scenarios/read-csv.js';
import { readYaml } from '@council-components/rules/yaml.js';

/** A day on which every parameter has a value. */
export const TODAY = '2026-11-24';

export const folder = fileURLToPath(new URL('../', import.meta.url));
const read = (path: string): string => readFileSync(folder + path, 'utf8');

export const readService = (name: string) => {
  const dmn = read(`${name}/${name}.dmn`);
  const model: Model = readDmn(dmn, `${name}.dmn`);
  return {
    name,
    dmn,
    model,
    concise: readYaml(read(`${name}/${name}.yaml`), `${name}.yaml`),
    scenarios: readScenariosCsv(read(`${name}/scenarios.csv`), `${name}/scenarios.csv`, model),
    readme: read(`${name}/README.md`),
  };
};

/** Every folder that has a model. */
export const services = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && readdirSync(folder + entry.name).includes(`${entry.name}.dmn`))
  .map(({ name }) => readService(name));

export const councils = Object.fromEntries(
  ['exampleshire', 'porthaur', 'moorfield'].map((name) => [
    name,
    JSON.parse(read(`council-tax-reduction-capital/councils/${name}.json`)) as Record<string, number>,
  ]),
);
