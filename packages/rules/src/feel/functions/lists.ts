import { add, divide, isNumber, multiply, type FeelNumber } from '../../value/decimal.js';
import { and, equal, kindOf, or, order, type Value } from '../../value/value.js';
import { spend } from '../budget.js';
import { listArgument, listOrArguments, wholeArgument, type Implementation } from './arguments.js';

/** A function of one list, written as a list or as several arguments. */
const ofList =
  (work: (list: Value[]) => Value): Implementation =>
  (args) => {
    const list = listOrArguments(args);
    return list ? work(list) : null;
  };

/** A function of a list of numbers that is not empty. */
const ofNumberList = (work: (list: FeelNumber[]) => Value): Implementation =>
  ofList((list) => (list.length > 0 && list.every(isNumber) ? work(list as FeelNumber[]) : null));

type Operation = (a: FeelNumber, b: FeelNumber) => FeelNumber | null;

const folded = (list: FeelNumber[], operation: Operation): FeelNumber | null =>
  list.reduce<FeelNumber | null>(
    (total, each) => (total === null ? null : operation(total, each)),
    list.shift() ?? null,
  );

/** The item that is least in an order, if all can be compared. */
function extreme(list: Value[], sign: 1 | -1): Value {
  const [first = null] = list;
  if (list.some((item) => kindOf(item) !== kindOf(first) || order(item, first) === null)) return null;
  return list.reduce((best, item) => (sign * order(item, best)! < 0 ? item : best), first);
}

const sorted = (list: Value[]): Value[] => [...list].sort((a, b) => order(a, b) ?? 0);

function median(list: FeelNumber[]): Value {
  const ordered = sorted(list) as FeelNumber[];
  const middle = ordered.length / 2;
  if (ordered.length % 2 === 1) return ordered[Math.floor(middle)]!;
  const sum = add(ordered[middle - 1]!, ordered[middle]!);
  return sum === null ? null : divide(sum, 2);
}

function includes(list: Value[], value: Value): boolean {
  spend(list.length);
  return list.some((item) => equal(item, value) === true);
}

const distinct = (list: Value[]): Value[] =>
  list.reduce<Value[]>((found, item) => (includes(found, item) ? found : [...found, item]), []);

function flattened(list: Value[]): Value[] {
  spend(list.length);
  return list.flatMap((item) => (Array.isArray(item) ? flattened(item) : [item]));
}

/** Where a position from 1, or from -1 at the end, is in a list; undefined outside it. */
function indexIn(list: Value[], position: Value | undefined): number | undefined {
  const whole = wholeArgument(position) ?? 0;
  if (whole === 0 || Math.abs(whole) > list.length) return undefined;
  return whole > 0 ? whole - 1 : list.length + whole;
}

/** A function of a list and a place in it. */
const atPosition =
  (work: (list: Value[], index: number, rest: Value[]) => Value): Implementation =>
  ([first, position, ...rest]) => {
    const list = listArgument(first);
    const index = list && indexIn(list, position);
    return list && index !== undefined ? work(list, index, rest) : null;
  };

const allLists = (args: Value[], work: (lists: Value[][]) => Value): Value => {
  const lists = args.map(listArgument);
  return lists.every((list) => list !== undefined) ? work(lists) : null;
};

/** Functions on lists. */
export const listFunctions: Record<string, Implementation> = {
  'list contains': ([list, element = null]) => {
    const items = listArgument(list);
    return items ? includes(items, element) : null;
  },
  count: ([list]) => listArgument(list)?.length ?? null,
  min: ofList((list) => extreme(list, 1)),
  max: ofList((list) => extreme(list, -1)),
  sum: ofNumberList((list) => folded([...list], add)),
  product: ofNumberList((list) => folded([...list], multiply)),
  mean: ofNumberList((list) => {
    const sum = folded([...list], add);
    return sum === null ? null : divide(sum, list.length);
  }),
  median: ofNumberList(median),
  all: ofList((list) => list.reduce<Value>(and, true)),
  any: ofList((list) => list.reduce<Value>(or, false)),
  sublist: atPosition((list, index, [length]) => {
    const count = length === undefined ? list.length - index : (wholeArgument(length) ?? 0);
    return count < 1 || index + count > list.length ? null : list.slice(index, index + count);
  }),
  append: ([list, ...items]) => {
    const start = listArgument(list);
    return start ? [...start, ...items] : null;
  },
  concatenate: (args) => allLists(args, (lists) => lists.flat()),
  'insert before': atPosition((list, index, [item = null]) => [...list.slice(0, index), item, ...list.slice(index)]),
  remove: atPosition((list, index) => list.filter((_, at) => at !== index)),
  reverse: ([list]) => listArgument(list)?.slice().reverse() ?? null,
  'index of': ([list, match = null]) =>
    listArgument(list)?.flatMap((item, index) => (equal(item, match) === true ? [index + 1] : [])) ?? null,
  union: (args) => allLists(args, (lists) => distinct(lists.flat())),
  'distinct values': ([list]) => {
    const items = listArgument(list);
    return items ? distinct(items) : null;
  },
  flatten: ([list]) => {
    const items = listArgument(list);
    return items ? flattened(items) : null;
  },
};
