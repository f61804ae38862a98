import { parseDocument, stringify } from 'yaml';
import { modelFrom } from './model/json.js';
import type { Model } from './model/model.js';
import { Refusal } from './refusal.js';

const LARGEST = 5_000_000;

/** Reads the YAML form: the same data as JSON. Aliases, which could stand for more text than any memory holds, are refused. */
export function readYaml(text: string, file = 'model.yaml'): Model {
  if (text.length > LARGEST) throw new Refusal(`more than ${LARGEST / 1e6} MB of text`, { file });
  return modelFrom(dataOf(text, file), file);
}

function dataOf(text: string, file: string): unknown {
  try {
    const document = parseDocument(text, { schema: 'core', uniqueKeys: true, strict: true });
    const [error] = document.errors;
    if (error) throw new Refusal(`not YAML: ${error.message.split('\n')[0]}`, { file });
    return document.toJS({ maxAliasCount: 0 }) as unknown;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`not YAML that can be read: ${error instanceof Error ? error.message : String(error)}`, { file });
  }
}

/** Writes the YAML form. */
export const writeYaml = (model: Model): string => stringify(model, { lineWidth: 120 });
