import type { Reading } from './reading.js';

interface Facts {
  today: string;
  'school year': number;
  benefit: string;
  'earnings of one period': number;
  'earnings of two periods': number;
  'earnings of three periods': number;
}

const ENOUGH = [
  'Income Support',
  'income-based Jobseeker’s Allowance',
  'income-related Employment and Support Allowance',
  'Pension Credit with the guarantee element',
  'asylum support under Part 6',
];

function decide(facts: Facts): string {
  if (facts['school year'] <= 2) return 'universal';
  if (facts.benefit !== 'Universal Credit') return ENOUGH.includes(facts.benefit) ? 'yes' : 'no';
  const hasNoLimit = facts.today < '2018-04-01' || facts.today >= '2026-09-01';
  const isWithin =
    facts['earnings of one period'] <= 616_67 ||
    facts['earnings of two periods'] <= 1233_34 ||
    facts['earnings of three periods'] <= 1850_00;
  return hasNoLimit || isWithin ? 'yes' : 'no';
}

export const freeSchoolMeals: Reading = {
  outcomes: (facts: Facts) => [decide(facts)],
  edges: {
    today: ['2018-02-06', '2018-03-31', '2018-04-01', '2024-02-29', '2026-08-31', '2026-09-01', '2035-12-31'],
    'school year': [0, 2, 3, 4, 13],
    'earnings of one period': [0, 616_66, 616_67, 616_68],
    'earnings of two periods': [0, 1233_33, 1233_34, 1233_35],
    'earnings of three periods': [0, 1849_99, 1850_00, 1850_01],
  },
};
