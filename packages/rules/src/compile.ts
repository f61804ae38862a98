import { CompiledDecision, type CompiledInput, type Step } from './decision.js';
import { implementations } from './feel/functions/index.js';
import type { Knowledge as CompiledKnowledge, Library, Run } from './feel/compile.js';
import { parseTests } from './feel/parse-tests.js';
import { Scope, Slots, type Binding } from './feel/scope.js';
import { compileTests } from './feel/tests.js';
import { compileLogic } from './logic.js';
import { answerReader, domainType } from './model/answers.js';
import type { Decision, Knowledge, Model, Parameter } from './model/model.js';
import {
  checkOverrides,
  checkPeriods,
  resolveParameter,
  type Overrides,
  type ResolvedParameter,
} from './model/parameters.js';
import { requirementsOf } from './model/requirements.js';
import { conformer, shapeOfType, Types } from './model/types.js';
import { placed, Refusal } from './refusal.js';
import type { Truth, Value } from './value/value.js';

export interface CompileOptions {
  /** The decision to make; left out, the one that no other needs. */
  decision?: string;
  /** Parameters besides the model's own. */
  parameters?: readonly Parameter[];
  /** The day on whose values of the parameters it is made. */
  date?: string;
  /** A council's own values of parameters. */
  overrides?: Overrides;
  /** Named in messages. */
  file?: string;
}

/** Compiles a decision, once. Whatever the subset does not have, or the model leaves open, is refused here with its place. */
export function compile(model: Model, options: CompileOptions = {}): CompiledDecision {
  return placed(options.file === undefined ? {} : { file: options.file }, () => new Compiler(model, options).compile());
}

/** The decisions that no other decision needs. */
export function finalDecisions(model: Model): string[] {
  const needed = new Set(model.decisions.flatMap(({ requires = [] }) => requires));
  return model.decisions.map(({ name }) => name).filter((name) => !needed.has(name));
}

class Compiler {
  readonly #slots = new Slots();
  readonly #library: Library = { functions: implementations, knowledge: new Map<string, CompiledKnowledge>() };
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
  ) {
    this.#types = new Types(model.types ?? [], (text) => this.#allowed(text));
    this.#allParameters = [...(model.parameters ?? []), ...(options.parameters ?? [])];
    checkNames(model, this.#allParameters);
    this.#allParameters.forEach(checkPeriods);
    checkOverrides(options.overrides ?? {}, this.#allParameters);
  }

  compile(): CompiledDecision {
    const [only, ...others] =
      this.options.decision === undefined ? finalDecisions(this.model) : [this.options.decision];
    if (only === undefined || others.length > 0)
      throw new Refusal(`the model has ${others.length + 1} final decisions`, {}, 'say which `decision` to make');
    const last = this.#decision(this.#find(this.model.decisions, only) ?? missing(only));
    return new CompiledDecision(last, [...this.#steps.values()], [...this.#inputs.values()], [...this.#parameters.values()], this.#slots.count); // prettier-ignore
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
    this.#underWay.push(name);
    const result = placed({ element: name }, work);
    this.#underWay.pop();
    return result;
  }

  #decision(decision: Decision): Step {
    const known = this.#steps.get(decision.name);
    if (known) return known;
    return this.#once(decision.name, () => {
      const scope = this.#scope(this.#requirements(decision));
      const type = this.#types.of(decision.type);
      const { run, conform: first, ...logic } = compileLogic(decision.logic, scope, this.#library, this.#types);
      const slot = this.#slots.next();
      const last = conformer(type);
      const conform = first ? (value: Value): Value => last(first(value)) : last;
      const step: Step = { decision, slot, type, conform, ...logic, run: conforming(run, last) };
      this.#steps.set(decision.name, step);
      return step;
    });
  }

  /** Declared requirements, or every name that the logic turns out to use. */
  #requirements(element: Decision | Knowledge): readonly string[] {
    return element.requires ?? requirementsOf(element, this.model, this.#allParameters);
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
    const type = placed({ element: name }, () => this.#types.of(input.type ?? domainType(input.domain)));
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
      const scope = this.#scope(this.#requirements(knowledge));
      const parameters = knowledge.parameters.map(({ name, type: reference }) => {
        const type = this.#types.of(reference);
        const slot = this.#slots.next();
        scope.define(withShape({ name, slot }, shapeOfType(type)));
        return { name, slot, read: conformer(type) };
      });
      const conform = conformer(this.#types.of(knowledge.type));
      const { run } = compileLogic(knowledge.logic, scope, this.#library, this.#types);
      this.#library.knowledge.set(knowledge.name, { parameters, run: conforming(run, conform) });
      const names = parameters.map(({ name }) => name);
      this.#knowledge.set(knowledge.name, names);
      return names;
    });
  }

  /** Allowed values of a type: tests on a value, with nothing else to know. */
  #allowed(text: string): (value: Value) => Truth {
    const slots = new Slots();
    const slot = slots.next();
    const check = compileTests(parseTests(text, new Scope(slots), { slot }), slot, this.#library);
    return (value) => check([value]);
  }
}

const conforming =
  (run: Run, conform: (value: Value) => Value): Run =>
  (frame) =>
    conform(run(frame));

const withShape = (binding: Binding, shape: ReturnType<typeof shapeOfType>): Binding =>
  shape ? { ...binding, shape } : binding;

function missing(name: string): never {
  throw new Refusal('the model has no such element', { element: name });
}

/** In DMN a name means one thing in a model. */
function checkNames({ inputs = [], decisions, knowledge = [] }: Model, parameters: readonly Parameter[]): void {
  const names = [...inputs, ...parameters, ...decisions, ...knowledge].map(({ name }) => name);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Refusal('two elements have this name', { element: twice });
}
