import { count, type Result, type Results } from '../results.js';

/** Everything that is not as it should be, by file, and how much there was of each. */
export function asText({ command, results }: Results): string {
  const files = [...new Set(results.map(({ file }) => file))];
  const parts = files.map((file) => {
    const own = results.filter((result) => result.file === file);
    const said = own.filter(({ status, kind }) => status !== 'passed' || kind === 'analysis').map(line);
    return [`${file}: ${summary(command, own)}`, ...said].join('\n');
  });
  const total = files.length > 1 ? [`In all: ${summary(command, results)}`] : [];
  return `${[...parts, ...total].join('\n\n')}\n`;
}

const MARKS: Record<Result['status'], string> = {
  passed: '',
  warning: 'warning',
  failed: 'DEFECT',
  refused: 'REFUSED',
};

function line({ file, line: at, status, kind, name, message, details }: Result): string {
  if (status === 'passed') return `  ${message}`;
  const mark = kind === 'scenario' && status === 'failed' ? 'FAILED' : MARKS[status];
  const place = at === undefined ? '' : `  (${file}:${at})`;
  return [`  ${mark} ${name}: ${message}${place}`, ...details.map((detail) => `      ${detail}`)].join('\n');
}

function summary(command: Results['command'], results: readonly Result[]): string {
  if (command === 'test') {
    const [passed, failed, refused] = (['passed', 'failed', 'refused'] as const).map((each) => count(results, each));
    return `${passed} passed, ${failed} failed, ${refused} refused`;
  }
  const defects = count(results, 'failed', 'refused');
  const warnings = count(results, 'warning');
  return `${defects === 0 ? 'no defect' : plural(defects, 'defect')}, ${plural(warnings, 'warning')}`;
}

const plural = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`;
