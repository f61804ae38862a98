import type { Reading } from './reading.js';

interface Facts {
  age: number;
  'higher rate mobility': boolean;
  'moving around points': number;
  'planning journeys': string;
  'severely sight impaired': boolean;
  'mobility supplement': boolean;
  'armed forces tariff': number;
  'armed forces certificate': boolean;
  'lasting disability': boolean;
  walking: string;
  'partially sighted': boolean;
  'both arms': boolean;
  'drives regularly': boolean;
  'parking meters': boolean;
  'bulky equipment': boolean;
  'near a vehicle': boolean;
}

const isAutomatic = (facts: Facts): boolean =>
  facts['higher rate mobility'] ||
  facts['moving around points'] >= 8 ||
  facts['planning journeys'] === 'E' ||
  facts['severely sight impaired'] ||
  facts['mobility supplement'] ||
  (facts['armed forces tariff'] >= 1 && facts['armed forces tariff'] <= 8 && facts['armed forces certificate']);

const isAssessed = (facts: Facts): boolean =>
  (facts['lasting disability'] && facts.walking !== 'none of these') ||
  facts['partially sighted'] ||
  (facts['both arms'] && facts['drives regularly'] && facts['parking meters']);

function decide(facts: Facts, youngest: number): string {
  if (facts.age >= youngest && isAutomatic(facts)) return 'automatic';
  if (facts.age >= youngest && isAssessed(facts)) return 'assess';
  return facts.age < 3 && (facts['bulky equipment'] || facts['near a vehicle']) ? 'assess' : 'none';
}

/** "Three years or over", or "more than two years old". */
export const blueBadge: Reading = {
  outcomes: (facts: Facts) => [3, 2].map((youngest) => decide(facts, youngest)),
  edges: {
    age: [0, 1, 2, 3, 4, 45, 120],
    'moving around points': [0, 4, 7, 8, 9, 12],
    'armed forces tariff': [0, 1, 8, 9, 15],
  },
  several: (outcomes) => (outcomes.has('none') ? undefined : ['assess']),
};
