import type { Reading } from './reading.js';

interface Facts {
  group: string;
  guarantee: boolean;
  capital: number;
}

/** The default scheme for working age, and the national one for pension age. */
function decide({ group, guarantee, capital }: Facts): string {
  if (group === 'pension age' && guarantee) return 'no income';
  if (capital > 16_000_00) return 'over';
  return capital <= (group === 'pension age' ? 10_000_00 : 6000_00) ? 'no income' : 'income';
}

export const councilTaxReductionCapital: Reading = {
  outcomes: (facts: Facts) => [decide(facts)],
  edges: { capital: [0, 5999_99, 6000_00, 6000_01, 9999_99, 10_000_00, 10_000_01, 15_999_99, 16_000_00, 16_000_01] },
};
