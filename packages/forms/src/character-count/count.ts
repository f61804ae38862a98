/** What a limit counts. */
export type CountType = 'characters' | 'words';

const PAIRS = /[\ud800-\udbff][\udc00-\udfff]/g;

/**
 * Counts text as a server does. Characters are Unicode code points, as in JSON Schema's `maxLength`, PostgreSQL's
 * `char_length` and Python's `len`: an emoji may be several. A line break is one, so a server must turn the `\r\n` of a
 * submitted form into `\n` first. Words are those of `Intl.Segmenter`; text between spaces where there is none.
 */
export function countText(text: string, type: CountType = 'characters', language = 'en'): number {
  const unix = text.replace(/\r\n?/g, '\n');
  if (type === 'characters') return unix.length - (unix.match(PAIRS)?.length ?? 0);
  if (!Intl.Segmenter) return unix.match(/\S+/g)?.length ?? 0;
  let words = 0;
  for (const { isWordLike } of new Intl.Segmenter(language, { granularity: 'word' }).segment(unix))
    if (isWordLike) words++;
  return words;
}
