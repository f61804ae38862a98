import { join } from 'node:path';
import { analyse, type Report } from '../analyse/index.js';
import { compile, finalDecisions } from '../compile.js';
import type { Step } from '../decision.js';
import { textTable } from '../draw/facts.js';
import { drawGraph } from '../draw/graph.js';
import { drawTable } from '../draw/table.js';
import type { Overrides } from '../model/parameters.js';
import type { Command } from './commands.js';
import { readCouncils, valuesOfAll } from './council.js';
import { needingDay } from './day.js';
import { checkDecision, loadModels, stemOf, type ModelFile } from './files.js';
import { choice, dayOf } from './options.js';
import { EXIT } from './output.js';
import { Problem } from './problem.js';
import { Progress } from './progress.js';
import { DATE, DECISION, OVERRIDES, PLAIN_FORMAT, PLAIN_FORMATS } from './shared-options.js';
import { writeFiles } from './write-files.js';

interface Drawing {
  file: string;
  svg: string;
  facts: string[][];
  notes: string[];
}

interface Circumstances {
  decision?: string;
  date?: string;
  overrides: Overrides;
  by: string[];
}

/** Draws models for people. */
export const draw: Command = {
  says: 'draw what a decision needs, and the regions of its tables with their gaps and overlaps, as SVG',
  usage: '<models…>',
  more: `Writes NAME.needs.svg, and NAME.DECISION.svg for each table, and says the same in text.
A table of more than two inputs is drawn as a matrix of its rules; --by adds the regions of two of them.`,
  options: {
    decision: { ...DECISION, says: 'only this decision, and what it needs' },
    by: { takes: 'A,B', says: 'the two inputs across and down; needs --decision in a model of several tables' },
    date: DATE,
    overrides: OVERRIDES,
    out: { takes: 'FOLDER', says: 'where to write; left out, this folder' },
    format: PLAIN_FORMAT,
  },
  run: (given, output) => {
    const format = choice(given, 'format', PLAIN_FORMATS);
    const models = loadModels(given.words, 'draw');
    const councils = readCouncils(given.lists['overrides'] ?? [], models);
    const { out = '.', decision, by } = given.values;
    const date = dayOf(given);
    const progress = new Progress(output, 'Drawing model');
    const drawings = models.flatMap((file, index) => {
      progress.step(index, models.length, file.file);
      const overrides = valuesOfAll(councils, file);
      return drawingsOf(file, {
        overrides,
        by: by === undefined ? [] : by.split(',').map((name) => name.trim()),
        ...(decision !== undefined && { decision }),
        ...(date !== undefined && { date }),
      });
    });
    progress.end();
    writeFiles(drawings.map(({ file, svg }) => ({ path: join(out, file), text: svg })));
    output.out(
      format === 'json'
        ? `${JSON.stringify(
            drawings.map(({ file, facts, notes }) => ({ file: join(out, file), facts, notes })),
            undefined,
            2,
          )}\n`
        : drawings.map(({ file, facts, notes }) => [join(out, file), ...notes, textTable(facts)].join('\n')).join('\n'),
    );
    return EXIT.fine;
  },
};

function drawingsOf(file: ModelFile, { decision: chosen, date, overrides, by }: Circumstances): Drawing[] {
  const { model } = file;
  checkDecision(file, chosen);
  const graph = drawGraph(model, chosen);
  const last = chosen === undefined ? finalDecisions(model) : [chosen];
  const drawn = new Map<string, Drawing>();
  const report: Report = analyse(model, { ...(date !== undefined && { date }), ...(Object.keys(overrides).length > 0 && { overrides: { council: overrides } }) }); // prettier-ignore
  for (const decision of last) {
    const compiled = needingDay(file, () =>
      compile(model, { file: file.file, decision, overrides, ...(date !== undefined && { date }) }),
    );
    const steps = chosen === undefined ? compiled.steps : [compiled.last];
    for (const step of steps.filter((each) => each.table && !drawn.has(each.decision.name))) {
      const picture = drawTable(compiled, step, report, isMeant(step, by, steps) ? by : []);
      drawn.set(step.decision.name, { file: `${stemOf(file.file)}.${slug(step.decision.name)}.svg`, ...picture });
    }
  }
  return [{ file: `${stemOf(file.file)}.needs.svg`, ...graph, notes: [] }, ...drawn.values()];
}

/** Without `--decision`, inputs are chosen for the only table. */
function isMeant(step: Step, by: readonly string[], steps: readonly Step[]): boolean {
  if (by.length > 0 && steps.filter(({ table }) => table).length > 1)
    throw new Problem('--by was given for several tables', 'add --decision to say which is meant');
  return step.table !== undefined;
}

const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
