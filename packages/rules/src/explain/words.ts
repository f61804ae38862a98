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
  open: string;
  and: string;
  yes: string;
  no: string;
}

export const SENTENCES: Record<string, Sentences> = {
  en: {
    outcome: '{name}: {value}.',
    unknown: '{name}: not known yet.',
    decided: '{name} is {value}.',
    answer: 'You answered “{name}” with {value}.',
    unsure: 'I do not know',
    parameter: '{name} is {value} from {from}.',
    council: '{name} is {value}, which the council sets.',
    rule: 'Rule {row} of {name} applies.',
    fallback: 'No rule of {name} applies.',
    open: 'Rule {row} of {name} may still apply.',
    and: ' and ',
    yes: 'yes',
    no: 'no',
  },
  cy: {
    outcome: '{name}: {value}.',
    unknown: '{name}: ddim yn hysbys eto.',
    decided: '{name}: {value}.',
    answer: 'Eich ateb i “{name}” oedd {value}.',
    unsure: 'Nid wyf yn gwybod',
    parameter: '{name}: {value} o {from} ymlaen.',
    council: '{name}: {value}, a bennir gan y cyngor.',
    rule: 'Mae rheol {row} o {name} yn berthnasol.',
    fallback: 'Nid oes rheol o {name} yn berthnasol.',
    open: 'Gall rheol {row} o {name} fod yn berthnasol o hyd.',
    and: ' a ',
    yes: 'ie',
    no: 'na',
  },
};
