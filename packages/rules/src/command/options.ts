import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Problem } from './problem.js';

/** An option of a command. */
export interface Option {
  /** What it takes, for help; without one it is a switch. */
  takes?: string;
  /** Whether it may be given several times. */
  many?: boolean;
  says: string;
}

/** What was given on the command line. */
export interface Given {
  /** What stands alone: files, and for `explain` answers. */
  words: string[];
  values: Record<string, string | undefined>;
  lists: Record<string, string[]>;
  switches: Record<string, boolean>;
}

export const FORMATS = ['text', 'json', 'junit', 'sarif'];

/** Reads a command's arguments. */
export function readArguments(args: string[], options: Record<string, Option>, command: string): Given {
  const help = `\`council-rules ${command} --help\` lists the options`;
  const config = Object.entries(options).map(([name, { takes, many }]) => [
    name,
    takes === undefined ? { type: 'boolean' } : { type: 'string', multiple: many ?? false },
  ]);
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: Object.fromEntries(config) as NonNullable<ParseArgsConfig['options']>,
    });
    const given: Given = { words: positionals, values: {}, lists: {}, switches: {} };
    for (const [name, value] of Object.entries(values)) {
      if (Array.isArray(value)) given.lists[name] = value.map(String);
      else if (typeof value === 'boolean') given.switches[name] = value;
      else given.values[name] = value;
    }
    return given;
  } catch (error) {
    throw new Problem(mistakeIn(error as Error & { code?: string }), help);
  }
}

function mistakeIn({ code, message }: Error & { code?: string }): string {
  const option = /--?[\w-]+/.exec(message)?.[0] ?? '';
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `there is no option ${option}`;
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return /does not take/.test(message) ? `the option ${option} takes no value` : `the option ${option} needs a value`;
  throw new Error(message);
}

/** The value of an option that has only some, or the first of them. */
export function choice(given: Given, name: string, allowed: readonly string[]): string {
  const value = given.values[name] ?? allowed[0]!;
  if (!allowed.includes(value))
    throw new Problem(`--${name} ${value} is not known here`, `it is one of ${allowed.join(', ')}`);
  return value;
}

/** A day given as an option. */
export function dayOf(given: Given): string | undefined {
  const { date } = given.values;
  if (date !== undefined && !/^\d{4}-\d\d-\d\d$/.test(date))
    throw new Problem(`--date ${date} is no day`, 'write it as 2026-04-01');
  return date;
}
