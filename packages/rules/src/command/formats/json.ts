import { count, type Results } from '../results.js';

/** Everything, for programs. */
export function asJson({ command, results }: Results): string {
  const summary = {
    passed: count(results, 'passed'),
    warnings: count(results, 'warning'),
    failed: count(results, 'failed'),
    refused: count(results, 'refused'),
  };
  return `${JSON.stringify({ command, summary, results }, undefined, 2)}\n`;
}
