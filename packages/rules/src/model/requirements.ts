import { parseExpression } from '../feel/parse.js';
import { parseTests } from '../feel/parse-tests.js';
import { Scope, Slots, type Binding } from '../feel/scope.js';
import { placed } from '../refusal.js';
import { columnName, outputName } from '../table/column-names.js';
import type { Decision, Knowledge, Logic, Model, Parameter, Table } from './model.js';

/** What an element says that it needs; where it says nothing, what its expressions use. */
export const needsOf = (
  element: Decision | Knowledge,
  model: Model,
  parameters: readonly Parameter[] = model.parameters ?? [],
): readonly string[] => element.requires ?? requirementsOf(element, model, parameters);

/** The elements of a model that logic uses, for a model that leaves it to the expressions to say so. */
export function requirementsOf(
  element: Decision | Knowledge,
  { inputs = [], decisions, knowledge = [] }: Model,
  parameters: readonly Parameter[],
): string[] {
  const used = new Set<string>();
  const slots = new Slots();
  const scope = new Scope(slots, undefined, undefined, (name) => used.add(name));
  const bindings: Binding[] = [
    ...[...inputs, ...decisions, ...parameters].map(({ name }) => ({ name, slot: slots.next() })),
    ...knowledge.map(({ name, parameters: own }) => ({ name, knowledge: own.map((each) => each.name) })),
  ];
  bindings.filter(({ name }) => name !== element.name).forEach((binding) => scope.define(binding));
  const inside = scope.inner();
  if ('parameters' in element) element.parameters.forEach(({ name }) => inside.define({ name, slot: slots.next() }));
  read(element.logic, inside, (name) => used.add(name));
  return bindings.map(({ name }) => name).filter((name) => used.has(name));
}

/** Parses every expression, so that the scope is asked for every name. */
function read(logic: Logic, scope: Scope, used: (name: string) => void): void {
  if ('literal' in logic) parseExpression(logic.literal, scope);
  else if ('table' in logic) readTable(logic.table, scope);
  else if ('context' in logic) {
    const inside = scope.inner();
    for (const { name, logic: entry } of logic.context) {
      read(entry, inside, used);
      if (name !== undefined) inside.define({ name, slot: scope.slots.next() });
    }
  } else if ('invocation' in logic) {
    used(logic.invocation.of);
    for (const binding of logic.invocation.bindings) read(binding.logic, scope, used);
  } else {
    const parts = 'list' in logic ? logic.list : 'relation' in logic ? logic.relation.rows.flat() : [];
    for (const part of parts) read(part, scope, used);
  }
}

function readTable({ inputs, outputs, rules }: Table, scope: Scope): void {
  const inputNames = inputs.map(columnName);
  const outputNames = outputs.map(outputName);
  const parse = (text: string | undefined, column?: string): void => {
    if (text) placed(column === undefined ? {} : { column }, () => parseExpression(text, scope));
  };
  inputs.forEach(({ expression }, index) => parse(expression, inputNames[index]));
  rules.forEach(({ when, then }, row) =>
    placed({ row: row + 1 }, () => {
      when.forEach((cell, index) =>
        placed({ column: inputNames[index]! }, () => parseTests(cell, scope, { slot: scope.slots.next() })),
      );
      then.forEach((entry, index) => parse(entry, outputNames[index]));
    }),
  );
  outputs.forEach(({ default: fallback }, index) => parse(fallback, outputNames[index]));
}
