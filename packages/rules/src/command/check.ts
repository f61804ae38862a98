import { analyse, type Circumstance, type Finding, type Report } from '../analyse/index.js';
import type { AnalysedScenario } from '../analyse/report.js';
import type { Overrides } from '../model/parameters.js';
import { alike } from '../scenarios/alike.js';
import type { Command } from './commands.js';
import { readCouncils, valuesFor, type Council } from './council.js';
import { load, scenariosBeside, type LoadedFile, type ModelFile, type OtherFile } from './files.js';
import { write } from './formats/index.js';
import { lineFinder } from './locate.js';
import { choice, dayOf, FORMATS } from './options.js';
import { Problem } from './problem.js';
import { Progress } from './progress.js';
import { isWrong, type Result } from './results.js';
import { scenariosOf } from './pair.js';
import { DATE, FORMAT, OVERRIDES } from './shared-options.js';
import { exitOf, unlessUnreadable } from './unreadable.js';

/** Analyses models, and fails when one has a defect. */
export const check: Command = {
  says: 'find gaps, overlaps, unreachable rules and other defects in models',
  usage: '<models…> [scenarios…]',
  more: `Every period of the parameters is analysed, and every council's own values.
Scenarios given here, or beside the model as NAME.scenarios.csv or .yaml, show which boundaries none of them tests.`,
  options: {
    date: { ...DATE, says: 'only the values that parameters have on this day' },
    overrides: OVERRIDES,
    format: FORMAT,
  },
  run: (given, output) => {
    const format = choice(given, 'format', FORMATS);
    const unreadable: Result[] = [];
    const files = given.words.flatMap((word) => unlessUnreadable(word, unreadable, () => [load(word)]));
    const models = files.filter((file): file is ModelFile => file.kind === 'model');
    if (models.length === 0 && unreadable.length === 0)
      throw new Problem('no model was named', '`council-rules check model.dmn`');
    const councils = readCouncils(given.lists['overrides'] ?? [], models, unreadable.length === 0);
    const date = dayOf(given);
    const progress = new Progress(output, 'Checking model');
    const found = models.flatMap((file, index) => {
      progress.step(index, models.length, file.file);
      const overrides = Object.fromEntries(councils.map((council) => [council.name, valuesFor(council, file)]));
      const scenarios = scenariosFor(file, files, councils, unreadable);
      const report = analyse(file.model, { overrides, ...(date !== undefined && { date }), ...(scenarios && { scenarios }) }); // prettier-ignore
      return resultsOf(report, file);
    });
    progress.end();
    const results = [...unreadable, ...found];
    output.out(write[format]!({ command: 'check', results }));
    return exitOf(results);
  },
};

/** A model's scenarios as the analysis takes them; undefined when there are none, or none that can be read. */
function scenariosFor(
  file: ModelFile,
  files: readonly LoadedFile[],
  councils: readonly Council[],
  unreadable: Result[],
): AnalysedScenario[] | undefined {
  const others = files.filter((each): each is OtherFile => each.kind === 'scenarios');
  const beside = scenariosBeside(file.file).flatMap((each) => unlessUnreadable(each, unreadable, () => [load(each)]));
  const all = [...others, ...beside] as OtherFile[];
  const unique = all.filter((each, index) => all.findIndex((other) => other.file === each.file) === index);
  const found = unique.flatMap((each) =>
    unlessUnreadable(each.file, unreadable, () => scenariosOf(each, file, unique.length === 1)),
  );
  if (found.length === 0) return undefined;
  return found.flatMap(({ answers, expectations, date, overrides }) => {
    const council = councilWith(overrides, file, councils);
    // Values that no council here has say nothing of the boundaries that are analysed.
    if (Object.keys(overrides).length > 0 && council === undefined) return [];
    return expectations.map(({ decision }) => ({
      answers,
      ...(decision !== undefined && { decision }),
      ...(date !== undefined && { date }),
      ...(council !== undefined && { council }),
    }));
  });
}

const councilWith = (overrides: Overrides, file: ModelFile, councils: readonly Council[]): string | undefined =>
  Object.keys(overrides).length === 0
    ? undefined
    : councils.find((council) => alike(valuesFor(council, file), overrides))?.name;

function resultsOf({ findings, circumstances, complete }: Report, model: ModelFile): Result[] {
  const lineOf = lineFinder(model);
  const found = findings.map((finding): Result => {
    const { kind, severity, element, rows, message, example, circumstances: where } = finding;
    const line = lineOf(element, rows[0]);
    return {
      file: model.file,
      ...(line !== undefined && { line }),
      kind,
      status: kind === 'refusal' ? 'refused' : severity === 'defect' ? 'failed' : 'warning',
      element,
      rows,
      name: nameOf(finding),
      message,
      details: [
        ...(example
          ? [
              `for example: ${Object.entries(example)
                .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
                .join(', ')}`,
            ]
          : []),
        ...(where.length < circumstances.length ? [`so it is ${where.map(circumstanceText).join('; ')}`] : []),
      ],
      data: { ...(example && { example }), ...(finding.region && { region: finding.region }), circumstances: where },
    };
  });
  const looked = `looked at ${circumstances.map(circumstanceText).join('; ') || 'all of it'}${complete ? '' : ', as far as the budget went'}`;
  const clean = !found.some(isWrong);
  return clean
    ? [
        ...found,
        { file: model.file, kind: 'analysis', status: 'passed', name: 'no defect', message: looked, details: [] },
      ]
    : found;
}

function nameOf({ kind, element, rows }: Finding): string {
  const rules = rows.length === 0 ? '' : `, rule${rows.length > 1 ? 's' : ''} ${rows.join(' and ')}`;
  return `${kind} in "${element}"${rules}`;
}

function circumstanceText({ from, to, council }: Circumstance): string {
  const period = [from === undefined ? '' : `from ${from}`, to === undefined ? '' : `until ${to}`]
    .filter(Boolean)
    .join(' ');
  return [period || 'on any day', council === undefined ? '' : `with the values of ${council}`]
    .filter(Boolean)
    .join(' ');
}
