import { compile, finalDecisions } from '../compile.js';
import type { CompiledDecision } from '../decision.js';
import type { Model, Parameter } from '../model/model.js';
import { requirementsOf } from '../model/requirements.js';
import { Refusal } from '../refusal.js';
import type { Value } from '../value/value.js';
import { boundaryFindings } from './boundaries.js';
import { circumstancesOf, optionsFor, parameterFindings } from './circumstances.js';
import { Budget } from './budget.js';
import { idleInputs, influenceFindings } from './influence.js';
import { outcomeFindings, unlistedFindings } from './outcomes.js';
import type { AnalyseOptions, Circumstance, Finding, Report } from './report.js';
import { TableAnalysis, type Found } from './table-findings.js';

const BUDGET = 200_000;

/** Everything that is wrong with a model's tables, parameters and scenarios, as plain data. */
export function analyse(model: Model, options: AnalyseOptions = {}): Report {
  const findings = new Findings();
  const used = usedParameters(model, findings);
  const circumstances = circumstancesOf(used, options);
  for (const found of parameterFindings(model, used, options)) findings.add(found);
  for (const circumstance of circumstances)
    for (const found of inCircumstance(model, circumstance, options)) findings.add(found, circumstance);
  const all = findings.all();
  return {
    model: model.name,
    findings: all,
    complete: !all.some(({ kind }) => kind === 'not finished'),
    circumstances,
  };
}

/** Findings that are the same in several circumstances, and have the same example, are one. */
class Findings {
  readonly #found = new Map<string, Finding>();

  add(found: Found, circumstance?: Circumstance): void {
    const key = JSON.stringify(found);
    const known = this.#found.get(key) ?? { ...found, circumstances: [] };
    this.#found.set(key, known);
    if (circumstance) known.circumstances.push(circumstance);
  }

  /** Defects first. */
  all(): Finding[] {
    const place = ({ severity }: Finding): number => Number(severity === 'warning');
    return [...this.#found.values()].sort((a, b) => place(a) - place(b));
  }
}

function usedParameters(model: Model, findings: Findings): Parameter[] {
  const parameters = model.parameters ?? [];
  const names = new Set(
    [...model.decisions, ...(model.knowledge ?? [])].flatMap((element) => {
      try {
        return requirementsOf(element, model, parameters);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        findings.add(refused(element.name, error));
        return [];
      }
    }),
  );
  return parameters.filter(({ name }) => names.has(name));
}

const refused = (element: string, { message }: Refusal): Found => ({
  kind: 'refusal',
  severity: 'defect',
  element,
  rows: [],
  message,
});

function inCircumstance(model: Model, circumstance: Circumstance, options: AnalyseOptions): Found[] {
  const budget = options.budget ?? BUDGET;
  const outcomes = new Map<string, Value[]>();
  const idle = new Map<string, Set<string>>();
  const compiled = (decision: string): CompiledDecision =>
    compile(model, { decision, ...optionsFor(circumstance, options) });
  const attempt = (element: string, work: () => Found[]): Found[] => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return [refused(element, error)];
    }
  };
  const finals = finalDecisions(model);
  const order = [...new Set(finals.flatMap((name) => orderOf(compiled, name)))];
  return [
    ...order.flatMap((name) =>
      attempt(name, () => {
        const decision = compiled(name);
        // Of a decision on the way it is only asked because it spares the work further on.
        const influence = new Budget(finals.includes(name) ? budget : Math.ceil(budget / 10));
        idle.set(name, idleInputs(decision, idle, influence));
        return [
          ...(decision.last.table ? tableFindings(new TableAnalysis(decision, model, outcomes, budget), model, outcomes, circumstance, options) : []), // prettier-ignore
          ...(finals.includes(name) ? influenceFindings(decision, idle.get(name)!, influence) : []),
        ];
      }),
    ),
    ...unusedInputs(model, finals, compiled),
  ];
}

/** A decision and all that it needs, each after those it needs itself. */
function orderOf(compiled: (decision: string) => CompiledDecision, name: string): string[] {
  try {
    return compiled(name).steps.map(({ decision }) => decision.name);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [name];
  }
}

function tableFindings(
  analysis: TableAnalysis,
  model: Model,
  outcomes: Map<string, Value[]>,
  circumstance: Circumstance,
  options: AnalyseOptions,
): Found[] {
  const { decision } = analysis;
  const possible = analysis.outcomes();
  if (possible) outcomes.set(decision.name, possible);
  return [
    ...analysis.findings,
    ...unlistedFindings(decision),
    ...outcomeFindings(decision, model, analysis),
    ...boundaryFindings(decision, analysis.axes, circumstance, options),
  ];
}

function unusedInputs(
  model: Model,
  finals: readonly string[],
  compiled: (decision: string) => CompiledDecision,
): Found[] {
  let used: Set<string>;
  try {
    used = new Set(finals.flatMap((name) => compiled(name).inputs.map(({ input }) => input.name)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return [];
  }
  return (model.inputs ?? [])
    .filter(({ name }) => !used.has(name))
    .map(({ name }) => ({ kind: 'input never matters', severity: 'warning', element: name, rows: [], message: `No decision asks for ${name}.` })); // prettier-ignore
}
