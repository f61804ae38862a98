import { readFileSync } from 'node:fs';
import { type Command, commands } from './commands.js';

/** What `council-rules --help` says. */
export function generalHelp(): string {
  const lines = Object.entries(commands).map(([name, { says }]) => `  ${name.padEnd(9)}${says}`);
  return `council-rules: decisions as tables, proved and explained

Usage: council-rules <command> <files…> [options]

${lines.join('\n')}

council-rules <command> --help says more of each; council-rules --version which this is.
It ends with 0 when nothing is wrong, 1 when something was found or failed, 2 when it could not be tried.
`;
}

/** The version of this package. */
export function version(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

/** What `council-rules check --help` says. */
export function helpFor(name: string, { says, usage, more, options }: Command): string {
  const forms = Object.entries({ ...options, help: { says: 'this' } }).map(
    ([option, { takes, says: meaning }]: [string, { takes?: string; says: string }]): [string, string] => [
      `--${option}${takes === undefined ? '' : ` ${takes}`}`,
      meaning,
    ],
  );
  const width = Math.max(...forms.map(([form]) => form.length)) + 2;
  const lines = forms.map(([form, meaning]) => `  ${form.padEnd(width)}${meaning}`);
  return `council-rules ${name} ${usage}\n\n${says[0]!.toUpperCase()}${says.slice(1)}.\n\n${more}\n\nOptions:\n${lines.join('\n')}\n`;
}
