import type { Reading } from './reading.js';

interface Facts {
  nation: string;
  age: number;
  phase: string;
  'nearest suitable school': boolean;
  'one of the three nearest': boolean;
  'nearest for religion and belief': boolean;
  'low income': boolean;
  'walking distance': number;
  'road distance': number;
  'unsafe route': boolean;
  'special needs': boolean;
}

const MILE = 1760;

function decide(facts: Facts, including: boolean): string {
  const { nation, age, 'nearest suitable school': nearest } = facts;
  if (nation !== 'England' && nation !== 'Wales') return 'other-nation';
  if (age < 5 || age > 16) return 'ask';
  const isFar = (miles: number): boolean =>
    including ? facts['walking distance'] >= miles * MILE : facts['walking distance'] > miles * MILE;
  const cannotWalk = facts['unsafe route'] || facts['special needs'];
  if (nation === 'Wales') {
    if (nearest && isFar(facts.phase === 'primary' ? 2 : 3)) return 'distance';
    return cannotWalk ? 'ask' : 'no';
  }
  const isWithin = (miles: number): boolean => isFar(2) && facts['road distance'] <= miles * MILE;
  if (nearest && isFar(age < 8 ? 2 : 3)) return 'distance';
  if (facts['low income'] && age >= 8 && age < 11 && nearest && isFar(2)) return 'low-income';
  if (facts['low income'] && age >= 11) {
    if ((nearest || facts['one of the three nearest']) && isWithin(6)) return 'low-income';
    if (facts['nearest for religion and belief'] && isWithin(15)) return 'low-income-faith';
  }
  return nearest && cannotWalk ? 'cannot-walk' : 'no';
}

/** "More than" and "beyond", or "at least" and "or further". */
export const homeToSchoolTravel: Reading = {
  outcomes: (facts: Facts) => [false, true].map((including) => decide(facts, including)),
  edges: {
    age: [4, 5, 7, 8, 10, 11, 16, 17],
    'walking distance': [0, 3519, 3520, 3521, 5279, 5280, 5281, 10560],
    'road distance': [0, 10559, 10560, 10561, 26399, 26400, 26401],
  },
  contradictory: (facts: Facts) => facts['nearest suitable school'] !== false && facts['one of the three nearest'] === false, // prettier-ignore
  several: (outcomes) => (outcomes.has('no') || outcomes.has('ask') ? undefined : [...outcomes]),
};
