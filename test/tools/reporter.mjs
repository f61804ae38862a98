/**
 * A reporter for Node's test runner: a line for each file that is done, with how far the run is; each failure whole, with
 * its file; and a last line of counts that `run.mjs` reads.
 */
import { relative } from 'node:path';
import { inspect } from 'node:util';
import { root } from './files.mjs';

export default async function* reporter(events) {
  const files = Number(process.env.TEST_FILES ?? 0);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const done = new Set();
  const perFile = new Map();
  for await (const { type, data } of events) {
    const file = data?.file && relative(root, data.file);
    if (type === 'test:stderr' || type === 'test:stdout') {
      yield data.message;
    } else if (type === 'test:pass' || type === 'test:fail') {
      const isFile = data.name === data.file || data.name === file;
      const failed = type === 'test:fail' && data.todo === undefined;
      // A suite fails with its tests: it counts only when it broke by itself, before or after them.
      const byItself = !/subtests? failed/.test(
        String(data.details?.error?.cause ?? data.details?.error?.message ?? ''),
      );
      const isSuite = data.details?.type === 'suite' || isFile;
      if (isSuite && !(failed && byItself)) continue;
      if (data.skip !== undefined && data.skip !== false) {
        counts.skipped++;
        yield `   skipped: ${file}: ${data.name}${typeof data.skip === 'string' ? ` (${data.skip})` : ''}\n`;
      } else if (failed) {
        counts.failed++;
        yield `\nnot ok ${file}: ${data.name}\n${reason(data.details?.error)}\n\n`;
      } else {
        counts.passed++;
      }
      perFile.set(file, (perFile.get(file) ?? 0) + 1);
    } else if (type === 'test:complete' && data.nesting === 0 && file && !done.has(file)) {
      done.add(file);
      yield `   ${done.size}${files ? ` of ${files}` : ''}  ${file}\n`;
    }
  }
  yield `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`;
}

function reason(error) {
  const cause = error?.cause ?? error;
  return (cause?.stack ?? inspect(cause))
    .split('\n')
    .filter((line) => !/node:internal|node_modules/.test(line))
    .map((line) => `    ${line}`)
    .join('\n');
}
