// One cell of an answer: its value, a dash when there is none, and a way to the map when it is the id of a row there.
import type { SqlCell } from '../../../workspace/asking/sql-state.ts';
import { useText } from '../../workspace-context.ts';
import { shownText } from './cell-text.ts';
import type { MapSheet } from './row-links.ts';
import { useSqlText } from './use-sql-text.ts';

interface Props {
  readonly id: string;
  /** Place of the column, from 0. */
  readonly index: number;
  readonly cell: SqlCell;
  readonly isNumber: boolean;
  readonly sheet: MapSheet | null;
  readonly isHere: boolean;
  readonly onChoose: () => void;
  readonly onShow: (sheet: MapSheet, id: string) => void;
}

export function GridCell({ id, index, cell, isNumber, sheet, isHere, onChoose, onShow }: Props) {
  const words = useSqlText();
  const { locale } = useText();
  const text = shownText(cell, locale);
  const inside =
    text === null ? (
      <>
        <span className="none" aria-hidden>
          –
        </span>
        <span className="visually-hidden">{words.empty}</span>
      </>
    ) : sheet && typeof cell === 'string' ? (
      <button type="button" tabIndex={-1} className="to-map" title={words.toMap(cell)} onClick={() => onShow(sheet, cell)}>
        {text}
      </button>
    ) : (
      text
    );
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the grid's
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays on the grid
    <div
      id={id}
      role="gridcell"
      aria-colindex={index + 1}
      aria-selected={isHere}
      className={`${isNumber ? 'number' : ''}${isHere ? ' here' : ''}`}
      title={text ?? undefined}
      onClick={onChoose}
    >
      {inside}
    </div>
  );
}
