/** Writes the published JSON Schema: `node --import tsx packages/rules/tools/schema.ts`. A test keeps the two alike. */
import { writeFileSync } from 'node:fs';
import { modelSchema } from '../src/model/schema.js';

writeFileSync(
  new URL('../schema/model.schema.json', import.meta.url),
  `${JSON.stringify(modelSchema, undefined, 2)}\n`,
);
