/** Words that JavaScript or a template writes, in every language that is shipped or added. */

/** One string, or one per plural category; `%{name}` is replaced by the value of that name. */
export type Message = string | Partial<Record<PluralCategory, string>>;
export type PluralCategory = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
export type Messages = Record<string, Message>;
/** Messages by language tag. English is always there: it is what an unknown language falls back to. */
export type Catalogue<M extends Messages = Messages> = { en: M; cy: M };

const added = new Map<string, Messages>();

/**
 * Overrides words, or adds a language, for the whole page: `setMessages('ur', {errorPrefix: '…'})`.
 * A `data-message-<key>` (or `data-message-<key>-<plural category>`) attribute on an element overrides it there alone.
 */
export function setMessages(language: string, messages: Messages): void {
  added.set(language, { ...added.get(language), ...messages });
}

/** @returns the language of the nearest `lang` attribute, lower case; `en` where there is none */
export const languageOf = (element: Element): string =>
  (element.closest<HTMLElement>('[lang]')?.lang || 'en').toLowerCase();

/**
 * @param key of the catalogue
 * @param language BCP 47 tag; region subtags fall back to the language, unknown languages to English
 * @param values replace `%{name}`; `count` also chooses the plural form
 * @param host element whose `data-message-*` attributes win
 */
export function message<M extends Messages>(
  catalogue: Catalogue<M>,
  key: keyof M & string,
  language = 'en',
  values: Record<string, string | number> = {},
  host?: Element,
): string {
  const base = language.split('-')[0]!;
  const found: Message =
    added.get(language)?.[key] ??
    added.get(base)?.[key] ??
    (catalogue as Record<string, M>)[base]?.[key] ??
    catalogue.en[key]!;
  const category = typeof values.count === 'number' ? pluralCategory(base, values.count) : 'other';
  const own = (name: string) => host?.getAttribute(`data-message-${kebab(name)}`);
  const text =
    own(`${key}-${category}`) ??
    own(key) ??
    (typeof found === 'string' ? found : (found[category] ?? found.other ?? ''));
  return text.replace(/%\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    return typeof value === 'number'
      ? (numbers ??= new Intl.NumberFormat('en-GB')).format(value)
      : (value ?? placeholder);
  });
}

// Kept, because a counted field asks with every key, and making one takes longer than all the rest of a message.
const rules: Record<string, Intl.PluralRules> = {};
let numbers: Intl.NumberFormat | undefined;

/** CLDR's cardinal rules for Welsh are written out: Chromium ships no Welsh data and would answer with English forms. */
function pluralCategory(language: string, count: number): PluralCategory {
  if (language === 'cy') return ({ 0: 'zero', 1: 'one', 2: 'two', 3: 'few', 6: 'many' } as const)[count] ?? 'other';
  return (rules[language] ??= new Intl.PluralRules(language)).select(count);
}

export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
