/** What became of something that a person typed: a value to keep, or a problem, for which the service has the words. */
export type Answer<Value, Problem extends string> =
  { value: Value; problem?: undefined } | { problem: Problem; value?: undefined };
