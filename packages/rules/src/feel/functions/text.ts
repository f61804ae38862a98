import { numberFromText } from '../../value/decimal.js';
import { joined } from '../budget.js';
import { round } from '../../value/rounding.js';
import {
  textArgument,
  listArgument,
  numberArgument,
  ofTexts,
  wholeArgument,
  type Implementation,
} from './arguments.js';

/** Functions on strings. Characters are Unicode's, not JavaScript's halves of them. */
export const textFunctions: Record<string, Implementation> = {
  substring([from, start, length]) {
    const characters = [...(textArgument(from) ?? '')];
    const position = wholeArgument(start) ?? 0;
    // The standard's own tests cut a length of 3.8 to 3.
    const count = length === undefined ? characters.length : Number(round(numberArgument(length) ?? 0, 0, 'down'));
    if (position === 0 || Math.abs(position) > characters.length || count < 1) return null;
    const begin = position > 0 ? position - 1 : characters.length + position;
    return characters.slice(begin, begin + count).join('');
  },
  'string length': ofTexts((text) => [...text!].length),
  'upper case': ofTexts((text) => text!.toUpperCase()),
  'lower case': ofTexts((text) => text!.toLowerCase()),
  'substring before': ofTexts((text, match) => text!.slice(0, Math.max(0, text!.indexOf(match!)))),
  'substring after': ofTexts((text, match) =>
    text!.includes(match!) ? text!.slice(text!.indexOf(match!) + match!.length) : '',
  ),
  contains: ofTexts((text, match) => text!.includes(match!)),
  'starts with': ofTexts((text, match) => text!.startsWith(match!)),
  'ends with': ofTexts((text, match) => text!.endsWith(match!)),
  'string join'([list, delimiter]) {
    const items = listArgument(list)?.filter((item) => item !== null);
    const between = delimiter === undefined || delimiter === null ? '' : textArgument(delimiter);
    if (!items || between === undefined || !items.every((item) => typeof item === 'string')) return null;
    return joined(items, between);
  },
  number([from, ...separators]) {
    const number = numberArgument(from);
    if (separators.length === 0 && number !== undefined) return number;
    const text = textArgument(from);
    const [grouping = null, point = null] = separators;
    const [separator, decimalPoint] = [textArgument(grouping) ?? '', textArgument(point) ?? '.'];
    const allowed = ['', ' ', ',', '.'].includes(separator) && [',', '.'].includes(decimalPoint);
    if (text === undefined || !allowed || separator === decimalPoint || isOther(grouping) || isOther(point))
      return null;
    const digits = (separator === '' ? text : text.replaceAll(separator, '')).replace(decimalPoint, '.');
    return /^-?(?:\d+(?:\.\d+)?|\.\d+)$/.test(digits) ? numberFromText(digits) : null;
  },
};

/** A separator is text, or null for none. */
const isOther = (separator: Parameters<typeof textArgument>[0]): boolean =>
  separator !== null && textArgument(separator) === undefined;
