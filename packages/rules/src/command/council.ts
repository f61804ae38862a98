import { basename, extname } from 'node:path';
import type { Overrides } from '../model/parameters.js';
import { parseYaml } from '../scenarios/read-yaml.js';
import { textOf, type ModelFile } from './files.js';
import { Problem } from './problem.js';

/** A council's own values, and what its file is called. */
export interface Council {
  name: string;
  file: string;
  values: Overrides;
}

/**
 * Reads files such as `porthaur.json`: `{"upper limit": 600000}`, by the names of parameters. A name that no model has is a
 * mistake, unless the models are not `complete`.
 */
export function readCouncils(files: readonly string[], models: readonly ModelFile[], complete = true): Council[] {
  const known = models.flatMap(({ model }) => (model.parameters ?? []).map(({ name }) => name));
  return files.map((file) => {
    const { data } = parseYaml(textOf(file), file);
    if (typeof data !== 'object' || data === null || Array.isArray(data) || !Object.values(data).every(isScalar))
      throw new Problem(`${file} holds no council's values`, 'write {"name of a parameter": value}');
    const stray = Object.keys(data).find((name) => !known.includes(name));
    if (stray !== undefined && complete)
      throw new Problem(
        `${file}: no model here has a parameter "${stray}"`,
        `the parameters are ${known.join(', ') || 'none'}`,
      );
    return { name: basename(file, extname(file)), file, values: data as Overrides };
  });
}

const isScalar = (value: unknown): boolean => ['number', 'string', 'boolean'].includes(typeof value);

/** What of a council's values is a model's own: one file may serve several models. */
export const valuesFor = ({ values }: Council, { model }: ModelFile): Overrides =>
  Object.fromEntries(Object.entries(values).filter(([name]) => model.parameters?.some((each) => each.name === name)));

/** What of several files is a model's own, a later one over an earlier one. */
export const valuesOfAll = (councils: readonly Council[], file: ModelFile): Overrides =>
  Object.assign({}, ...councils.map((council) => valuesFor(council, file))) as Overrides;
