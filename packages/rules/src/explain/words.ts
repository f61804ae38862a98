/** The words of an explanation that no model has. `{…}` is filled in. */
export interface Sentences {
  outcome: string;
  unknown: string;
  decided: string;
  answer: string;
  unsure: string;
  parameter: string;
  council: string;
  rule: string;
  fallback: string;
  and: string;
  yes: string;
  no: string;
  /** Null. */
  none: string;
}

export const SENTENCES: Record<string, Sentences> = {
  en: {
    outcome: '{name}: {value}.',
    unknown: '{name}: not known yet.',
    decided: '{name} is {value}.',
    answer: 'You answered “{value}” to “{name}”.',
    unsure: 'I do not know',
    parameter: '{name} is {value} from {from}.',
    council: '{name} is {value}, which the council sets.',
    rule: 'Rule {row} of “{name}” applies.',
    fallback: 'No rule of “{name}” applies.',
    and: ' and ',
    yes: 'yes',
    no: 'no',
    none: 'no value',
  },
  cy: {
    outcome: '{name}: {value}.',
    unknown: '{name}: ddim yn hysbys eto.',
    decided: '{name}: {value}.',
    answer: 'Eich ateb i “{name}” oedd “{value}”.',
    unsure: 'Nid wyf yn gwybod',
    parameter: '{name}: {value} o {from} ymlaen.',
    council: '{name}: {value}, a bennir gan y cyngor.',
    rule: 'Mae rheol {row} o “{name}” yn berthnasol.',
    fallback: 'Nid oes rheol o “{name}” yn berthnasol.',
    and: ' a ',
    yes: 'ie',
    no: 'na',
    none: 'dim gwerth',
  },
};
