/**
 * A decision model as plain data: this is also its JSON and YAML form, and what a `.dmn` file is read into. `model.schema.json`
 * publishes the same shape. Expressions are FEEL, as text.
 */
export interface Model {
  name: string;
  id?: string;
  /** A URI that is this model's own. */
  namespace?: string;
  description?: string;
  /** Languages of the words in it, the first being the default: `['en', 'cy']`. */
  languages?: string[];
  types?: TypeDefinition[];
  inputs?: Input[];
  parameters?: Parameter[];
  knowledge?: Knowledge[];
  decisions: Decision[];
  /** Where a modeller draws each element. */
  layout?: Layout;
}

/** The same words in several languages: `{en: 'Age', cy: 'Oedran'}`. */
export type Words = Record<string, string>;

/** Where a rule comes from. */
export interface Source {
  url: string;
  /** `regulation 4(2)(a)` */
  paragraph?: string;
  title?: string;
  /** The day on which somebody last compared the rule with the source. */
  checked?: string;
}

/** A named type (DMN: item definition). */
export interface TypeDefinition {
  name: string;
  id?: string;
  /** `string`, `number`, `boolean`, `date`, `time`, `date and time`, `years and months duration`, `days and time duration`, `Any` or another type. */
  type?: string;
  /** Whether values are lists of this. */
  list?: boolean;
  /** Allowed values, as tests: `"High", "Low"` or `[0..120]`. */
  values?: string;
  /** Entries of a context. */
  fields?: TypeDefinition[];
  label?: string;
  description?: string;
}

/** Every answer that an input can have. */
export type Domain = (
  | { kind: 'integer'; from: number; to: number; unit?: string }
  | { kind: 'pence'; from: number; to: number }
  | { kind: 'date'; from: string; to: string }
  | { kind: 'enumeration'; values: string[] }
  | { kind: 'boolean' }
) & {
  /** "I do not know" is an answer too, given as null. */
  unsure?: boolean;
};

/** What has to be known from outside (DMN: input data). */
export interface Input {
  name: string;
  id?: string;
  type?: string;
  domain?: Domain;
  question?: Words;
  label?: string;
  description?: string;
  source?: Source;
}

/** A value that the law or a council sets for a time. In DMN it is input data that the engine supplies itself. */
export interface Parameter {
  name: string;
  id?: string;
  type?: string;
  unit?: string;
  description?: string;
  /** A council may set its own value from `from` to `to`; without bounds it may not. */
  bounds?: { from: number | string; to: number | string };
  values: ParameterValue[];
}

export interface ParameterValue {
  /** First day on which it holds. */
  from: string;
  /** First day on which it no longer holds; open when left out. */
  to?: string;
  value: number | string | boolean;
  source?: Source;
}

/** How something is decided: one of these, and the type that its result is brought to. */
export type Logic = (
  | { literal: string }
  | { table: Table }
  | { context: ContextEntry[] }
  | { invocation: { of: string; bindings: { parameter: string; logic: Logic }[] } }
  | { list: Logic[] }
  /** A list of contexts, written as rows. */
  | { relation: Relation }
  /** Read from DMN, kept to say so, and refused when it is used. */
  | { unsupported: string }
) & { type?: string };

export interface Relation {
  columns: { name: string; type?: string }[];
  /** A cell for each column. */
  rows: Logic[][];
}

export interface ContextEntry {
  /** Without a name the entry is the result of the whole. */
  name?: string;
  type?: string;
  logic: Logic;
}

/** A function with a name (DMN: business knowledge model). */
export interface Knowledge {
  name: string;
  id?: string;
  type?: string;
  description?: string;
  parameters: { name: string; type?: string }[];
  requires?: string[];
  logic: Logic;
}

export interface Decision {
  name: string;
  id?: string;
  type?: string;
  label?: string;
  description?: string;
  question?: Words;
  /** What each outcome means for the person, by its value. */
  outcomes?: { value: string; words: Words }[];
  /** Names of the inputs, parameters, decisions and knowledge that the logic uses. */
  requires?: string[];
  logic: Logic;
}

export type HitPolicy = 'UNIQUE' | 'ANY' | 'FIRST' | 'PRIORITY' | 'COLLECT' | 'RULE ORDER' | 'OUTPUT ORDER';
export type Aggregation = 'SUM' | 'MIN' | 'MAX' | 'COUNT';

export interface Table {
  id?: string;
  hitPolicy: HitPolicy;
  aggregation?: Aggregation;
  inputs: InputColumn[];
  outputs: OutputColumn[];
  /** Headings of the rules' notes. */
  annotations?: string[];
  rules: Rule[];
}

export interface InputColumn {
  id?: string;
  expression: string;
  label?: string;
  type?: string;
  /** Values to expect, as tests. */
  values?: string;
}

export interface OutputColumn {
  id?: string;
  name?: string;
  label?: string;
  type?: string;
  /** Possible values; for PRIORITY and OUTPUT ORDER, the most important first. */
  values?: string;
  default?: string;
}

export interface Rule {
  id?: string;
  /** A test for each input: `>= 18`, `"Low", "Medium"`, `-`. */
  when: string[];
  /** An expression for each output. */
  then: string[];
  description?: string;
  notes?: string[];
  source?: Source;
  /** Why, in words for the person. */
  reason?: Words;
}

export interface Layout {
  shapes: { element: string; x: number; y: number; width: number; height: number }[];
  edges: { from: string; to: string; points: { x: number; y: number }[] }[];
}
