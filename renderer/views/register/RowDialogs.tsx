// The dialog that an act on rows asks: what hangs on rows that go, which of two descriptions stays, what to replace by what.
import type { PlacedColumn } from './grid-places.ts';
import { blockOf, type Chosen, type Range } from './grid-state.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import { ReplaceDialog } from './ReplaceDialog.tsx';
import type { GridActs } from './use-grid-acts.ts';
import type { Sheet } from './use-sheet.ts';

export type RowDialog = 'remove' | 'merge' | 'replace';

interface Props {
  readonly dialog: RowDialog | null;
  readonly sheet: Sheet;
  readonly placed: readonly PlacedColumn[];
  readonly range: Range | undefined;
  readonly chosen: Chosen | null;
  readonly acts: GridActs;
  readonly onClose: () => void;
  readonly setChosen: (chosen: Chosen | null) => void;
}

export function RowDialogs({ dialog, sheet, placed, range, chosen, acts, onClose, setChosen }: Props) {
  if (!dialog || !range || !chosen) return null;
  const { ats } = blockOf(range, sheet.order, placed);
  const done = () => {
    setChosen(null);
    onClose();
  };
  if (dialog === 'remove') return <RemoveDialog sheet={sheet} ats={ats} acts={acts} onDone={done} onClose={onClose} />;
  if (dialog === 'merge') return <MergeDialog sheet={sheet} ats={ats} acts={acts} onDone={done} onClose={onClose} />;
  const column = placed.find((place) => place.column.key === chosen.active.key)?.column;
  return column ? <ReplaceDialog sheet={sheet} column={column} ats={ats.length > 1 ? ats : sheet.order} acts={acts} onClose={onClose} /> : null;
}
