import type { CompiledDecision, CompiledInput, Step } from '../decision.js';
import type { Source, Words } from '../model/model.js';
import type { DecisionTrace, RuleTrace, Trace } from '../trace.js';
import { unknown } from '../value/unknown.js';
import { SENTENCES, type Sentences } from './words.js';

export interface ExplainOptions {
  /** `en`, `cy` or another of the model's languages; words that are missing in it are in the model's first. */
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
    for (const { name, value, unit, from, overridden, source } of trace.parameters)
      this.#say(
        overridden ? 'council' : 'parameter',
        { name, from: this.#day(from), value: this.#quantity(value, unit) },
        source,
      );
  }

  #say(key: keyof Sentences, parts: Record<string, string | number>, ...sources: (Source | undefined)[]): void {
    const filled = this.#words[key].replace(/\{(\w+)\}/g, (_, part: string) => String(parts[part] ?? ''));
    // A question is followed by its answer as it is.
    const text = filled.replace('?:', '?');
    this.sentences.push({ text, sources: sources.filter((source) => source !== undefined) });
  }

  #decision({ name: own, value, rules }: DecisionTrace, isLast: boolean): void {
    const step = this.decision.steps.find(({ decision }) => decision.name === own);
    const name = this.#pick(step?.decision.question) ?? step?.decision.label ?? own;
    const words = this.#outcome(step, value);
    this.#say(value === unknown ? 'unknown' : isLast ? 'outcome' : 'decided', { name, value: words });
    if (!rules) return;
    const relevant = rules.filter(({ status }) => status === (value === unknown ? 'open' : 'fired'));
    for (const rule of relevant) this.#rule(rule, name);
    if (relevant.length === 0 && value !== unknown) this.#say('fallback', { name });
  }

  #rule({ row, status, reason, source }: RuleTrace, name: string): void {
    const text = this.#pick(reason);
    if (text !== undefined && status === 'fired')
      this.sentences.push({ text: ended(text), sources: source ? [source] : [] });
    else this.#say(status === 'open' ? 'open' : 'rule', { row, name }, source);
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
    const { yes, no, and } = this.#words;
    if (value === true || value === false) return value ? yes : no;
    if (value === null || value === unknown) return '–';
    if (Array.isArray(value)) return value.map((item) => this.#quantity(item, unit)).join(and);
    if (unit === 'pence') return `£${(Number(value) / 100).toFixed(Number(value) % 100 === 0 ? 0 : 2).replace(/\B(?=(\d{3})+(?!\d))/g, ',')}`; // prettier-ignore
    if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value)) return this.#day(value);
    if (typeof value === 'object') return Object.entries(value).map(([key, item]) => `${key} ${this.#quantity(item, unit)}`).join(', '); // prettier-ignore
    return unit === undefined ? String(value as string) : `${String(value as number)} ${unit}`;
  }

  #day(date: string): string {
    return new Date(date).toLocaleDateString(this.language === 'cy' ? 'cy' : 'en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }); // prettier-ignore
  }

  /** The words in the language asked for, else in the first there is. */
  #pick(words: Words | undefined): string | undefined {
    return words && (words[this.language] ?? Object.values(words)[0]);
  }
}

const ended = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
