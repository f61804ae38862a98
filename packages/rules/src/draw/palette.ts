import { INK, tag } from './svg.js';

/** Light colours on which black text can be read, each with a pattern of its own: never colour alone. Neither red nor green, which would judge. */
const STYLES: { fill: string; line: string; pattern: string }[] = [
  { fill: '#d6e6f4', line: '#2f6498', pattern: '' },
  { fill: '#fdf0c4', line: '#8a6d00', pattern: '<path d="M0 6H12"/>' },
  { fill: '#e6dcf2', line: '#64408f', pattern: '<circle cx="6" cy="6" r="1.4"/>' },
  { fill: '#d3efec', line: '#13706a', pattern: '<path d="M6 0V12"/>' },
  { fill: '#e3e6e7', line: '#4b5457', pattern: '<path d="M0 12 12 0"/>' },
  { fill: '#fae0c8', line: '#92500c', pattern: '<path d="M0 0 12 12"/>' },
  { fill: '#f7dcec', line: '#8f2a66', pattern: '<path d="M0 6H12M6 0V12"/>' },
];

export const GAP = 'gap';
export const OVERLAP = 'overlap';
export const MIXED = 'mixed';

/** The definitions of every pattern; outcomes share them when there are more than patterns, and their words tell them apart. */
export function patterns(): string {
  const outcomes = STYLES.map(({ fill, line, pattern }, index) =>
    tag(
      'pattern',
      { id: `outcome-${index}`, width: 12, height: 12, patternUnits: 'userSpaceOnUse', stroke: line, 'stroke-opacity': 0.35, fill: line, 'fill-opacity': 0.45 }, // prettier-ignore
      tag('rect', { width: 12, height: 12, fill, 'fill-opacity': 1, stroke: 'none' }),
      pattern,
    ),
  );
  const special = [
    hatch(GAP, '#ffffff', '#d4351c', '<path d="M0 0 12 12M0 12 12 0"/>'),
    hatch(OVERLAP, '#ffdd00', INK, '<path d="M-3 3 3-3M0 12 12 0M9 15 15 9"/>'),
    hatch(MIXED, '#ffffff', '#8a9295', '<circle cx="3" cy="3" r="1"/><circle cx="9" cy="9" r="1"/>'),
  ];
  return tag('defs', {}, ...outcomes, ...special);
}

const hatch = (id: string, fill: string, line: string, lines: string): string =>
  tag('pattern', { id, width: 12, height: 12, patternUnits: 'userSpaceOnUse', stroke: line, 'stroke-width': 1.5 }, tag('rect', { width: 12, height: 12, fill, stroke: 'none' }), lines); // prettier-ignore

/** What fills the cells of an outcome, by its place among the outcomes. */
export const fillOf = (index: number): string => `url(#outcome-${index % STYLES.length})`;
export const special = (name: string): string => `url(#${name})`;
