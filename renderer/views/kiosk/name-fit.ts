// Which name of a place fits on its tile? The whole one where two lines hold it, else the short one. Widths in units of the big screen.
import { nameWidth, type Room } from './pages.ts';

interface Named {
  readonly name: string;
  readonly shortName: string | null;
}

export interface NameFit {
  readonly nameOf: (named: Named) => string;
  readonly fitsOneLine: (named: Named) => boolean;
  /** As many names as fit on a line, and how many more there are. */
  readonly listOf: (named: readonly Named[]) => { readonly shown: readonly string[]; readonly more: number };
}

type Measure = (text: string, size: number, isBold: boolean) => number;

/** As kiosk.css has it. */
const NAME_SIZE = 40;
/** Share of the width that the list of who is silent has, and the room that "and 12 more" takes. */
const LIST_SHARE = 0.6;
const MORE_WIDTH = 190;

export function nameFit(measure: Measure, room: Room): NameFit {
  const width = nameWidth(room);
  const isWithin = (text: string, most: number) => measure(text, NAME_SIZE, true) <= most;
  const nameOf = ({ name, shortName }: Named) => (linesOf(name, (line) => isWithin(line, width)) <= 2 ? name : (shortName ?? name));
  return {
    nameOf,
    fitsOneLine: (named) => isWithin(nameOf(named), width),
    listOf: (named) => {
      const most = room.width * LIST_SHARE - MORE_WIDTH;
      const names = named.map(({ name, shortName }) => (named.length > 2 ? (shortName ?? name) : name));
      let count = names.length;
      while (count > 1 && !isWithin(names.slice(0, count).join(', '), most)) count -= 1;
      return { shown: names.slice(0, count), more: names.length - count };
    },
  };
}

/** Broken between words only; Infinity when a word is too wide. */
function linesOf(name: string, isWithin: (line: string) => boolean): number {
  let [lines, line] = [1, ''];
  for (const word of name.split(' ')) {
    if (!isWithin(word)) return Infinity;
    const longer = line === '' ? word : `${line} ${word}`;
    if (isWithin(longer)) line = longer;
    else [lines, line] = [lines + 1, word];
  }
  return lines;
}
