// English words for a day's file that joined the case, and for the ways to read measurements.
import type { JoinedText } from './joined-nl.ts';

const count = (n: number, one: string, many: string) => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

export const joinedEn: JoinedText = {
  names: (names) => (names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')),
  joined: (names, n) => `${names} is part of the case now: ${count(n, 'value', 'values')}`,
  onDay: (day) => ` of ${day}.`,
  ofDays: (first, last) => ` from ${first} to ${last}.`,
  known: 'This was in the case already, exactly like this. Nothing has changed.',
  corrected: (n) =>
    n === 1 ? 'One value of an earlier day is different now.' : `${n.toLocaleString('en-GB')} values of earlier days are different now.`,
  messages: (n) => `See ${count(n, 'message', 'messages')}`,
  takeAway: 'Take away',
  close: 'Close',
  reading: {
    label: 'How to read the rows',
    plain: 'Each row is a measurement',
    plainHelp: 'The row holds one or more values.',
    count: 'Each row is one report: count them per day',
    countHelp:
      'They are counted per day, place and breakdown. So choose which column is the day, and which is the district, the department or the kind.',
    differences: 'The numbers keep rising: make them numbers per day',
    differencesHelp: 'For each place the difference with the day before is taken. The first day has no value.',
    guessed: {
      count: 'This was chosen for you, because the rows have a day but no number.',
      differences: 'This was chosen for you, because the numbers only rise for each place.',
    },
    day: (day) => `Day from the name of the file: ${day}`,
    dayHelp: 'So tomorrow’s file gets tomorrow’s day.',
    noDay: 'Day from the name of the file: this name holds no day',
    series: 'Series of this case',
  },
};
