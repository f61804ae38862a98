import type { Option } from './options.js';

/** Options that mean the same wherever they are. */
export const DATE: Option = {
  takes: 'DAY',
  says: 'the day on whose values of the parameters to decide, as 2026-04-01',
};
export const DECISION: Option = { takes: 'NAME', says: 'the decision; left out, the one that no other needs' };
export const OVERRIDES: Option = {
  takes: 'FILE',
  many: true,
  says: 'a council\'s own values, {"name of a parameter": value}, as JSON or YAML',
};
export const FORMAT: Option = { takes: 'FORMAT', says: 'text (default), json, junit or sarif' };
export const PLAIN_FORMAT: Option = { takes: 'FORMAT', says: 'text (default) or json' };
export const PLAIN_FORMATS = ['text', 'json'];
