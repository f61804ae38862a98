import { dirname, extname, join } from 'node:path';
import { readScenariosCsv } from '../scenarios/read-csv.js';
import { parseYaml, readScenariosYaml } from '../scenarios/read-yaml.js';
import type { Scenario } from '../scenarios/scenario.js';
import { isUnnamed, load, modelBeside, stemOf, type ModelFile, type OtherFile } from './files.js';
import { Problem } from './problem.js';

/** The models that a file of scenarios is of: the one that it names, those given with its name, the only one given, or one beside it. */
export function modelsOf(scenarios: OtherFile, given: readonly ModelFile[]): ModelFile[] {
  const declared = declaredModel(scenarios);
  if (declared !== undefined)
    return [given.find(({ file }) => join(file) === declared) ?? loadModel(declared, scenarios)];
  const named = given.filter((model) => isNamedFor(scenarios, model));
  if (named.length > 0) return named;
  if (given.length === 1) return [...given];
  const found = modelBeside(scenarios.file);
  if (found !== undefined) return [loadModel(found, scenarios)];
  throw new Problem(
    `${scenarios.file}: nobody can tell which model it is of`,
    `name the model too, or call it ${stemOf(scenarios.file)}.dmn, .json or .yaml`,
  );
}

/** A file's scenarios if they are of a model. */
export function scenariosOf(file: OtherFile, model: ModelFile, alone: boolean): Scenario[] {
  const declared = declaredModel(file);
  const isOf = declared === undefined ? alone || isNamedFor(file, model) : declared === join(model.file);
  return isOf ? readScenarios(file, model) : [];
}

const isNamedFor = ({ file }: OtherFile, model: ModelFile): boolean =>
  isUnnamed(file) ? dirname(join(file)) === dirname(join(model.file)) : stemOf(file) === stemOf(model.file);

export const readScenarios = ({ file, text }: OtherFile, { model }: ModelFile): Scenario[] =>
  isCsv(file) ? readScenariosCsv(text, file, model) : readScenariosYaml(text, file, model);

const isCsv = (file: string): boolean => extname(file).toLowerCase() === '.csv';

function declaredModel({ file, text }: OtherFile): string | undefined {
  if (isCsv(file)) return undefined;
  const { model } = parseYaml(text, file).data as { model?: unknown };
  return typeof model === 'string' ? join(dirname(file), model) : undefined;
}

function loadModel(file: string, { file: of }: OtherFile): ModelFile {
  const loaded = load(file);
  if (loaded.kind !== 'model')
    throw new Problem(`${file}, which ${of} names, is no model`, 'name a .dmn, .json or .yaml');
  return loaded;
}
