import { Refusal } from '../refusal.js';
import { commands } from './commands.js';
import { generalHelp, helpFor, version } from './help.js';
import { readArguments } from './options.js';
import { EXIT, type Output } from './output.js';
import { oneLine, Problem } from './problem.js';

/** Runs the program: what is unusable is told in one line. */
export function run(args: string[], output: Output): number {
  try {
    return dispatch(args, output);
  } catch (error) {
    if (!(error instanceof Problem) && !(error instanceof Refusal)) throw error;
    output.error(`council-rules: ${oneLine(error)}\n`);
    return EXIT.unusable;
  }
}

function dispatch([name, ...args]: string[], output: Output): number {
  if (name === undefined) {
    output.error(generalHelp());
    return EXIT.unusable;
  }
  if (['--help', '-h', 'help'].includes(name)) {
    output.out(generalHelp());
    return EXIT.fine;
  }
  if (['--version', '-V'].includes(name)) {
    output.out(`${version()}\n`);
    return EXIT.fine;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command)
    throw new Problem(`there is no command ${name}`, `the commands are ${Object.keys(commands).join(', ')}`);
  const given = readArguments(args, { ...command.options, help: { says: '' } }, name);
  if (given.switches['help']) {
    output.out(helpFor(name, command));
    return EXIT.fine;
  }
  return command.run(given, output);
}
