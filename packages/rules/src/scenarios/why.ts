import type { CompiledDecision } from '../decision.js';
import { toPlain } from '../model/types.js';
import type { RuleTrace, Trace } from '../trace.js';
import type { CompiledTable } from '../table/compile-table.js';
import { unknown } from '../value/unknown.js';
import { alike } from './alike.js';

/** More rules than anybody reads. */
const MOST = 3;

/** Why a decision gave something else: the rules that fired, and what stopped those that would have given what was wanted. */
export function whyNot(decision: CompiledDecision, trace: Trace, wanted: unknown, output?: string): string[] {
  const steps = trace.decisions.slice(0, -1).map(({ name, value }) => `${name} is ${said(value)}`);
  const { table } = decision.last;
  const rules = trace.decisions.at(-1)?.rules;
  if (!table || !rules) return steps;
  const fired = rules
    .filter(({ status }) => status === 'fired')
    .map((rule) => `rule ${rule.row} fired${sourceOf(rule)}`);
  const open = rules
    .filter(({ status }) => status === 'open')
    .map(({ row }) => `rule ${row} is open: an answer is missing`);
  const stopped = rules.filter(({ row, status }) => status === 'did not fire' && gives(table, row, wanted, output));
  return [
    ...steps,
    ...(fired.length + open.length > 0 ? fired.concat(open) : ['no rule fired']).slice(0, MOST),
    ...stopped.slice(0, MOST).map((rule) => `rule ${rule.row} gives ${said(wanted)} but did not fire: ${stoppedBy(rule, table)}`), // prettier-ignore
  ];
}

function gives({ constants }: CompiledTable, row: number, wanted: unknown, output: string | undefined): boolean {
  const constant = constants[row - 1];
  if (constant === undefined) return false;
  const plain = toPlain(constant);
  return alike(output === undefined ? plain : (plain as Record<string, unknown>)[output], wanted);
}

const stoppedBy = ({ row, cells }: RuleTrace, { table, columns }: CompiledTable): string =>
  cells
    .flatMap((cell, index) => {
      const test = `\`${table.rules[row - 1]!.when[index]!}\``;
      if (cell === false) return [`${columns[index]!.name} is not ${test}`];
      return cell === null ? [`${columns[index]!.name} cannot be compared with ${test}`] : [];
    })
    .join('; ');

const sourceOf = ({ source }: RuleTrace): string =>
  source ? ` (${[source.title, source.paragraph, source.url].filter(Boolean).join(', ')})` : '';

const said = (value: unknown): string => (value === unknown ? 'unknown' : JSON.stringify(value));
