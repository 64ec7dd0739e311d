// Faults in text with separators: quotes that never close, rows of any width, headers that mean something else, cells without end.
import { PAYLOADS, PROTOTYPE_NAMES } from '../payloads.ts';
import type { Random } from '../random.ts';
import { ENORMOUS_TEXT, HUGE_TEXT, inText, type Mutation, onLine } from './mutation.ts';

const SEPARATORS = [',', ';', '\t', '|', ':'];

/** The one of the first line. */
function separatorOf(text: string): string {
  const first = text.split('\n', 1)[0] ?? '';
  return [...SEPARATORS].sort((a, b) => first.split(b).length - first.split(a).length)[0] ?? ',';
}

function onCell(text: string, random: Random, change: (cell: string) => string): string {
  const separator = separatorOf(text);
  return onLine(text, random, (line) => {
    const cells = line.split(separator);
    const at = random.below(cells.length);
    return [cells.with(at, change(cells[at] ?? '')).join(separator)];
  });
}

function onHeader(text: string, change: (cells: string[], separator: string) => readonly string[]): string {
  const separator = separatorOf(text);
  const [header = '', ...rest] = text.split('\n');
  return [change(header.split(separator), separator).join(separator), ...rest].join('\n');
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const NUMBERS = [
  '1.234,56',
  '1,234.56',
  '1e999',
  '-0',
  '∞',
  '1.2.3',
  '0x10',
  '١٢٣',
  '12%',
  '€ 5',
  '31-02-2020',
  '2020-W53',
  '00-00-0000',
  '43831',
  'P999999Y',
  '5,5,5',
];

export const CSV_FAULTS: readonly Mutation[] = [
  inText('a quote that never closes', (text, random) => onCell(text, random, (cell) => `"${cell}`)),
  inText('a quote inside', (text, random) => onCell(text, random, (cell) => `${cell}"x"${cell}`)),
  inText('quotes everywhere', (text) => text.replace(/[^,;\t\n"]+/g, '"$&"')),
  inText('a line between quotes', (text, random) => onLine(text, random, (line) => [quoted(line)])),
  inText('another separator on a line', (text, random) =>
    onLine(text, random, (line) => [line.replaceAll(separatorOf(text), random.pick(SEPARATORS))]),
  ),
  inText('another separator', (text, random) => text.replaceAll(separatorOf(text), random.pick(SEPARATORS))),
  inText('sep=', (text, random) => `sep=${random.pick([...SEPARATORS, 'x', '', '"'])}\n${text}`),
  inText('a cell more', (text, random) => onLine(text, random, (line) => [`${line}${separatorOf(text)}over`])),
  inText('a cell less', (text, random) => onLine(text, random, (line) => [line.slice(0, Math.max(0, line.lastIndexOf(separatorOf(text))))])),
  inText('cells without end', (text, random) => onLine(text, random, (line) => [line + separatorOf(text).repeat(3_000)])),
  inText('a column less', (text, random) => {
    const [separator, at] = [separatorOf(text), random.below(6)];
    return text
      .split('\n')
      .map((line) =>
        line
          .split(separator)
          .filter((_, index) => index !== at)
          .join(separator),
      )
      .join('\n');
  }),
  inText('columns turned round', (text) =>
    text
      .split('\n')
      .map((line) => line.split(separatorOf(text)).reverse().join(separatorOf(text)))
      .join('\n'),
  ),
  inText('a line less', (text, random) => onLine(text, random, () => [])),
  inText('a line twice', (text, random) => onLine(text, random, (line) => [line, line])),
  inText('header only', (text) => text.split('\n', 1)[0] ?? ''),
  inText('no header', (text) => text.slice(text.indexOf('\n') + 1)),
  inText('header twice', (text) => `${text.split('\n', 1)[0]}\n${text}`),
  inText('a title above', (text, random) => `${random.pick(['Overzicht 2020', '=1+1', '"Titel\nmet regel"', '\u0000'])}\n\n${text}`),
  inText('a total below', (text) => `${text}\nTotaal${separatorOf(text)}99\n\nBron: eigen opgave\n`),
  inText('headers of JavaScript', (text, random) =>
    onHeader(text, (cells) => cells.map((cell) => (random.onceIn(2) ? random.pick(PROTOTYPE_NAMES) : cell))),
  ),
  inText('headers all the same', (text, random) => onHeader(text, (cells) => cells.map(() => random.pick(['id', '', '__proto__', 'naam'])))),
  inText('header cells that are other fields', (text, random) =>
    onHeader(text, (cells) =>
      cells.map((cell) =>
        random.onceIn(3) ? random.pick(['id', 'Naam', 'Van systeem', 'Naar systeem', 'Datum', 'waarde', 'name', 'geometry']) : cell,
      ),
    ),
  ),
  inText('20,000 columns', (text) => onHeader(text, (cells) => [...cells, ...Array.from({ length: 20_000 }, (_, at) => `k${at}`)]), true),
  inText('a payload', (text, random) => onCell(text, random, () => quoted(random.pick(PAYLOADS)))),
  inText('payloads', (text, random) => {
    let spoilt = text;
    for (let time = 0; time < 6; time += 1) spoilt = onCell(spoilt, random, () => quoted(random.pick(PAYLOADS)));
    return spoilt;
  }),
  inText('a number or day that is none', (text, random) => onCell(text, random, () => quoted(random.pick(NUMBERS)))),
  inText('one cell for another', (text, random) => {
    const cells = text.split(/[\n,;\t]/);
    return onCell(text, random, () => random.pick(cells));
  }),
  inText('a huge cell', (text, random) => onCell(text, random, () => random.pick(['x', ' ', '|', '1', '-']).repeat(HUGE_TEXT))),
  inText('an enormous cell', (text, random) => onCell(text, random, () => random.pick(['x', ' ', '1', '<', '"']).repeat(ENORMOUS_TEXT)), true),
  inText('many rows', (text, random) => onLine(text, random, (line) => Array(300).fill(line))),
  inText('very many rows', (text, random) => onLine(text, random, (line) => Array.from({ length: 10_000 }, (_, at) => `${at}${line}`)), true),
  inText('NULs', (text, random) => onCell(text, random, (cell) => `\u0000${cell}\u0000`)),
  inText('NUL as separator', (text) => text.replaceAll(separatorOf(text), '\u0000')),
];
