import { CompiledDecision, type CompiledInput, type Step } from './decision.js';
import { buildKnowledge, buildStep } from './build.js';
import { newLibrary } from './feel/builders.js';
import type { Library } from './feel/compile.js';
import { parseTests } from './feel/parse-tests.js';
import { Scope, Slots, type Binding } from './feel/scope.js';
import { compileTests } from './feel/tests.js';
import { resolveLogic } from './logic.js';
import { answerReader, domainType } from './model/answers.js';
import { checkDomain } from './model/domains.js';
import type { Decision, Knowledge, Model, Parameter } from './model/model.js';
import {
  checkOverrides,
  checkPeriods,
  resolveParameter,
  type Overrides,
  type ResolvedParameter,
} from './model/parameters.js';
import { needsOf } from './model/requirements.js';
import { shapeOfType, Types, type Allowed } from './model/types.js';
import { placed, Refusal } from './refusal.js';
import { indexedTable } from './table/compile-table.js';
import { quickOutcome } from './table/quick.js';

export interface CompileOptions {
  /** The decision to make; left out, the one that no other needs. */
  decision?: string;
  /** Parameters besides the model's own. */
  parameters?: readonly Parameter[];
  /** The day on whose values of the parameters it is made, as `2026-04-01`; needed where the decision uses a parameter. */
  date?: string;
  /** A council's own values of parameters, by name and in the parameter's unit; each within its bounds. */
  overrides?: Overrides;
  /** Named in messages. */
  file?: string;
}

/**
 * Compiles a decision, once. Throws a `Refusal` with its place for whatever the subset does not have, the model leaves open, or
 * the options do not allow.
 */
export function compile(model: Model, options: CompileOptions = {}): CompiledDecision {
  return compileWith(newLibrary(), model, options);
}

/** The same; the library is then told of the model's knowledge. */
export function compileWith(library: Library, model: Model, options: CompileOptions): CompiledDecision {
  const place = options.file === undefined ? {} : { file: options.file };
  return placed(place, () => new Compiler(model, options, library).compile());
}

/** The decisions that no other decision needs. */
export function finalDecisions(model: Model): string[] {
  const needed = new Set(model.decisions.flatMap(({ requires = [] }) => requires));
  return model.decisions.map(({ name }) => name).filter((name) => !needed.has(name));
}

/** A longer chain than any that people can follow. */
const DEEPEST = 200;

/** More elements than any model has that people can read. */
const MOST_ELEMENTS = 5_000;

class Compiler {
  readonly #slots = new Slots();
  readonly #types: Types;
  readonly #inputs = new Map<string, CompiledInput>();
  readonly #parameters = new Map<string, ResolvedParameter>();
  readonly #steps = new Map<string, Step>();
  readonly #knowledge = new Map<string, string[]>();
  readonly #underWay: string[] = [];
  readonly #allParameters: Parameter[];

