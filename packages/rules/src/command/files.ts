import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { readDmn } from '../dmn/read.js';
import { readXml } from '../dmn/xml.js';
import { readJson } from '../model/json.js';
import type { Model } from '../model/model.js';
import { located } from './locate.js';
import { parseYaml } from '../scenarios/read-yaml.js';
import { readYaml } from '../yaml.js';
import { Problem } from './problem.js';

export interface ModelFile {
  kind: 'model';
  file: string;
  text: string;
  model: Model;
}

export interface OtherFile {
  kind: 'scenarios' | 'tck';
  file: string;
  text: string;
}

export type LoadedFile = ModelFile | OtherFile;

/** How each kind of file ends. */
export const ENDINGS =
  'a model ends in .dmn, .json or .yaml; scenarios end in .csv, .yaml or .json; a DMN TCK test file in .xml';

/** Reads a file as what its name and content say it is. */
export function load(file: string): LoadedFile {
  switch (extname(file).toLowerCase()) {
    case '.dmn':
      return loadModel(file, readDmn);
    case '.json':
      return holdsScenarios(file) ? { kind: 'scenarios', file, text: textOf(file) } : loadModel(file, readJson);
    case '.yaml':
    case '.yml':
      return holdsScenarios(file) ? { kind: 'scenarios', file, text: textOf(file) } : loadModel(file, readYaml);
    case '.csv':
      return { kind: 'scenarios', file, text: textOf(file) };
    case '.xml':
      return loadXml(file);
    default:
      textOf(file);
      throw new Problem(`${file}: nobody can tell by its name what it is`, ENDINGS);
  }
}

/** Reads files that must be models. */
export function loadModels(files: readonly string[], command: string): ModelFile[] {
  if (files.length === 0)
    throw new Problem(
      'no file was named',
      `\`council-rules ${command} model.dmn\`; a model ends in .dmn, .json or .yaml`,
    );
  return files.map((file) => {
    const loaded = load(file);
    if (loaded.kind !== 'model')
      throw new Problem(
        `${file} is no model`,
        `\`council-rules ${command}\` takes models, which end in .dmn, .json or .yaml`,
      );
    return loaded;
  });
}

/** The decision that is asked for must be there. */
export function checkDecision({ file, model }: ModelFile, name: string | undefined): void {
  const names = model.decisions.map((each) => each.name);
  if (name !== undefined && !names.includes(name))
    throw new Problem(`${file} has no decision "${name}"`, `its decisions are ${names.join(', ')}`);
}

function loadModel(file: string, read: (text: string, file: string) => Model): ModelFile {
  const text = textOf(file);
  return { kind: 'model', file, text, model: located({ file, text }, () => read(text, file)) };
}

function loadXml(file: string): OtherFile {
  const text = textOf(file);
  const { name } = readXml(text, file);
  if (name === 'testCases') return { kind: 'tck', file, text };
  throw new Problem(
    `${file} holds <${name}>, which is no DMN TCK test file`,
    name === 'definitions' ? 'a DMN model is named .dmn' : ENDINGS,
  );
}

const holdsScenarios = (file: string): boolean => {
  const { data } = parseYaml(textOf(file), file);
  return typeof data === 'object' && data !== null && Object.hasOwn(data, 'scenarios');
};

/** A file's text, which must be UTF-8 and more than blanks. */
export function textOf(file: string): string {
  const text = utf8In(file);
  if (text.trim() === '') throw new Problem(`${file} is empty`, 'see whether it was saved, or name another file');
  return text;
}

function utf8In(file: string): string {
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Problem(`${file} does not exist`, 'give the path of a file from this folder');
    if (code === 'EISDIR') throw new Problem(`${file} is a folder`, `name its files: ${join(file, '*.dmn')}`);
    throw new Problem(
      `${file} cannot be read (${code ?? String(error)})`,
      'see that it is a file, and who may read it',
    );
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Problem(`${file} is not UTF-8 text`, 'save it again as UTF-8; a spreadsheet calls that “CSV UTF-8”');
  }
}

/** `a/b.scenarios.csv` and `a/b.dmn` are both of `b`. */
export const stemOf = (file: string): string => basename(file, extname(file)).replace(/\.scenarios$/, '');

/** Whether a file of scenarios is of whatever model shares its folder. */
export const isUnnamed = (file: string): boolean => stemOf(file) === 'scenarios';

/** The scenarios of a model beside it: `NAME.scenarios.csv`, or `scenarios.csv` in its folder. */
export function scenariosBeside(file: string): string[] {
  const endings = ['csv', 'yaml', 'yml', 'json'];
  const names = [...endings.map((ending) => `${stemOf(file)}.scenarios.${ending}`), ...endings.map((ending) => `scenarios.${ending}`)]; // prettier-ignore
  return names.map((name) => join(dirname(file), name)).filter((path) => existsSync(path));
}

/** The model of scenarios beside them: of their name, or the only one in the folder. */
export function modelBeside(file: string): string | undefined {
  const models = readdirSync(dirname(file)).filter((name) => MODEL_ENDINGS.includes(extname(name)) && name !== basename(file)); // prettier-ignore
  const stems = new Set(models.map(stemOf));
  const stem = isUnnamed(file) && stems.size === 1 ? [...stems][0] : stemOf(file);
  const ending = MODEL_ENDINGS.find((each) => models.includes(`${stem}${each}`));
  return ending === undefined ? undefined : join(dirname(file), `${stem}${ending}`);
}

const MODEL_ENDINGS = ['.json', '.yaml', '.yml', '.dmn'];
