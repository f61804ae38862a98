/**
 * Runs the DMN Technology Compatibility Kit: every test file below a folder, against its model. `npm run tck -- DIR`; without
 * DIR, ../shared/dmn-tck beside the repository. Prints per model and in total, and fails when any answer is wrong.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { readDmn, readTck, runTck, type TckResult } from '../src/dmn.js';
import { Refusal } from '../src/refusal.js';

export interface TckReport {
  file: string;
  results: TckResult[];
}

/** The folder that stands beside the repository, or beside the copy of it that a branch is checked out in. */
export const defaultFolder = resolve(import.meta.dirname, '../../../../shared/dmn-tck');

/** Runs every test file below a folder. */
export function runFolder(folder: string): TckReport[] {
  return filesBelow(folder).map((path) => ({ file: relative(folder, path), results: runFile(path) }));
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /-test(?:-[\w-]+)?\.xml$/.test(name))
    .sort()
    .map((name) => join(folder, name));

/** Every case of a file; where the file or its model cannot be read, all of it is refused. */
function runFile(path: string): TckResult[] {
  let ids = [''];
  try {
    const tests = readTck(readFileSync(path, 'utf8'), path);
    ids = tests.cases.map(({ id }) => id);
    return runTck(readDmn(modelBeside(path, tests.model), tests.model), tests);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return ids.map((id) => ({ id, status: 'refused', reason: error.message }));
  }
}

function modelBeside(path: string, file: string): string {
  const model = join(dirname(path), file);
  if (!existsSync(model)) throw new Refusal('the model is not beside its tests', { file });
  return readFileSync(model, 'utf8');
}

export const count = (results: TckResult[], status: TckResult['status']): number =>
  results.filter((result) => result.status === status).length;

function line(name: string, results: TckResult[]): string {
  const [passed, refused, wrong] = (['passed', 'refused', 'wrong'] as const).map((status) => count(results, status));
  return `${name.padEnd(64)} ${String(passed).padStart(5)} passed ${String(refused).padStart(5)} refused ${String(wrong).padStart(5)} wrong`;
}

if (process.argv[1] === import.meta.filename) {
  const folder = resolve(process.argv[2] ?? defaultFolder);
  if (!existsSync(folder)) {
    console.error(`${folder} does not exist: give the folder of the DMN TCK's test cases`);
    process.exit(2);
  }
  const reports = runFolder(folder);
  for (const { file, results } of reports) {
    console.log(line(dirname(file), results));
    for (const { id, status, reason } of results) if (status !== 'passed') console.log(`  ${status} ${id}: ${reason}`);
  }
  const all = reports.flatMap(({ results }) => results);
  console.log(line(`${all.length} cases of ${reports.length} models`, all));
  if (count(all, 'wrong') > 0) process.exitCode = 1;
}
