// The tools above the grid: which table, searching, rows, columns, and saving what is shown.
import { Columns3, Download, MapPin, Plus, Rows3 } from 'lucide-react';
import { Button, Checkbox, DialogTrigger, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { nameOf } from '../../model/change.ts';
import { rowsOf } from '../../model/record.ts';
import { SHEETS } from '../../model/sheet.ts';
import type { GridSheet } from '../../workspace/editing/register-look.ts';
import { Exports } from '../administration/Exports.tsx';
import { Floating } from '../Floating.tsx';
import { onMap } from '../sources/on-map.ts';
import { columnTitle, registerText, sheetTitle } from '../text/register-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { hiddenColumns, type PlacedColumn } from './grid-places.ts';
import { blockOf, type Chosen, cellsIn, type Range } from './grid-state.ts';
import type { RowDialog } from './RowDialogs.tsx';
import type { GridActs } from './use-grid-acts.ts';
import type { Sheet } from './use-sheet.ts';

export interface ToolsProps {
  readonly sheet: Sheet;
  readonly placed: readonly PlacedColumn[];
  readonly range: Range | undefined;
  readonly chosen: Chosen | null;
  readonly setChosen: (chosen: Chosen | null) => void;
  readonly acts: GridActs;
  readonly open: (dialog: RowDialog) => void;
  readonly toGrid: () => void;
}

const GRID_SHEETS = SHEETS.filter((sheet): sheet is GridSheet => sheet !== 'observations');

export function SheetTools(props: ToolsProps) {
  const { sheet, placed, acts, setChosen, toGrid } = props;
  const text = useText();
  const words = registerText(text);
  const workspace = useWorkspace();
  const add = () => {
    sheet.setLook({ search: '', filters: new Map() });
    const at = acts.add();
    const key = placed.find(({ column }) => column.key !== 'id')?.column.key ?? placed[0]?.column.key;
    if (key) setChosen({ active: { at, key }, anchor: { at, key }, typing: null });
    toGrid();
  };
  return (
    <div className="sheet-tools">
      <select
        aria-label={words.sheet}
        className="sheet-select"
        value={sheet.sheet}
        onChange={(event) => workspace.lookAtRegister({ sheet: event.target.value as GridSheet })}
      >
        {GRID_SHEETS.map((name) => (
          <option key={name} value={name}>
            {sheetTitle(text, name)} ({rowsOf(sheet.openCase.records, name).length.toLocaleString(text.locale)})
          </option>
        ))}
      </select>
      <input
        type="search"
        className="sheet-search"
        aria-label={words.search}
        placeholder={words.search}
        value={sheet.look.search}
        onChange={(event) => sheet.setLook({ search: event.target.value })}
      />
      <Shown sheet={sheet} />
      <span className="grow" />
      {props.range && cellsIn(props.range) > 1 && <span className="sheet-chosen">{words.chosen(cellsIn(props.range))}</span>}
      <MapButton {...props} />
      <button type="button" className="button" onClick={add}>
        <Plus size={14} aria-hidden />
        {words.add}
      </button>
      <RowMenu {...props} />
      <ColumnsButton sheet={sheet} />
      <CsvButton sheet={sheet} placed={placed} />
    </div>
  );
}

function Shown({ sheet }: { readonly sheet: Sheet }) {
  const words = registerText(useText());
  const isLess = sheet.order.length < sheet.rows.length;
  return (
    <>
      <span className="sheet-count" role="status">
        {words.shown(sheet.order.length, sheet.rows.length)}
      </span>
      {isLess && (
        <button type="button" className="button quiet" onClick={() => sheet.setLook({ search: '', filters: new Map() })}>
          {words.showAll}
        </button>
      )}
    </>
  );
}

/** Where the row of the active cell is drawn; nothing for rows that are not. */
function MapButton({ sheet, chosen }: ToolsProps) {
  const words = registerText(useText());
  const workspace = useWorkspace();
  const row = chosen ? sheet.rows[chosen.active.at] : undefined;
  const place = row && onMap(sheet.openCase, sheet.sheet, nameOf(sheet.sheet, row.values));
  if (!place) return null;
  return (
    <button type="button" className="button" onClick={() => void workspace.reveal(place.nodes, place.selection)}>
      <MapPin size={14} aria-hidden />
      {words.acts.onMap}
    </button>
  );
}

function RowMenu({ sheet, placed, range, setChosen, acts, open, toGrid }: ToolsProps) {
  const words = registerText(useText());
  const block = range && blockOf(range, sheet.order, placed);
  const duplicate = () => {
    if (!block) return;
    const at = acts.duplicate(block.ats);
    const key = placed[0]?.column.key;
    if (key) setChosen({ active: { at, key }, anchor: { at, key }, typing: null });
    toGrid();
  };
  const many = (block?.ats.length ?? 0) > 1;
  const items: readonly (readonly [id: string, label: string, isOn: boolean, run: () => void])[] = [
    ['duplicate', words.acts.duplicate, block !== undefined, duplicate],
    ['remove', words.acts.remove, block !== undefined, () => open('remove')],
    ['merge', words.acts.merge, many, () => open('merge')],
    ['fill', words.acts.fillDown, many, () => block && acts.fillDown(block)],
    ['replace', words.acts.replace, block !== undefined, () => open('replace')],
  ];
  return (
    <MenuTrigger>
      <Button className="button">
        <Rows3 size={14} aria-hidden />
        {words.rows}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={words.rows} disabledKeys={items.flatMap(([id, , isOn]) => (isOn ? [] : [id]))}>
          {items.map(([id, label, , run]) => (
            <MenuItem key={id} id={id} onAction={run}>
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function ColumnsButton({ sheet }: { readonly sheet: Sheet }) {
  const text = useText();
  const words = registerText(text);
  const depth = useWorkspaceState((state) => state.wordDepth);
  const hidden = hiddenColumns(sheet.sheet, sheet.look, depth);
  const toggle = (key: string, isShown: boolean) => {
    const next = new Set(hidden);
    if (isShown) next.delete(key);
    else next.add(key);
    if (next.size < sheet.columns.length) sheet.setLook({ hidden: next });
  };
  return (
    <DialogTrigger>
      <Button className="button">
        <Columns3 size={14} aria-hidden />
        {words.columns}
        {hidden.size > 0 && <span className="count">{`${sheet.columns.length - hidden.size}/${sheet.columns.length}`}</span>}
      </Button>
      <Floating box="column-popover" placement="bottom end" className="column-dialog" aria-label={words.columns}>
        <button type="button" className="column-act" onClick={() => sheet.setLook({ hidden: new Set() })}>
          {words.allColumns}
        </button>
        <div className="column-checks">
          {sheet.columns.map((column) => (
            <Checkbox
              key={column.key}
              className="column-check"
              isSelected={!hidden.has(column.key)}
              onChange={(isShown) => toggle(column.key, isShown)}
            >
              <span className="check" aria-hidden />
              {columnTitle(text, column)}
            </Checkbox>
          ))}
        </div>
      </Floating>
    </DialogTrigger>
  );
}

/** The rows and columns that are shown, in words. */
function CsvButton({ sheet, placed }: Pick<ToolsProps, 'sheet' | 'placed'>) {
  const text = useText();
  const words = registerText(text);
  const workspace = useWorkspace();
  const save = () => {
    const lines = sheet.order.map((at) =>
      placed.map(({ column }) => {
        const row = sheet.rows[at];
        const value = row && 'field' in column ? row.values[column.key] : undefined;
        return typeof value === 'number' ? value : row ? sheet.words.of(row, column).words : '';
      }),
    );
    void workspace.saveTable({
      name: sheetTitle(text, sheet.sheet).toLowerCase(),
      header: placed.map(({ column }) => columnTitle(text, column)),
      lines,
    });
  };
  return (
    <Exports>
      <button type="button" className="button" title={words.csv} onClick={save}>
        <Download size={14} aria-hidden />
        CSV
        <span className="visually-hidden">: {words.csv}</span>
      </button>
    </Exports>
  );
}
