/** The process that hostile input is tried in: told the name of an attack, it says how that ended. */
import { Refusal } from '../../src/index.js';
import { attacks } from './attacks.js';

const brief = (value: unknown): string => (typeof value === 'object' ? typeof value : String(value).slice(0, 80));

process.on('message', (name: string) => {
  try {
    process.send!({ value: brief(attacks[name]!()) });
  } catch (error) {
    process.send!(error instanceof Refusal ? { refused: error.message.slice(0, 500) } : { crashed: String(error) });
  }
});
