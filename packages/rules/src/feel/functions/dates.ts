import { CalendarDate, dateFromText, dateOf, dayOfWeek, monthsBetween, yearMonthDay } from '../../value/calendar.js';
import { durationFromText, MonthsDuration } from '../../value/duration.js';
import type { Value } from '../../value/value.js';
import { dateArgument, ofTexts, textArgument, wholeArgument, type Implementation } from './arguments.js';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const ofDate =
  (work: (date: CalendarDate) => Value): Implementation =>
  ([value]) => {
    const date = dateArgument(value);
    return date ? work(date) : null;
  };

/** Functions on dates and durations. */
export const dateFunctions: Record<string, Implementation> = {
  date(args) {
    if (args.length === 1) return dateArgument(args[0]) ?? dateFromText(textArgument(args[0]) ?? '');
    const [year, month, day] = args.map(wholeArgument);
    return dateOf(year ?? NaN, month ?? NaN, day ?? NaN);
  },
  duration: ofTexts((text) => durationFromText(text!)),
  'years and months duration'([from, to]) {
    const [start, end] = [dateArgument(from), dateArgument(to)];
    return start && end ? new MonthsDuration(monthsBetween(start, end)) : null;
  },
  'day of week': ofDate((date) => WEEKDAYS[dayOfWeek(date) - 1]!),
  'day of year': ofDate((date) => date.day - dateOf(yearMonthDay(date).year, 1, 1)!.day + 1),
  'month of year': ofDate((date) => MONTHS[yearMonthDay(date).month - 1]!),
};
