/** Writes the tables of inputs, outcomes and parameters into every README: `node --import tsx packages/services/test/write-tables.ts`. */
import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { folder, services } from './services.js';
import { withTables } from './tables.js';

for (const { name, model, readme } of services) {
  const file = `${folder}${name}/README.md`;
  writeFileSync(file, await format(withTables(readme, model), { ...(await resolveConfig(file)), filepath: file }));
}
