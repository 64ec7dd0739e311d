// Opens what a cell of the thermometer stands for, beside the tables.
import { useCallback } from 'react';
import { ALL_WORDS } from '../../../workspace/signals/board-look.ts';
import { useWorkspace } from '../../workspace-context.ts';
import type { BoardTable } from './use-board.ts';
import type { GridPlace } from './use-grid-keys.ts';

/** The first and last column open the words of a place, a cell its series there; a series that is not kept there opens nothing. */
export function useOpenCell(table: BoardTable): (place: GridPlace) => void {
  const workspace = useWorkspace();
  return useCallback(
    ({ row, column }) => {
      const { board } = workspace.store.getState().signals;
      const line = table.rows[row];
      const series = table.series[column - 1];
      if (!line) return;
      const placeId = line.place.id;
      if (!series) {
        const words = { ...ALL_WORDS, place: { kind: table.kind, id: placeId } };
        return workspace.setSignals({ placeId, board: { ...board, beside: { kind: 'words', words } } });
      }
      if (!line.cells[column - 1]) return;
      const cell = { seriesId: series.id, place: placeId };
      workspace.setSignals({ seriesId: series.id, placeId, board: { ...board, beside: { kind: 'cell', cell } } });
    },
    [workspace, table],
  );
}
