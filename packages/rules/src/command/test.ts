import { dirname, join } from 'node:path';
import { readDmn } from '../dmn/read.js';
import { readTck, runTck, type TckResult } from '../dmn/tck.js';
import { childrenNamed, readXml } from '../dmn/xml.js';
import { Refusal } from '../refusal.js';
import { scenarioRunner, type RunOptions, type ScenarioResult } from '../scenarios/run.js';
import type { Scenario } from '../scenarios/scenario.js';
import type { Command } from './commands.js';
import { readCouncils, valuesOfAll } from './council.js';
import { needingDay } from './day.js';
import { load, scenariosBeside, textOf, type ModelFile, type OtherFile } from './files.js';
import { write } from './formats/index.js';
import { choice, dayOf, FORMATS } from './options.js';
import type { Output } from './output.js';
import { modelsOf, readScenarios } from './pair.js';
import { Problem } from './problem.js';
import { Progress } from './progress.js';
import type { Result } from './results.js';
import { DATE, FORMAT, OVERRIDES } from './shared-options.js';
import { exitOf, unlessUnreadable } from './unreadable.js';

/** Tries scenarios and DMN TCK tests. */
export const test: Command = {
  says: 'try scenarios (CSV, YAML or JSON) and DMN TCK test files on their models',
  usage: '<models or scenarios…>',
  more: `Scenarios are of the model whose name they have: NAME.scenarios.csv is of NAME.dmn, .json or .yaml.
A model alone is tried with the scenarios beside it. A TCK test file (.xml) names its model itself.
A heading of CSV names inputs, parameters, decisions or \`expect\`, \`date\`, \`source\`, \`note\` and \`name\`.`,
  options: { date: DATE, overrides: OVERRIDES, format: FORMAT },
  run: (given, output) => {
    const format = choice(given, 'format', FORMATS);
    if (given.words.length === 0)
      throw new Problem('no file was named', '`council-rules test model.dmn scenarios.csv`');
    const unreadable: Result[] = [];
    const files = given.words.flatMap((word) => unlessUnreadable(word, unreadable, () => [load(word)]));
    const models = files.filter((file): file is ModelFile => file.kind === 'model');
    const named = files.filter((file): file is OtherFile => file.kind !== 'model');
    const others = named.length > 0 ? named : scenariosOfAll(models, unreadable);
    const trials = others.flatMap((file) =>
      file.kind === 'scenarios' ? unlessUnreadable(file.file, unreadable, () => trialsOf(file, models)) : [],
    );
    const all = models.concat(trials.map(({ model }) => model));
    const councils = readCouncils(given.lists['overrides'] ?? [], all, unreadable.length === 0);
    const date = dayOf(given);
    const tested = trials.flatMap((trial) => {
      const overrides = valuesOfAll(councils, trial.model);
      return scenarioResults(trial, { overrides, ...(date !== undefined && { date }) }, output);
    });
    const tck = others.flatMap((file) =>
      file.kind === 'tck' ? unlessUnreadable(file.file, unreadable, () => tckResults(file, output)) : [],
    );
    const results = [...unreadable, ...tested, ...tck];
    output.out(write[format]!({ command: 'test', results }));
    return exitOf(results);
  },
};

function scenariosOfAll(models: readonly ModelFile[], unreadable: Result[]): OtherFile[] {
  const found = [...new Set(models.flatMap(({ file }) => scenariosBeside(file)))];
  if (found.length === 0 && unreadable.length === 0)
    throw new Problem(
      `there are no scenarios beside ${models.map(({ file }) => file).join(', ')}`,
      'name a file of scenarios, or call it like the model with .scenarios.csv or .scenarios.yaml',
    );
  return found.flatMap((file) => unlessUnreadable(file, unreadable, () => [load(file)])) as OtherFile[];
}

/** Scenarios of a file, and the model that they are of. */
interface Trial {
  file: OtherFile;
  model: ModelFile;
  scenarios: Scenario[];
}

const trialsOf = (file: OtherFile, models: readonly ModelFile[]): Trial[] =>
  modelsOf(file, models).map((model) => ({ file, model, scenarios: readScenarios(file, model) }));

function scenarioResults({ file, model, scenarios }: Trial, options: RunOptions, output: Output): Result[] {
  const run = scenarioRunner(model.model, options);
  const progress = new Progress(output, `${file.file}: scenario`);
  const results = scenarios.map((scenario, index) => {
    progress.step(index, scenarios.length, scenario.name);
    return scenarioResult(
      needingDay(model, () => run(scenario)),
      file,
      model,
    );
  });
  progress.end();
  return results;
}

function scenarioResult({ scenario, status, failures }: ScenarioResult, { file }: OtherFile, model: ModelFile): Result {
  const { name, row, line, answers, source, note } = scenario;
  const place = name === `row ${row}` || name === `scenario ${row}` ? name : `row ${row} (${name})`;
  return {
    file,
    line,
    kind: 'scenario',
    status,
    element: model.file,
    rows: [row],
    name: place,
    message: failures
      .map(({ decision, expected, got }) =>
        status === 'refused' ? got : `${decision}: expected ${expected}, got ${got}`,
      )
      .join('; '),
    details: [
      ...failures.flatMap(({ why }) => why),
      ...(failures.length > 0 && source !== undefined ? [`the scenario's source: ${source}`] : []),
      ...(failures.length > 0 && note !== undefined ? [`note: ${note}`] : []),
    ],
    data: { model: model.file, answers, failures },
  };
}

const TCK_STATUS = { passed: 'passed', refused: 'refused', wrong: 'failed' } as const;

function tckResults({ file, text }: OtherFile, output: Output): Result[] {
  const tests = readTck(text, file);
  const lines = childrenNamed(readXml(text, file), 'testCase').map(({ line }) => line);
  const path = join(dirname(file), tests.model);
  const model = textOf(path);
  const progress = new Progress(output, `${file}: case`);
  const results = tests.cases.flatMap((each, index): TckResult[] => {
    progress.step(index, tests.cases.length, each.id);
    try {
      return runTck(readDmn(model, path), { ...tests, cases: [each] });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return [{ id: each.id, status: 'refused', reason: error.message }];
    }
  });
  progress.end();
  return results.map(({ id, status, reason }, index) => ({
    file,
    line: lines[index] ?? 1,
    kind: 'scenario',
    status: TCK_STATUS[status],
    element: path,
    rows: [index + 1],
    name: `case ${id}`,
    message: reason ?? '',
    details: [],
  }));
}
