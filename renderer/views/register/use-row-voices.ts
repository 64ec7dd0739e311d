// What people said of the rows of a sheet, for the numbers of its rows.
import { useCallback, useMemo } from 'react';
import { nameOf } from '../../model/change.ts';
import type { Row } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import { type VoiceCount, voiceCounts } from '../../model/voices.ts';
import { useWorkspaceState } from '../workspace-context.ts';

export function useRowVoices(sheet: SheetName): (row: Row) => VoiceCount | undefined {
  const rows = useWorkspaceState((state) => state.openCase?.records.get('annotations'));
  const counts = useMemo(() => (rows ? voiceCounts(new Map([['annotations', rows]]), sheet) : null), [rows, sheet]);
  return useCallback((row) => counts?.get(nameOf(sheet, row.values)), [counts, sheet]);
}
