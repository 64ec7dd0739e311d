// Everything that the parts of a table share: the sheet, what is chosen in it, what can be done, and what is open over it.
import { useCallback, useId, useMemo, useRef, useState } from 'react';
import type { GridSheet } from '../../workspace/editing/register-look.ts';
import type { OpenCase } from '../../workspace/state.ts';
import { placeColumns } from './grid-places.ts';
import { type Chosen, rangeOf } from './grid-state.ts';
import type { RowDialog } from './RowDialogs.tsx';
import { useClipboard } from './use-clipboard.ts';
import { useEditor } from './use-editor.tsx';
import { useGridActs } from './use-grid-acts.ts';
import { useGridHandlers } from './use-grid-handlers.ts';
import { useSheet } from './use-sheet.ts';
import { useWanted } from './use-wanted.ts';

export type Table = ReturnType<typeof useTable>;

export function useTable(openCase: OpenCase, name: GridSheet) {
  const box = useRef<HTMLDivElement>(null);
  const faultId = useId();
  const sheet = useSheet(openCase, name);
  const [room, setRoom] = useState(1200);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [menu, setMenu] = useState<string | null>(null);
  const [dialog, setDialog] = useState<RowDialog | null>(null);
  const placed = useMemo(() => placeColumns(sheet.shown, sheet.look, room), [sheet.shown, sheet.look, room]);
  const range = useMemo(() => (chosen ? rangeOf(chosen, sheet.numbers, placed) : undefined), [chosen, sheet.numbers, placed]);
  const acts = useGridActs(sheet);
  const clipboard = useClipboard({ box, sheet, placed, range, acts });
  const toGrid = useCallback(() => box.current?.focus({ preventScroll: true }), []);
  const editor = useEditor({ sheet, placed, chosen, range, setChosen, acts, faultId, toGrid });
  const over = { openMenu: setMenu, openRemove: () => setDialog('remove') };
  const handlers = useGridHandlers({ box, sheet, placed, chosen, range, setChosen, acts, ...over });
  useWanted(sheet, placed, setChosen, toGrid);
  return {
    box,
    faultId,
    sheet,
    setRoom,
    chosen,
    setChosen,
    menu,
    setMenu,
    dialog,
    setDialog,
    placed,
    range,
    acts,
    clipboard,
    toGrid,
    editor,
    handlers,
  };
}
