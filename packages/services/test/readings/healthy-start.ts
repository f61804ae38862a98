import type { Reading } from './reading.js';

interface Facts {
  nation: string;
  age: number;
  'weeks pregnant': number;
  'has a child': boolean;
  'age of youngest child': number;
  benefit: string;
  'take-home pay': number;
}

/** Whether exactly £408, exactly ten weeks, any weeks under 18, ESA with a child, and no recourse in Northern Ireland are enough. */
type Way = readonly [pay: boolean, weeks: boolean, young: boolean, allowance: boolean, north: boolean];

function decide(facts: Facts, [pay, weeks, young, allowance, north]: Way): string {
  if (facts.nation === 'Scotland') return 'other-scheme';
  const isPregnant = weeks ? facts['weeks pregnant'] >= 10 : facts['weeks pregnant'] > 10;
  const hasChild = facts['has a child'] && facts['age of youngest child'] < 48;
  const earnsLittle = pay ? facts['take-home pay'] <= 408_00 : facts['take-home pay'] < 408_00;
  const byBenefit: Record<string, boolean> = {
    'Universal Credit': (isPregnant || hasChild) && earnsLittle,
    'Income Support': isPregnant || hasChild,
    'income-based Jobseeker’s Allowance': isPregnant || hasChild,
    'Pension Credit with the child addition': isPregnant || hasChild,
    'income-related Employment and Support Allowance': isPregnant || (hasChild && allowance),
    'no recourse to public funds with a British child':
      hasChild && earnsLittle && (facts.nation !== 'Northern Ireland' || north),
    'none of these': false,
  };
  const isYoung = facts.age < 18 && (young ? facts['weeks pregnant'] > 0 : isPregnant);
  return isYoung || byBenefit[facts.benefit] ? 'yes' : 'no';
}

const WAYS = Array.from({ length: 32 }, (_, bits): Way => {
  const has = (bit: number): boolean => (bits & (1 << bit)) > 0;
  return [has(0), has(1), has(2), has(3), has(4)];
});

export const healthyStart: Reading = {
  outcomes: (facts: Facts) => WAYS.map((way) => decide(facts, way)),
  edges: {
    age: [12, 17, 18, 66],
    'weeks pregnant': [0, 1, 9, 10, 11, 40],
    'age of youngest child': [0, 47, 48, 240],
    'take-home pay': [0, 407_99, 408_00, 408_01],
  },
};
