import { count, isWrong, type Result, type Results } from '../results.js';
import { xml } from './xml.js';

/** JUnit's XML, as build servers read it: a suite for each file; what was refused is an error, a warning passes. */
export function asJunit({ command, results }: Results): string {
  const files = [...new Set(results.map(({ file }) => file))];
  const suites = files.map((file) => {
    const own = results.filter((result) => result.file === file);
    return `  <testsuite name="${xml(file)}" ${counts(own)}>\n${own.map(testCase).join('')}  </testsuite>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="council-rules ${command}" ${counts(results)}>\n${suites.join('')}</testsuites>\n`;
}

const counts = (results: readonly Result[]): string =>
  `tests="${results.length}" failures="${count(results, 'failed')}" errors="${count(results, 'refused')}" skipped="0" time="0"`;

function testCase(result: Result): string {
  const { file, line, element, name, status, kind, message, details } = result;
  const opening = `    <testcase classname="${xml(element ?? file)}" name="${xml(name)}" file="${xml(file)}"${line === undefined ? '' : ` line="${line}"`} time="0"`;
  if (status === 'passed') return `${opening}/>\n`;
  const text = xml([message, ...details].join('\n'));
  const tag = status === 'refused' ? 'error' : 'failure';
  const body = isWrong(result)
    ? `<${tag} type="${xml(kind)}" message="${xml(message)}">${text}</${tag}>`
    : `<system-out>warning: ${text}</system-out>`;
  return `${opening}>\n      ${body}\n    </testcase>\n`;
}
