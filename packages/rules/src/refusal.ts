/** Where in a model something stands: as much of it as is known. */
export interface Place {
  file?: string;
  /** Name of a decision, of knowledge, of a parameter… */
  element?: string;
  /** A rule's number, from 1. */
  row?: number;
  /** A table's column as people see it, or the part of the element: `input "Age"`, `output "Rate"`, `entry "total"`. */
  column?: string;
  /** The expression, and how many characters into it, from 0. */
  text?: string;
  offset?: number;
}

/**
 * A model or an expression that this engine will not run: it is wrong, or it is outside the declared subset of DMN. A refusal
 * says where, why, and what to write instead; nothing is ever answered by guessing.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly reason: string,
    readonly place: Place = {},
    /** What to write instead. */
    readonly instead = '',
  ) {
    super([placeText(place), reason, instead].filter(Boolean).join(': '));
  }

  /** The same refusal with more said of its place; what is known already stays. */
  at(place: Place): Refusal {
    return new Refusal(this.reason, { ...place, ...this.place }, this.instead);
  }
}

function placeText({ file, element, row, column, text, offset }: Place): string {
  return [
    file,
    element === undefined ? '' : `"${element}"`,
    row === undefined ? '' : `rule ${row}`,
    column,
    text === undefined ? '' : `\`${shortened(text)}\`${offset === undefined ? '' : ` at character ${offset + 1}`}`,
  ]
    .filter(Boolean)
    .join(', ');
}

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 79)}…` : text);

/** Runs `work`; a refusal that it throws is told where it happened. */
export function placed<T>(place: Place, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof Refusal ? error.at(place) : error;
  }
}
