// Which sign separates the cells of a text: the one that gives a header as wide as the lines below it.
import Papa from 'papaparse';
import { headerIndex, isBlank } from '../table.ts';

const SEPARATORS = ['\t', ';', ',', '|'] as const;
const LINES = 40;

interface Try {
  readonly delimiter: string;
  readonly cells: readonly (readonly string[])[];
  readonly width: number;
}

/**
 * Looks at the head of a text (64 kB). In this order: the separator of a first line that half of the lines agree with; one of a header below title lines;
 * the one that gives the first line the most cells. (Papa's own guess looks at the rows, and falls for texts with ";" in them.)
 */
export function separatorOf(text: string): string {
  const tries = SEPARATORS.map((delimiter) => tryOut(text.slice(0, 65_536).trimStart(), delimiter));
  const agreed = tries.filter((one) => one.width >= 2 && !isProse(one) && agreement(one, 0) >= 0.5);
  const below = tries.flatMap(belowTitles);
  return (widest(agreed) ?? widest(below) ?? widest(tries.filter(({ width }) => width >= 2)))?.delimiter ?? ',';
}

function tryOut(head: string, delimiter: string): Try {
  const { data } = Papa.parse<string[]>(head, { preview: LINES, delimiter });
  return { delimiter, cells: data, width: data[0]?.length ?? 0 };
}

function widest(tries: readonly Try[]): Try | undefined {
  return tries.reduce<Try | undefined>((best, next) => (best && best.width >= next.width ? best : next), undefined);
}

/** The share of the lines after `at` that are as wide as that line, or differ only by empty cells at the end. */
function agreement({ cells }: Try, at: number): number {
  const header = cells[at] ?? [];
  const lines = cells.slice(at + 1, LINES - 1).filter((line) => !isBlank(line));
  const agreeing = lines.filter((line) => line.length === header.length || (line.length > header.length && isBlank(line.slice(header.length))));
  return lines.length === 0 ? 1 : agreeing.length / lines.length;
}

/** A sentence: each separator has a blank behind it ("Export van 1 maart, afdeling Zorg"). */
function isProse({ cells, delimiter }: Try): boolean {
  return delimiter === ',' && (cells[0] ?? []).slice(1).every((cell) => cell === '' || cell.startsWith(' ')) && !isBlank((cells[0] ?? []).slice(1));
}

/** A table below titles: the lines above the header have none of the other separators either, and nearly all lines below agree. */
function belowTitles(one: Try): Try[] {
  const at = headerIndex(one.cells);
  const width = one.cells[at]?.length ?? 0;
  const hasTitles = at > 0 && one.cells.slice(0, at).every((line) => tightSeparators(line.join(one.delimiter)) < 2);
  return hasTitles && width >= 2 && one.cells.length >= at + 3 && agreement(one, at) >= 0.8 ? [{ ...one, width }] : [];
}

function tightSeparators(text: string): number {
  return text.match(/[\t;,|](?=[^\s\t;,|])/g)?.length ?? 0;
}
