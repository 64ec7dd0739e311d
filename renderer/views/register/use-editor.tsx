// The editor of the active cell while it is changed: what it begins with, what is wrong with it, and where it leads.
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Content } from '../../edit/cells.ts';
import type { Refusal } from '../../edit/typed-text.ts';
import { columnTitle } from '../text/register-words.ts';
import { useText } from '../workspace-context.ts';
import { CellEditor } from './CellEditor.tsx';
import { choicesFor } from './cell-choices.ts';
import { typedWords } from './cell-words.ts';
import type { After } from './editor-props.ts';
import type { PlacedColumn } from './grid-places.ts';
import { blockOf, type Chosen, cellsIn, type Move, moved, type Range } from './grid-state.ts';
import type { GridActs } from './use-grid-acts.ts';
import type { Sheet } from './use-sheet.ts';

interface Given {
  readonly sheet: Sheet;
  readonly placed: readonly PlacedColumn[];
  readonly chosen: Chosen | null;
  readonly range: Range | undefined;
  readonly setChosen: (chosen: Chosen) => void;
  readonly acts: GridActs;
  readonly faultId: string;
  readonly toGrid: () => void;
}

const STEPS: Readonly<Record<After, Move | null>> = {
  down: { rows: 1, columns: 0 },
  up: { rows: -1, columns: 0 },
  right: { rows: 0, columns: 1 },
  left: { rows: 0, columns: -1 },
  stay: null,
  all: null,
};

export function useEditor({ sheet, placed, chosen, range, setChosen, acts, faultId, toGrid }: Given): {
  readonly element: ReactNode;
  readonly fault: Refusal | string | null;
} {
  const text = useText();
  const [fault, setFault] = useState<Refusal | string | null>(null);
  const column = chosen?.typing ? placed.find((place) => place.column.key === chosen.active.key)?.column : undefined;
  const row = chosen?.typing ? sheet.rows[chosen.active.at] : undefined;
  const { records } = sheet.openCase;
  const choices = useMemo(
    () => (column ? choicesFor(records, sheet.sheet, column, text.language) : []),
    [records, sheet.sheet, column, text.language],
  );
  const active = chosen?.active;
  const check = useCallback((content: Content) => (active && column ? acts.refusal(active, column, content) : null), [active, column, acts.refusal]);
  if (!chosen?.typing || !column || !row) return { element: null, fault: null };
  const stop = () => {
    setFault(null);
    setChosen({ ...chosen, typing: null });
  };
  const commit = (content: Content, after: After): boolean => {
    if (after === 'all' && range && cellsIn(range) > 1) {
      const wrong = check(content);
      setFault(wrong);
      if (wrong) return false;
      acts.fill(blockOf(range, sheet.order, placed), content);
      stop();
      toGrid();
      return true;
    }
    if (!acts.put(chosen.active, column, content)) {
      const wrong = check(content) ?? acts.refusal(chosen.active, column, content);
      if (after !== 'stay' || wrong) setFault(wrong);
      return false;
    }
    const step = STEPS[after];
    const next = step ? moved(chosen.active, step, sheet.order, sheet.numbers, placed) : chosen.active;
    setFault(null);
    setChosen({ active: next, anchor: next, typing: null });
    if (after !== 'stay') toGrid();
    return true;
  };
  const element = (
    <CellEditor
      key={`${chosen.active.at} ${chosen.active.key}`}
      column={column}
      label={columnTitle(text, column)}
      value={'own' in column ? null : (row.values[column.key] ?? null)}
      text={typedWords(row, column, sheet.words, text.language)}
      typed={chosen.typing.text}
      choices={choices}
      faultId={faultId}
      isFaulty={fault !== null}
      check={check}
      onFault={setFault}
      onCommit={commit}
      onCancel={() => {
        stop();
        toGrid();
      }}
    />
  );
  return { element, fault };
}
