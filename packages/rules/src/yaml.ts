import { isScalar, Lexer, parseDocument, stringify } from 'yaml';
import { modelFrom } from './model/json.js';
import type { Model } from './model/model.js';
import { Refusal } from './refusal.js';

const LARGEST = 1_000_000;
const MOST_TOKENS = 200_000;
const DEEPEST = 60;

/**
 * Reads the YAML form: the same data as JSON. Throws a `Refusal` that names `file` for what is no YAML or no model, and for
 * aliases, which could stand for more text than any memory holds.
 */
export function readYaml(text: string, file = 'model.yaml'): Model {
  if (text.length > LARGEST) throw new Refusal(`more than ${LARGEST / 1e6} MB of text`, { file });
  return modelFrom(dataOf(text, file), file);
}

/**
 * Looks at the words of a file alone, since the parser takes very long over one that is nested deeply: refused are too many
 * of them, and too many lists and maps inside each other.
 */
function checkDepth(text: string): void {
  let count = 0;
  let brackets = 0;
  let inLine = 0;
  for (const token of new Lexer().lex(text)) {
    count += 1;
    if (token === '[' || token === '{') brackets += 1;
    else if (token === ']' || token === '}') brackets -= 1;
    else if (token === '-' || token === '?' || token === ':') inLine += 1;
    else if (token === '\n') inLine = 0;
    if (count > MOST_TOKENS) throw new Refusal(`more than ${MOST_TOKENS} words of YAML`);
    if (brackets > DEEPEST || (brackets === 0 && inLine > DEEPEST))
      throw new Refusal(`more than ${DEEPEST} levels of lists and maps`);
  }
}

/** Whether two keys are the same. Maps with so many keys that comparing all would take long are refused. */
function sameKeys(): (a: unknown, b: unknown) => boolean {
  let compared = 0;
  return (a, b) => {
    compared += 1;
    if (compared > 10_000_000) throw new Refusal('maps of too many keys');
    return a === b || (isScalar(a) && isScalar(b) && a.value === b.value);
  };
}

function dataOf(text: string, file: string): unknown {
  try {
    checkDepth(text);
    const document = parseDocument(text, { schema: 'core', uniqueKeys: sameKeys(), strict: true });
    const [error] = document.errors;
    if (error) throw new Refusal(`not YAML: ${error.message.split('\n')[0]}`, { file });
    return document.toJS({ maxAliasCount: 0 }) as unknown;
  } catch (error) {
    if (error instanceof Refusal) throw error.at({ file });
    throw new Refusal(`not YAML that can be read: ${error instanceof Error ? error.message : String(error)}`, { file });
  }
}

/** Writes the YAML form. Reading it gives the same model again. */
export const writeYaml = (model: Model): string => stringify(model, { lineWidth: 120 });
