// What keys and the pointer do in the grid, as in a spreadsheet.
import type { KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react';
import { useWorkspace } from '../workspace-context.ts';
import type { GridHandlers } from './Grid.tsx';
import type { PlacedColumn } from './grid-places.ts';
import { ROW_HEIGHT } from './grid-places.ts';
import { blockOf, type CellAt, type Chosen, moved, moveOf, type Range } from './grid-state.ts';
import type { GridActs } from './use-grid-acts.ts';
import type { Sheet } from './use-sheet.ts';

interface Given {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly sheet: Sheet;
  readonly placed: readonly PlacedColumn[];
  readonly chosen: Chosen | null;
  readonly range: Range | undefined;
  readonly setChosen: (chosen: Chosen | null) => void;
  readonly acts: GridActs;
  readonly openMenu: (key: string) => void;
  readonly openRemove: () => void;
}

export function useGridHandlers(given: Given): GridHandlers {
  const { setChosen, chosen, range, placed, sheet } = given;
  const workspace = useWorkspace();
  const acting = actingKeys(
    given,
    () => void workspace.undo(),
    () => void workspace.redo(),
  );
  const cellOf = (event: MouseEvent) => cellUnder(event, placed);
  return {
    onKeyDown: (event) => {
      if (event.defaultPrevented || event.target !== event.currentTarget) return;
      if (acting(event) || walk(given, event) || begin(given, event)) event.preventDefault();
    },
    onPointerDown: (event) => {
      const cell = cellOf(event);
      if (!cell || isInside(event, '.grid-editor')) return;
      event.preventDefault();
      given.box.current?.focus({ preventScroll: true });
      if (event.button === 2 && range && isIn(range, cell, sheet, placed)) return;
      const whole = isInside(event, '.number');
      const active = whole ? { at: cell.at, key: placed[0]?.column.key ?? cell.key } : cell;
      const end = whole ? { at: cell.at, key: placed.at(-1)?.column.key ?? cell.key } : cell;
      const kept = whole && chosen ? { at: chosen.anchor.at, key: end.key } : chosen?.anchor;
      setChosen({ active, anchor: event.shiftKey && kept ? kept : end, typing: null });
    },
    onPointerMove: (event: PointerEvent) => {
      if (event.buttons !== 1 || !chosen || chosen.typing || isInside(event, '.grid-editor')) return;
      const cell = cellOf(event);
      if (!cell || isInside(event, '.number') || (cell.at === chosen.active.at && cell.key === chosen.active.key)) return;
      setChosen({ ...chosen, active: cell });
    },
    onDoubleClick: (event) => {
      const cell = cellOf(event);
      if (cell && !isInside(event, '.number') && !isInside(event, '.grid-editor')) setChosen({ active: cell, anchor: cell, typing: { text: null } });
    },
  };
}

function isInside(event: MouseEvent, selector: string): boolean {
  return event.target instanceof Element && event.target.closest(selector) !== null;
}

function cellUnder(event: MouseEvent, placed: readonly PlacedColumn[]): CellAt | undefined {
  const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-at]') : null;
  if (!element) return undefined;
  return { at: Number(element.dataset.at), key: element.dataset.key ?? placed[0]?.column.key ?? '' };
}

function isIn(range: Range, { at, key }: CellAt, { numbers }: Sheet, placed: readonly PlacedColumn[]): boolean {
  const row = numbers.get(at) ?? -1;
  const column = placed.findIndex((place) => place.column.key === key);
  return row >= range.top && row <= range.bottom && column >= range.first && column <= range.last;
}

/** Arrows, Home, End, pages and Tab. Tab leaves the grid from its last cell, and after Escape. */
function walk({ box, sheet, placed, chosen, setChosen }: Given, event: KeyboardEvent): boolean {
  const { order, numbers } = sheet;
  const first = order[0];
  if (first === undefined || event.altKey) return false;
  const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
  const tab = event.key === 'Tab' && chosen ? { rows: 0, columns: event.shiftKey ? -1 : 1 } : undefined;
  const move = tab ?? moveOf(event.key, event.ctrlKey || event.metaKey, page);
  if (!move) return false;
  const from = chosen?.active ?? { at: first, key: placed[0]?.column.key ?? '' };
  const active = chosen ? moved(from, move, order, numbers, placed) : from;
  if (tab && active.key === from.key) return false;
  setChosen({ active, anchor: event.shiftKey && !tab && chosen ? chosen.anchor : active, typing: null });
  return true;
}

/** Enter and F2 change what is there; a letter begins anew. */
function begin({ chosen, setChosen }: Given, event: KeyboardEvent): boolean {
  if (!chosen || event.altKey) return false;
  const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey;
  if (event.key !== 'Enter' && event.key !== 'F2' && !isLetter) return false;
  setChosen({ ...chosen, typing: { text: isLetter && event.key !== ' ' ? event.key : null } });
  return true;
}

/** Keys that do something to what is chosen. */
function actingKeys({ sheet, placed, chosen, range, setChosen, acts, openMenu, openRemove }: Given, undo: () => void, redo: () => void) {
  return (event: KeyboardEvent): boolean => {
    const isCtrl = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    const block = range && blockOf(range, sheet.order, placed);
    if (event.key === 'Escape' && chosen) setChosen(null);
    else if (isCtrl && key === 'z' && !event.shiftKey) undo();
    else if (isCtrl && (key === 'y' || (key === 'z' && event.shiftKey))) redo();
    else if (isCtrl && key === 'a') chooseAll(sheet, placed, setChosen);
    else if (isCtrl && key === 'd' && block) acts.fillDown(block);
    else if (isCtrl && event.key === '-' && block) openRemove();
    else if (!isCtrl && (event.key === 'Delete' || event.key === 'Backspace') && block) acts.clear(block);
    else if (event.altKey && event.key === 'ArrowDown' && chosen) openMenu(chosen.active.key);
    else if (event.shiftKey && event.key === ' ' && chosen) chooseRows(chosen, placed, setChosen);
    else return false;
    return true;
  };
}

function chooseAll({ order }: Sheet, placed: readonly PlacedColumn[], setChosen: Given['setChosen']): void {
  const [first, last] = [order[0], order.at(-1)];
  const keys = [placed[0]?.column.key, placed.at(-1)?.column.key];
  if (first === undefined || last === undefined || !keys[0] || !keys[1]) return;
  setChosen({ active: { at: first, key: keys[0] }, anchor: { at: last, key: keys[1] }, typing: null });
}

function chooseRows({ active, anchor }: Chosen, placed: readonly PlacedColumn[], setChosen: Given['setChosen']): void {
  const keys = [placed[0]?.column.key ?? active.key, placed.at(-1)?.column.key ?? active.key] as const;
  setChosen({ active: { at: active.at, key: keys[0] }, anchor: { at: anchor.at, key: keys[1] }, typing: null });
}
