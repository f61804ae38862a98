export const LANGUAGES = ['en', 'cy'] as const;
export type Language = (typeof LANGUAGES)[number];

/** English pages have no prefix, Welsh ones begin with `/cy`. */
export const prefixOf = (lang: Language): string => (lang === 'en' ? '' : `/${lang}`);

/** @returns the language that an address is in */
export const languageOfPath = (path: string): Language => (/^\/cy(\/|$)/.test(path) ? 'cy' : 'en');

export const otherLanguage = (lang: Language): Language => (lang === 'en' ? 'cy' : 'en');

/** @returns the address of the same page in the other language */
export const inOtherLanguage = (path: string): string =>
  languageOfPath(path) === 'cy' ? path.replace(/^\/cy/, '') || '/' : `/cy${path}`.replace(/\/$/, '');
