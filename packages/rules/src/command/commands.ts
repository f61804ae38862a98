import type { Given, Option } from './options.js';
import type { Output } from './output.js';
import { check } from './check.js';
import { convert } from './convert.js';
import { draw } from './draw.js';
import { explain } from './explain.js';
import { test } from './test.js';

/** One of the things that the program does. */
export interface Command {
  says: string;
  /** How it is called, after its name. */
  usage: string;
  /** What else there is to know, in lines. */
  more: string;
  options: Record<string, Option>;
  /** Does it, and says how it ended. */
  run: (given: Given, output: Output) => number;
}

export const commands: Record<string, Command> = { check, test, explain, convert, draw };
