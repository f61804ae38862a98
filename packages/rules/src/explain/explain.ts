import type { CompiledDecision, CompiledInput, Step } from '../decision.js';
import type { Source, Words } from '../model/model.js';
import type { DecisionTrace, RuleTrace, Trace } from '../trace.js';
import { unknown } from '../value/unknown.js';
import { SENTENCES, type Sentences } from './words.js';

export interface ExplainOptions {
  /** `en` (when left out), `cy` or another of the model's languages; words that are missing in it are in the model's first. */
  language?: string;
}

/** Plain sentences, the outcome first, with what each rests on. */
export interface Explanation {
  language: string;
  sentences: { text: string; sources: Source[] }[];
}

/** Says in words why a decision came out as its trace says: the outcome, the rules, then the answers and the values of the law. */
export function explain(decision: CompiledDecision, trace: Trace, options: ExplainOptions = {}): Explanation {
  const { language = 'en' } = options;
  return { language, sentences: new Explainer(decision, trace, language).sentences };
}

class Explainer {
  readonly #words: Sentences;
  readonly sentences: Explanation['sentences'] = [];

  constructor(
    readonly decision: CompiledDecision,
    trace: Trace,
    readonly language: string,
  ) {
    this.#words = SENTENCES[language] ?? SENTENCES['en']!;
    [...trace.decisions].reverse().forEach((made, index) => this.#decision(made, index === 0));
    for (const { name, value } of trace.inputs) if (value !== unknown) this.#answer(name, value);
    const matters = this.#mattering(trace);
    for (const { name, value, unit, from, overridden, source } of trace.parameters.filter(matters))
      this.#say(
        overridden ? 'council' : 'parameter',
        { name, from: this.#day(from), value: this.#quantity(value, unit) },
        // The source is of the value that the council replaced.
        overridden ? undefined : source,
      );
  }

  #say(key: keyof Sentences, parts: Record<string, string | number>, source?: Source): void {
    const filled = this.#words[key].replace(/\{(\w+)\}/g, (_, part: string) => String(parts[part]));
    // A question is followed by its answer as it is, and names are written small.
    this.#add(
      filled.replace('?:', '?').replace(/^\p{Ll}|\? \p{Ll}/gu, (letter) => letter.toUpperCase()),
      source,
    );
  }

  #add(text: string, source?: Source): void {
    this.sentences.push({ text, sources: source ? [source] : [] });
  }

  #decision({ name: own, value, rules }: DecisionTrace, isLast: boolean): void {
    const step = this.#step(own);
    const name = this.#pick(step?.decision.question) ?? step?.decision.label ?? own;
    const words = this.#outcome(step, value);
    // An earlier number, of nobody knows what, such as pence, would be misread; what is open is told by what is asked next.
    if (isLast || (value !== unknown && typeof value !== 'number')) this.#say(value === unknown ? 'unknown' : isLast ? 'outcome' : 'decided', { name, value: words }); // prettier-ignore
    if (!rules || value === unknown) return;
    const table = step?.decision.label ?? own;
    const fired = rules.filter(({ status }) => status === 'fired');
    for (const rule of fired) this.#rule(rule, table);
    if (fired.length === 0) this.#say('fallback', { name: table });
  }

  #step(name: string): Step | undefined {
    return this.decision.steps.find(({ decision }) => decision.name === name);
  }

  /** Leaves out values that are mentioned only by rules that do not apply. */
  #mattering({ decisions }: Trace): (parameter: { name: string }) => boolean {
    const texts = { applied: '', others: '' };
    for (const { name, rules = [] } of decisions)
      for (const { row, status } of rules) {
        const { when, then } = this.#step(name)!.table!.table.rules[row - 1]!;
        texts[status === 'did not fire' ? 'others' : 'applied'] += [when, then].join();
      }
    return ({ name }) => texts.applied.includes(name) || !texts.others.includes(name);
  }

  #rule({ row, reason, source }: RuleTrace, name: string): void {
    const text = this.#pick(reason);
    if (text === undefined) this.#say('rule', { row, name }, source);
    else this.#add(ended(text), source);
  }

  #answer(own: string, value: unknown): void {
    const found = this.decision.inputs.find(({ input }) => input.name === own);
    const name = this.#pick(found?.input.question) ?? found?.input.label ?? own;
    this.#say('answer', { name, value: this.#given(found, value) }, found?.input.source);
  }

  #given(found: CompiledInput | undefined, value: unknown): string {
    const domain = found?.input.domain;
    if (value === null && domain?.unsure) return this.#words.unsure;
    return this.#quantity(
      value,
      domain?.kind === 'pence' ? 'pence' : domain?.kind === 'integer' ? domain.unit : undefined,
    );
  }

  #outcome(step: Step | undefined, value: unknown): string {
    const named = step?.decision.outcomes?.find((outcome) => outcome.value === String(value));
    return this.#pick(named?.words) ?? this.#quantity(value, undefined);
  }

  /** A value as people read it, with its unit. */
  #quantity(value: unknown, unit: string | undefined): string {
    const { yes, no, and, none } = this.#words;
    if (value === true || value === false) return value ? yes : no;
    if (value === null || value === unknown) return none;
    if (Array.isArray(value)) return value.map((item) => this.#quantity(item, unit)).join(and);
    if (unit?.startsWith('pence')) return `£${(Number(value) / 100).toFixed(Number(value) % 100 === 0 ? 0 : 2).replace(/\B(?=(\d{3})+(?!\d))/g, ',')}${this.#unit(unit.slice(5), value)}`; // prettier-ignore
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return this.#day(value);
    if (typeof value === 'object') return Object.entries(value).map(([key, item]) => `${key} ${this.#quantity(item, unit)}`).join(', '); // prettier-ignore
    return `${String(value as string)}${this.#unit(unit && ` ${unit}`, value)}`;
  }

  /** Models name units in English, in the plural. */
  #unit(unit = '', value: unknown): string {
    if (this.language !== 'en') return '';
    return value === 1 ? unit.replace('people', 'person').replace(/s\b/, '') : unit;
  }

  #day(date: string): string {
    return new Date(date).toLocaleDateString(this.language === 'cy' ? 'cy' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }); // prettier-ignore
  }

  /** The words in the language asked for, else in the first there is. */
  #pick(words: Words | undefined): string | undefined {
    return words && (words[this.language] ?? Object.values(words)[0]);
  }
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
