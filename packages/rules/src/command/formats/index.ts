import type { Results } from '../results.js';
import { asJson } from './json.js';
import { asJunit } from './junit.js';
import { asSarif } from './sarif.js';
import { asText } from './text.js';

/** Writes results as a format has them. */
export const write: Record<string, (results: Results) => string> = {
  text: asText,
  json: asJson,
  junit: asJunit,
  sarif: asSarif,
};
