/** Writes the published JSON Schema of scenarios: `node --import tsx packages/rules/tools/scenarios-schema.ts`. A test keeps the two alike. */
import { writeFileSync } from 'node:fs';
import { scenariosSchema } from '../src/scenarios/schema.js';

writeFileSync(
  new URL('../schema/scenarios.schema.json', import.meta.url),
  `${JSON.stringify(scenariosSchema, undefined, 2)}\n`,
);
