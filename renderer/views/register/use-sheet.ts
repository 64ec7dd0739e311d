// A sheet as the grid shows it: its rows, columns, words, how it is looked at, and which rows are let through.
import { useCallback, useMemo, useRef } from 'react';
import { type Column, columnsOf } from '../../edit/columns.ts';
import { type Row, rowsOf } from '../../model/record.ts';
import { type GridSheet, PLAIN_SHEET, type SheetLook } from '../../workspace/editing/register-look.ts';
import type { OpenCase } from '../../workspace/state.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { type Words, wordsIn } from './cell-words.ts';
import { columnsShown } from './grid-places.ts';
import { numbersOf } from './grid-state.ts';
import { shownRows } from './shown-rows.ts';

export interface Sheet {
  readonly sheet: GridSheet;
  readonly openCase: OpenCase;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
  /** Those that are not hidden, in the order in which they stand. */
  readonly shown: readonly Column[];
  readonly words: Words;
  readonly look: SheetLook;
  readonly setLook: (change: Partial<SheetLook>) => void;
  /** Places of the rows that are let through. */
  readonly order: readonly number[];
  readonly numbers: ReadonlyMap<number, number>;
}

export function useSheet(openCase: OpenCase, sheet: GridSheet): Sheet {
  const text = useText();
  const workspace = useWorkspace();
  const depth = useWorkspaceState((state) => state.wordDepth);
  const look = useWorkspaceState((state) => state.register.looks.get(sheet) ?? PLAIN_SHEET);
  const { records } = openCase;
  const rows = rowsOf(records, sheet);
  const columns = useMemo(() => columnsOf(records, sheet), [records, sheet]);
  const words = useMemo(() => wordsIn(records, sheet, text.language, depth), [records, sheet, text.language, depth]);
  const shown = useMemo(() => columnsShown(sheet, columns, look, depth), [sheet, columns, look, depth]);
  const order = useOrder(openCase, rows, columns, look, words, text.locale);
  const numbers = useMemo(() => numbersOf(order), [order]);
  const setLook = useCallback(
    (change: Partial<SheetLook>) => {
      const { looks } = workspace.store.getState().register;
      const changed = { ...(looks.get(sheet) ?? PLAIN_SHEET), ...change };
      workspace.lookAtRegister({ looks: new Map(looks).set(sheet, changed) });
    },
    [workspace, sheet],
  );
  return { sheet, openCase, rows, columns, shown, words, look, setLook, order, numbers };
}

/** Rows stay where they are while they are being changed; searched and sorted anew when that is asked, or when rows come and go. */
function useOrder(
  openCase: OpenCase,
  rows: readonly Row[],
  columns: readonly Column[],
  look: SheetLook,
  words: Words,
  locale: string,
): readonly number[] {
  const { search, filters, sort } = look;
  const made = useRef<{ key: readonly unknown[]; order: readonly number[] } | null>(null);
  const key = [openCase.sources, rows.length, search, filters, sort];
  if (made.current === null || made.current.key.some((part, index) => part !== key[index])) {
    made.current = { key, order: shownRows(rows, columns, look, words, locale) };
  }
  return made.current.order;
}
