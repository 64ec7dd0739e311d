// What a person does to cells and rows, as acts of the workspace; and what is said of it.
import { useCallback, useMemo, useState } from 'react';
import { emptyRow, likeRows } from '../../edit/add-rows.ts';
import { type Cells, type Content, putCells } from '../../edit/cells.ts';
import { clearCells } from '../../edit/clear.ts';
import { type Column, isKeyColumn } from '../../edit/columns.ts';
import { type Block, fillCells, fillDown } from '../../edit/fill.ts';
import { observedIn } from '../../edit/observed.ts';
import { renameFault, renameRow } from '../../edit/rename.ts';
import { rowNames } from '../../edit/row-names.ts';
import { canChange } from '../../edit/standing.ts';
import { type Refusal, readTyped } from '../../edit/typed-text.ts';
import type { Act, Change } from '../../model/change.ts';
import { nameOf } from '../../model/change.ts';
import { refusalSentence, registerText } from '../text/register-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import type { CellAt } from './grid-state.ts';
import type { Sheet } from './use-sheet.ts';

export interface GridActs {
  /** What last happened, or did not. */
  readonly note: string | null;
  readonly say: (note: string | null) => void;
  readonly run: (act: Act, changes: readonly Change[]) => void;
  /** Why a cell would not take this; null when it would. */
  readonly refusal: (cell: CellAt, column: Column, content: Content) => Refusal | string | null;
  /** Records one cell; an id is changed everywhere. */
  readonly put: (cell: CellAt, column: Column, content: Content) => boolean;
  readonly fill: (block: Omit<Block, 'sheet'>, content: Content) => void;
  readonly fillDown: (block: Omit<Block, 'sheet'>) => void;
  readonly clear: (block: Omit<Block, 'sheet'>) => void;
  /** Both answer the place of the first row that came in. */
  readonly add: () => number;
  readonly duplicate: (ats: readonly number[]) => number;
}

export function useGridActs(given: Sheet): GridActs {
  const { sheet, openCase, rows } = given;
  const text = useText();
  const words = registerText(text);
  const workspace = useWorkspace();
  const [note, say] = useState<string | null>(null);
  const { records, observations } = openCase;
  const style = text.language === 'nl' ? ('comma' as const) : ('point' as const);
  const observed = useMemo(() => observedIn(observations), [observations]);
  const run = useCallback(
    (act: Act, changes: readonly Change[]) => {
      workspace.edit(act, changes).catch((error: unknown) => say(words.failed(error instanceof Error ? error.message : String(error))));
    },
    [workspace, words],
  );
  const done = (act: Act, { changes, refused }: Cells) => {
    const [first] = refused;
    say(first ? words.refusedCells(refused.length, refusalSentence(text, first)) : null);
    if (changes.length > 0) run(act, changes);
  };
  const refusal = useRefusal(given);
  const rename = (at: number, content: Content): boolean => {
    const row = rows[at];
    const [from, to] = [row ? nameOf(sheet, row.values) : '', textOf(content).trim()];
    if (from === to) return true;
    const renamed = renameRow(records, sheet, from, to, observed);
    if ('fault' in renamed) return false;
    run('rename', renamed.changes);
    say(words.rename.done(from, to, renamed.references));
    return true;
  };
  return {
    note,
    say,
    run,
    refusal,
    put: (cell, column, content) => {
      if (isKeyColumn(sheet, column)) return rename(cell.at, content);
      const { changes, refused } = putCells(records, sheet, [{ at: cell.at, column, content }], style);
      if (refused.length > 0) return false;
      say(null);
      if (changes.length > 0) run('edit', changes);
      return true;
    },
    fill: (block, content) => done('fill', fillCells(records, { sheet, ...block }, content, style)),
    fillDown: (block) => done('fill', fillDown(records, { sheet, ...block })),
    clear: (block) => done('edit', clearCells(records, { sheet, ...block })),
    add: () => {
      run('add', emptyRow(records, sheet).changes);
      say(null);
      return rows.length;
    },
    duplicate: (ats) => {
      const { changes } = likeRows(
        records,
        sheet,
        [...ats].sort((one, other) => one - other),
      );
      run('add', changes);
      return changes[0]?.at ?? rows.length;
    },
  };
}

/** Asked with every letter that is typed. */
function useRefusal({ sheet, openCase, rows }: Sheet): GridActs['refusal'] {
  const text = useText();
  const words = registerText(text);
  const { records, observations } = openCase;
  const style = text.language === 'nl' ? ('comma' as const) : ('point' as const);
  const observed = useMemo(() => observedIn(observations), [observations]);
  const names = useMemo(() => rowNames(records), [records]);
  return useCallback(
    ({ at }: CellAt, column: Column, content: Content): Refusal | string | null => {
      const row = rows[at];
      if ('own' in column || !row) return null;
      if (!canChange(sheet, column.key)) return { code: 'stays_as_written', value: '', expected: '' };
      if (isKeyColumn(sheet, column)) {
        const fault = renameFault(records, sheet, nameOf(sheet, row.values), textOf(content).trim(), observed);
        return fault && textOf(content).trim() !== nameOf(sheet, row.values) ? words.rename[fault] : null;
      }
      if (!('text' in content)) return null;
      const outcome = readTyped(names, sheet, column.field, content.text, style);
      return 'code' in outcome ? outcome : null;
    },
    [records, names, rows, sheet, observed, style, words],
  );
}

function textOf(content: Content): string {
  return 'text' in content ? content.text : String(content.value ?? '');
}
