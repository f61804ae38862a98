/** One thing that a command tried or found, for every format. */
export interface Result {
  /** The file it is about, and the line there. */
  file: string;
  line?: number;
  /** `gap`, `scenario`: what kind of thing it is. */
  kind: string;
  status: 'passed' | 'warning' | 'failed' | 'refused';
  /** The decision, input or parameter. */
  element?: string;
  /** Rules of a model, or rows of scenarios. */
  rows?: number[];
  /** What it is called among those of its file. */
  name: string;
  message: string;
  details: string[];
  /** More of it for programs. */
  data?: Record<string, unknown>;
}

export interface Results {
  command: 'check' | 'test';
  results: Result[];
}

export const count = (results: readonly Result[], ...statuses: Result['status'][]): number =>
  results.filter(({ status }) => statuses.includes(status)).length;

export const isWrong = ({ status }: Result): boolean => status === 'failed' || status === 'refused';
