import { isAbsolute, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isWrong, type Result, type Results } from '../results.js';

/** SARIF 2.1.0, as code reviews and editors read it. What passed is left out. */
export function asSarif({ results }: Results): string {
  const found = results.filter(({ status }) => status !== 'passed');
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  const driver = {
    name: 'council-rules',
    rules: kinds.map((kind) => ({ id: idOf(kind), shortDescription: { text: kind } })),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results: found.map((each) => sarifResult(each, kinds)) }],
  };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}

const idOf = (kind: string): string => kind.replaceAll(' ', '-');

function sarifResult(result: Result, kinds: string[]): object {
  const { file, line, kind, name, element, rows = [], message, details } = result;
  const logical = element === undefined ? [] : [element, ...rows.map((row) => `${element}/rule ${row}`)];
  return {
    ruleId: idOf(kind),
    ruleIndex: kinds.indexOf(kind),
    level: isWrong(result) ? 'error' : 'warning',
    message: { text: [`${name}: ${message}`, ...details].join('\n') },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line ?? 1 } },
        ...(logical.length > 0 && { logicalLocations: logical.map((fullyQualifiedName) => ({ fullyQualifiedName })) }),
      },
    ],
    ...(result.data && { properties: result.data }),
  };
}

/** A path below the folder that the command runs in is relative, so that it means the same on another machine. */
function uriOf(file: string): string {
  const path = relative(process.cwd(), file);
  if (isAbsolute(path) || path.startsWith('..')) return pathToFileURL(file).href;
  return path.split(/[\\/]/).map(encodeURIComponent).join('/');
}
