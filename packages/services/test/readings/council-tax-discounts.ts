import type { Reading } from './reading.js';

interface Facts {
  adults: number;
  students: number;
  'severely mentally impaired': number;
  'others not counted': number;
  'adult to check': string;
  age: number;
  course: string;
  'academic year': boolean;
  'weeks a year': number;
  'hours a week': number;
  'course months': number;
  certificate: boolean;
  benefit: string;
}

/** Whether exactly 12 hours, exactly three months and the lowest rate of the care component are enough. */
type Way = readonly [hours: boolean, months: boolean, lowest: boolean];

const isOver = (value: number, limit: number, including: boolean): boolean =>
  including ? value >= limit : value > limit;

const isStudent = (facts: Facts, [hours, months]: Way): boolean =>
  (facts.course !== 'none' && facts['academic year'] && facts['weeks a year'] >= 24 && facts['hours a week'] >= 21) ||
  (facts.course === 'up to A level' &&
    facts.age < 20 &&
    isOver(facts['hours a week'], 12, hours) &&
    isOver(facts['course months'], 3, months));

const isImpaired = ({ certificate, benefit }: Facts, [, , lowest]: Way): boolean =>
  certificate && benefit !== 'none of these' && (lowest || !benefit.startsWith('lowest'));

function decide(facts: Facts, way: Way): string {
  const checked = facts['adult to check'];
  const isNotCounted = (checked === 'student' && isStudent(facts, way)) || (checked === 'impairment' && isImpaired(facts, way)); // prettier-ignore
  const counted =
    facts.adults - facts.students - facts['severely mentally impaired'] - facts['others not counted'] - Number(isNotCounted); // prettier-ignore
  if (counted < 0 || (counted === 0 && checked !== 'nobody' && !isNotCounted)) return 'check';
  if (counted > 1) return 'none';
  if (counted === 1) return '25';
  return facts['others not counted'] > 0 ? '50' : 'exempt';
}

const WAYS = [0, 1, 2, 3, 4, 5, 6, 7].map((bits): Way => [(bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0]);

export const councilTaxDiscounts: Reading = {
  outcomes: (facts: Facts) => WAYS.map((way) => decide(facts, way)),
  edges: {
    adults: [1, 2, 3, 4],
    students: [0, 1],
    'severely mentally impaired': [0, 1],
    'others not counted': [0, 1],
    age: [18, 19, 20, 21],
    'weeks a year': [0, 23, 24, 25],
    'hours a week': [0, 11, 12, 13, 20, 21, 22],
    'course months': [0, 2, 3, 4],
  },
  several: (outcomes) => (outcomes.has('check') ? ['check'] : undefined),
};
