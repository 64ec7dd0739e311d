// Copying, cutting and pasting cells, here and to and from a spreadsheet.
import { type RefObject, useEffect, useRef, useState } from 'react';
import { cellTexts } from '../../edit/cell-text.ts';
import type { Content } from '../../edit/cells.ts';
import { clipboardHtml, clipboardText, readClipboard } from '../../edit/clipboard.ts';
import { contentOf } from '../../edit/fill.ts';
import { type Pasted, paste } from '../../edit/paste.ts';
import type { Row } from '../../model/record.ts';
import { columnTitle, registerText } from '../text/register-words.ts';
import { useText } from '../workspace-context.ts';
import type { PlacedColumn } from './grid-places.ts';
import { blockOf, cellsIn, type Range } from './grid-state.ts';
import type { GridActs } from './use-grid-acts.ts';
import type { Sheet } from './use-sheet.ts';

/** Up to so many rows are pasted without asking, when none is refused. */
const FEW = 20;
/** More lines than this are a file. */
const MOST_LINES = 100_000;

interface Given {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly sheet: Sheet;
  readonly placed: readonly PlacedColumn[];
  readonly range: Range | undefined;
  readonly acts: GridActs;
}

/** `pending` is what would be pasted, while the person is asked. */
export function useClipboard({ box, sheet, placed, range, acts }: Given) {
  const text = useText();
  const words = registerText(text);
  const [pending, setPending] = useState<Pasted | null>(null);
  /** Our own cells, which come back as the same values as long as the clipboard holds their text. */
  const copied = useRef<{ readonly text: string; readonly contents: readonly (readonly Content[])[] } | null>(null);
  const style = text.language === 'nl' ? ('comma' as const) : ('point' as const);
  const copy = (event: ClipboardEvent): boolean => {
    if (!range || !event.clipboardData) return false;
    const { ats, columns } = blockOf(range, sheet.order, placed);
    const rows = ats.flatMap((at): Row[] => (sheet.rows[at] ? [sheet.rows[at]] : []));
    const say = cellTexts(sheet.openCase.records, sheet.sheet, text.language);
    const lines = rows.map((row) => columns.map((column) => say(row, column)));
    const isWide = columns.length === placed.length;
    const all = isWide ? [columns.map((column) => columnTitle(text, column)), ...lines] : lines;
    const plain = clipboardText(all);
    event.clipboardData.setData('text/plain', plain);
    event.clipboardData.setData('text/html', clipboardHtml(all));
    event.preventDefault();
    copied.current = isWide ? null : { text: plain, contents: rows.map((row) => columns.map((column) => contentOf(row, column))) };
    return true;
  };
  const apply = ({ changes, changed, added }: Pasted) => {
    setPending(null);
    acts.run('paste', changes);
    acts.say(words.pasted(changed, added));
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!range || !event.clipboardData) return;
    event.preventDefault();
    const plain = event.clipboardData.getData('text/plain');
    const own = copied.current && sameText(copied.current.text, plain) ? copied.current.contents : undefined;
    const lines: readonly (readonly (string | Content)[])[] = own ?? readClipboard(plain);
    const [only] = lines.length === 1 ? (lines[0] ?? []) : [];
    if (lines.length === 0) return acts.say(words.nothingToPaste);
    if (lines.length > MOST_LINES) return acts.say(words.paste.longest);
    const block = blockOf(range, sheet.order, placed);
    if (only !== undefined && lines[0]?.length === 1 && cellsIn(range) > 1) return acts.fill(block, typeof only === 'string' ? { text: only } : only);
    const tiled = tile(lines, block.ats.length);
    const outcome = paste(sheet.openCase.records, {
      sheet: sheet.sheet,
      lines: tiled,
      ats: sheet.order.slice(range.top),
      columns: placed.slice(range.first).map(({ column }) => column),
      known: sheet.columns,
      style,
    });
    if (outcome.refused.length === 0 && outcome.changed + outcome.added <= FEW) return apply(outcome);
    setPending(outcome);
  };
  const onCut = (event: ClipboardEvent) => {
    if (copy(event) && range) acts.clear(blockOf(range, sheet.order, placed));
  };
  useWhileFocused(box, { copy: (event) => void copy(event), cut: onCut, paste: onPaste });
  return { pending, apply, forget: () => setPending(null) };
}

type Listeners = Readonly<Record<'copy' | 'cut' | 'paste', (event: ClipboardEvent) => void>>;

/** Browsers send these to where text was last chosen, not to where the keys are. */
function useWhileFocused(box: RefObject<HTMLDivElement | null>, listeners: Listeners): void {
  const latest = useRef(listeners);
  useEffect(() => {
    latest.current = listeners;
  });
  useEffect(() => {
    const on = (event: ClipboardEvent) => {
      if (box.current && document.activeElement === box.current) latest.current[event.type as keyof Listeners](event);
    };
    const names = ['copy', 'cut', 'paste'] as const;
    for (const name of names) document.addEventListener(name, on);
    return () => {
      for (const name of names) document.removeEventListener(name, on);
    };
  }, [box]);
}

/** Clipboards may write line ends in their own way. */
function sameText(one: string, other: string): boolean {
  return one === other || one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
}

/** A block goes as often as it fits in the rows that are chosen. */
function tile<Line>(lines: readonly Line[], rows: number): readonly Line[] {
  const times = rows > lines.length && rows % lines.length === 0 ? rows / lines.length : 1;
  return Array.from({ length: times }, () => lines).flat();
}