  constructor(
    readonly model: Model,
    readonly options: CompileOptions,
    readonly library: Library,
  ) {
    this.#types = new Types(model.types ?? [], (text) => this.#allowed(text));
    this.#allParameters = [...(model.parameters ?? []), ...(options.parameters ?? [])];
    checkNames(model, this.#allParameters);
    this.#allParameters.forEach(checkPeriods);
    checkOverrides(options.overrides ?? {}, this.#allParameters, ({ type }) => this.#types.of(type));
  }

  compile(): CompiledDecision {
    const [only, ...others] =
      this.options.decision === undefined ? finalDecisions(this.model) : [this.options.decision];
    if (only === undefined || others.length > 0)
      throw new Refusal(`the model has ${others.length + 1} final decisions`, {}, 'say which `decision` to make');
    const last = this.#decision(this.#find(this.model.decisions, only) ?? missing(only));
    const steps = [...this.#steps.values()];
    const inputs = [...this.#inputs.values()];
    const quick = steps.length === 1 ? quickOutcome(last, inputs) : undefined;
    return new CompiledDecision(last, steps, inputs, [...this.#parameters.values()], this.#slots.count, quick);
  }

  #find<T extends { name: string }>(list: readonly T[] | undefined, name: string): T | undefined {
    return list?.find((each) => each.name === name);
  }

  /** Runs `work` unless the element is under way already, which means that it needs itself. */
  #once<T>(name: string, work: () => T): T {
    if (this.#underWay.includes(name))
      throw new Refusal(
        `it needs itself: ${[...this.#underWay.slice(this.#underWay.indexOf(name)), name].join(' → ')}`,
        { element: name },
      );
    if (this.#underWay.length > DEEPEST)
      throw new Refusal(`more than ${DEEPEST} decisions, each of which needs the next`, { element: name });
    this.#underWay.push(name);
    const result = placed({ element: name }, work);
    this.#underWay.pop();
    return result;
  }

  #decision(decision: Decision): Step {
    const known = this.#steps.get(decision.name);
    if (known) return known;
    return this.#once(decision.name, () => {
      const scope = this.#scope(needsOf(decision, this.model, this.#allParameters));
      const type = this.#types.of(decision.type);
      const logic = resolveLogic(decision.logic, scope, this.library, this.#types);
      const step = buildStep({ decision, type, logic, slot: this.#slots.next() }, this.library, indexedTable);
      this.#steps.set(decision.name, step);
      return step;
    });
  }

  #scope(requirements: readonly string[]): Scope {
    const scope = new Scope(this.#slots);
    for (const name of requirements) scope.define(this.#binding(name));
    return scope;
  }

  #binding(name: string): Binding {
    const input = this.#find(this.model.inputs, name);
    if (input) {
      const { slot, type } = this.#inputs.get(name) ?? this.#input(name);
      return withShape({ name, slot }, shapeOfType(type));
    }
    const decision = this.#find(this.model.decisions, name);
    if (decision) {
      const { slot, type } = this.#decision(decision);
      return withShape({ name, slot }, shapeOfType(type));
    }
    const knowledge = this.#find(this.model.knowledge, name);
    if (knowledge) return { name, knowledge: this.#knowledge.get(name) ?? this.#compileKnowledge(knowledge) };
    const parameter = this.#find(this.#allParameters, name) ?? missing(name);
    return { name, parameter: this.#parameter(parameter).value };
  }

  #input(name: string): CompiledInput {
    const input = this.#find(this.model.inputs, name)!;
    const type = placed({ element: name }, () => {
      if (input.domain) checkDomain(input.domain);
      return this.#types.of(input.type ?? domainType(input.domain));
    });
    const compiled = { input, type, slot: this.#slots.next(), read: answerReader(input, type) };
    this.#inputs.set(name, compiled);
    return compiled;
  }

  #parameter(parameter: Parameter): ResolvedParameter {
    const { date, overrides = {} } = this.options;
    const resolved =
      this.#parameters.get(parameter.name) ??
      resolveParameter(parameter, date, overrides, this.#types.of(parameter.type));
    this.#parameters.set(parameter.name, resolved);
    return resolved;
  }

  #compileKnowledge(knowledge: Knowledge): string[] {
    return this.#once(knowledge.name, () => {
      const scope = this.#scope(needsOf(knowledge, this.model, this.#allParameters));
      const parameters = knowledge.parameters.map(({ name, type: reference }) => {
        const type = this.#types.of(reference);
        const slot = this.#slots.next();
        scope.define(withShape({ name, slot }, shapeOfType(type)));
        return { name, slot, type };
      });
      const type = this.#types.of(knowledge.type);
      const logic = resolveLogic(knowledge.logic, scope, this.library, this.#types);
      buildKnowledge({ name: knowledge.name, parameters, type, logic }, this.library, indexedTable);
      const names = parameters.map(({ name }) => name);
      this.#knowledge.set(knowledge.name, names);
      return names;
    });
  }

  /** Allowed values of a type: tests on a value, with nothing else to know. */
  #allowed(text: string): Allowed {
    const slots = new Slots();
    const slot = slots.next();
    const tests = parseTests(text, new Scope(slots), { slot });
    const check = compileTests(tests, slot, this.library);
    return { tests, check: (value) => check([value]) };
  }
}

const withShape = (binding: Binding, shape: ReturnType<typeof shapeOfType>): Binding =>
  shape ? { ...binding, shape } : binding;

function missing(name: string): never {
  throw new Refusal('the model has no such element', { element: name });
}

/** In DMN a name means one thing in a model. */
function checkNames({ inputs = [], decisions, knowledge = [] }: Model, parameters: readonly Parameter[]): void {
  const names = [...inputs, ...parameters, ...decisions, ...knowledge].map(({ name }) => name);
  if (names.length > MOST_ELEMENTS) throw new Refusal(`more than ${MOST_ELEMENTS} inputs, decisions and parameters`);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Refusal('two elements have this name', { element: twice });
}
