import type { InputColumn, OutputColumn } from '../model/model.js';

/** What a refusal calls a column, in the words that the table shows. */
export const columnName = ({ label, expression }: InputColumn): string => `input "${label ?? expression}"`;
export const outputName = ({ name, label }: OutputColumn): string => `output "${name ?? label ?? ''}"`;
