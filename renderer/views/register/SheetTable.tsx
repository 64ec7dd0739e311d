// One sheet: its tools, the grid, what belongs in the chosen cell, and the dialogs that acts on many rows ask.
import type { GridSheet } from '../../workspace/editing/register-look.ts';
import type { OpenCase } from '../../workspace/state.ts';
import { refusalSentence, registerText, sheetTitle } from '../text/register-words.ts';
import { useText } from '../workspace-context.ts';
import { FieldStrip } from './FieldStrip.tsx';
import { Grid } from './Grid.tsx';
import { GridHead } from './GridHead.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { RowDialogs } from './RowDialogs.tsx';
import { SheetTools } from './SheetTools.tsx';
import { useActiveCell, useSaid } from './use-cell-view.ts';
import { useRowVoices } from './use-row-voices.ts';
import { type Table, useTable } from './use-table.ts';

interface Props {
  readonly openCase: OpenCase;
  readonly sheet: GridSheet;
}

export function SheetTable({ openCase, sheet }: Props) {
  const table = useTable(openCase, sheet);
  const { clipboard, setDialog } = table;
  return (
    <div className="sheet-table">
      <SheetTools {...table} open={setDialog} />
      <SheetGrid table={table} />
      <Strip table={table} />
      {clipboard.pending && <PasteDialog sheet={table.sheet} pasted={clipboard.pending} onApply={clipboard.apply} onClose={clipboard.forget} />}
      <RowDialogs {...table} onClose={() => setDialog(null)} />
    </div>
  );
}

function SheetGrid({ table }: { readonly table: Table }) {
  const text = useText();
  const words = registerText(text);
  const says = useSaid();
  const { box, sheet, placed, chosen, range, handlers, editor, menu, setMenu, setRoom } = table;
  const voicesOf = useRowVoices(sheet.sheet);
  const head = (index: number) => {
    const place = placed[index];
    if (!place) return null;
    const { column, width } = place;
    const onMenu = (isOpen: boolean) => setMenu(isOpen ? column.key : null);
    return (
      <GridHead
        sheet={sheet.sheet}
        column={column}
        width={width}
        look={sheet.look}
        onLook={sheet.setLook}
        isMenuOpen={menu === column.key}
        onMenu={onMenu}
      />
    );
  };
  return (
    <div className="grid-frame">
      <Grid
        box={box}
        label={words.grid(sheetTitle(text, sheet.sheet))}
        help={words.keys}
        rows={sheet.rows}
        order={sheet.order}
        numbers={sheet.numbers}
        placed={placed}
        words={sheet.words}
        says={says}
        chosen={chosen}
        range={range}
        voicesOf={voicesOf}
        handlers={handlers}
        sorted={sheet.look.sort}
        editor={editor.element}
        onRoom={setRoom}
        head={head}
      />
      {sheet.order.length === 0 && <p className="grid-empty">{sheet.rows.length === 0 ? words.empty : words.nothing}</p>}
    </div>
  );
}

function Strip({ table }: { readonly table: Table }) {
  const text = useText();
  const { sheet, placed, chosen, editor, acts, faultId } = table;
  const { column, content } = useActiveCell(sheet, placed, chosen);
  const fault = typeof editor.fault === 'object' && editor.fault ? refusalSentence(text, editor.fault) : editor.fault;
  return <FieldStrip sheet={sheet.sheet} column={column} content={content} fault={fault} note={acts.note} faultId={faultId} />;
}
