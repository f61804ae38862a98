/** Where a command writes. */
export interface Output {
  out: (text: string) => void;
  error: (text: string) => void;
  /** Whether a person watches what `error` writes, so that a line may be written over. */
  terminal: boolean;
}

/** What a person called and how it ended, for a shell: nothing wrong, something found wrong, or it could not be tried. */
export const EXIT = { fine: 0, wrong: 1, unusable: 2 } as const;
