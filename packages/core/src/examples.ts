/**
 * Named data of a component: the one source of its stories, tests and published fixtures.
 * An example with `lang` is shown and tested inside that language.
 */
export type Examples<Data> = Record<string, Data>;
