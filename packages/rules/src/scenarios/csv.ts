import { Refusal } from '../refusal.js';

/** One record of a CSV file and the line on which it begins, from 1. */
export interface CsvRecord {
  line: number;
  cells: string[];
}

/** A quoted cell, or one without quotes, and what ends it. The text inside quotes may hold anything, line ends included. */
const CELL = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/y;

/**
 * Reads CSV as RFC 4180 has it: comma, optional quotes, `""` for a quote. A byte order mark, which spreadsheets write, is
 * skipped; so are empty lines.
 */
export function readCsv(text: string, file: string): CsvRecord[] {
  const records: CsvRecord[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  let record: CsvRecord = { line, cells: [] };
  while (at < text.length) {
    CELL.lastIndex = at;
    const match = CELL.exec(text);
    if (!match)
      throw new Refusal('a quote is not closed, or text follows a closing one', { file: `${file}:${line}` }, 'write a quote inside a cell as ""'); // prettier-ignore
    const [all, quoted, plain = '', end] = match;
    record.cells.push(quoted === undefined ? plain.trim() : quoted.replaceAll('""', '"'));
    line += all.match(/\r\n|\n|\r/g)?.length ?? 0;
    at += all.length;
    if (end === ',' && at < text.length) continue;
    if (end === ',') record.cells.push('');
    records.push(record);
    record = { line, cells: [] };
  }
  return records.filter(({ cells }) => cells.some((cell) => cell !== ''));
}
