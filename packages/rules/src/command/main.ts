import { EXIT } from './output.js';
import { run } from './run.js';

// A reader that has seen enough, such as `head`, closes its end: nothing is wrong then. A disk that is full is.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') return;
  process.stderr.write(`council-rules: the output cannot be written: ${message}\n`);
  process.exitCode = EXIT.unusable;
});

process.exitCode = run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY,
});
