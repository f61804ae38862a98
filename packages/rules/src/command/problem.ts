/** Something that whoever called the command can mend: told in one line, without a stack. */
export class Problem extends Error {
  constructor(
    what: string,
    /** What to do about it. */
    remedy: string,
  ) {
    super(`${what}: ${remedy}`);
  }
}

/** A message as a log has it. */
export const oneLine = ({ message }: Error): string => message.replaceAll(/\s*\n\s*/g, ' ');
