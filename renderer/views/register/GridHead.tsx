// The head of a column: its name sorts, its menu filters, freezes and hides, its border makes it wider.
import { ArrowDown, ArrowUp, ChevronDown, Filter } from 'lucide-react';
import { type PointerEvent, useState } from 'react';
import { Button, DialogTrigger } from 'react-aria-components';
import type { Column } from '../../edit/columns.ts';
import { codeWord } from '../../model/code-lists.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { ColumnFilter, SheetLook } from '../../workspace/editing/register-look.ts';
import { Floating } from '../Floating.tsx';
import { columnTitle, registerText } from '../text/register-words.ts';
import { useText } from '../workspace-context.ts';
import { clampWidth } from './grid-places.ts';

interface Props {
  readonly sheet: SheetName;
  readonly column: Column;
  readonly width: number;
  readonly look: SheetLook;
  readonly isMenuOpen: boolean;
  readonly onMenu: (isOpen: boolean) => void;
  readonly onLook: (change: Partial<SheetLook>) => void;
}

export function GridHead(props: Props) {
  const { column, look, width, isMenuOpen, onMenu, onLook } = props;
  const text = useText();
  const words = registerText(text);
  const name = columnTitle(text, column);
  const sort = look.sort?.key === column.key ? look.sort : null;
  const toggle = () => onLook({ sort: sort === null ? { key: column.key, isDown: false } : sort.isDown ? null : { key: column.key, isDown: true } });
  return (
    <>
      <button type="button" tabIndex={-1} className="head-name" title={name} onClick={toggle}>
        <span className="head-text">
          {name}
          {'field' in column && column.field.required && <span aria-hidden> *</span>}
        </span>
        {sort && (sort.isDown ? <ArrowDown size={13} aria-hidden /> : <ArrowUp size={13} aria-hidden />)}
        {look.filters.has(column.key) && <Filter size={12} aria-label={words.column.isFiltered} />}
      </button>
      <DialogTrigger isOpen={isMenuOpen} onOpenChange={onMenu}>
        <Button className="head-menu" excludeFromTabOrder aria-label={words.column.menu(name)}>
          <ChevronDown size={14} aria-hidden />
        </Button>
        <Floating box="column-popover" placement="bottom end" className="column-dialog" aria-label={words.column.menu(name)}>
          <ColumnMenu {...props} name={name} close={() => onMenu(false)} />
        </Floating>
      </DialogTrigger>
      <ResizeHandle width={width} onWidth={(next) => onLook({ widths: new Map(look.widths).set(column.key, next) })} />
    </>
  );
}

/** For the pointer; by keyboard the menu makes a column wider and narrower. */
function ResizeHandle({ width, onWidth }: { readonly width: number; readonly onWidth: (width: number) => void }) {
  const [from, setFrom] = useState<{ x: number; width: number } | null>(null);
  const move = (event: PointerEvent) => from && onWidth(clampWidth(from.width + event.clientX - from.x));
  return (
    <div
      className="head-border"
      aria-hidden
      onPointerDown={(event) => {
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        setFrom({ x: event.clientX, width });
      }}
      onPointerMove={move}
      onPointerUp={() => setFrom(null)}
      onPointerCancel={() => setFrom(null)}
    />
  );
}

function ColumnMenu({ sheet, column, width, look, name, onLook, close }: Props & { readonly name: string; readonly close: () => void }) {
  const words = registerText(useText()).column;
  const act = (change: Partial<SheetLook>) => {
    onLook(change);
    close();
  };
  const widen = (by: number) => onLook({ widths: new Map(look.widths).set(column.key, clampWidth(width + by)) });
  const isSorted = (isDown: boolean) => look.sort?.key === column.key && look.sort.isDown === isDown;
  const item = (label: string, run: () => void, isOn = false) => (
    <button type="button" className="column-act" aria-pressed={isOn || undefined} onClick={run}>
      {label}
    </button>
  );
  return (
    <div className="column-menu">
      <strong>{name}</strong>
      {item(words.up, () => act({ sort: { key: column.key, isDown: false } }), isSorted(false))}
      {item(words.down, () => act({ sort: { key: column.key, isDown: true } }), isSorted(true))}
      {look.sort?.key === column.key && item(words.unsorted, () => act({ sort: null }))}
      <FilterFields sheet={sheet} column={column} look={look} onLook={onLook} close={close} />
      {item(words.freeze, () => act({ frozen: column.key }))}
      <div className="column-widths">
        {item(words.wider, () => widen(40))}
        {item(words.narrower, () => widen(-40))}
      </div>
      {item(words.hide, () => act({ hidden: new Set([...(look.hidden ?? []), column.key]) }))}
    </div>
  );
}

type FilterProps = Pick<Props, 'sheet' | 'column' | 'look' | 'onLook'> & { readonly close: () => void };

function FilterFields({ sheet, column, look, onLook, close }: FilterProps) {
  const text = useText();
  const words = registerText(text);
  const filter = look.filters.get(column.key);
  const put = (next: ColumnFilter | null) => {
    const filters = new Map(look.filters);
    if (next) filters.set(column.key, next);
    else filters.delete(column.key);
    onLook({ filters });
  };
  const kind = filter === undefined || filter.kind === 'text' ? 'all' : filter.kind === 'is' ? `is:${filter.value}` : filter.kind;
  const choose = (value: string) => {
    if (value === 'empty' || value === 'filled') put({ kind: value });
    else put(value.startsWith('is:') ? { kind: 'is', value: value.slice(3) } : null);
  };
  return (
    <>
      <label className="column-field">
        {words.column.filter}
        <select value={kind} onChange={(event) => choose(event.target.value)}>
          <option value="all">{words.column.all}</option>
          <option value="empty">{words.column.empty}</option>
          <option value="filled">{words.column.filled}</option>
          {'field' in column && column.field.type === 'boolean' && (
            <>
              <option value="is:true">{words.yes}</option>
              <option value="is:false">{words.no}</option>
            </>
          )}
          {'field' in column &&
            !column.field.many &&
            column.field.allowed.map((code) => (
              <option key={code} value={`is:${code}`}>
                {codeWord(sheet, column.field.name, code, text.language)}
              </option>
            ))}
        </select>
      </label>
      <label className="column-field">
        {words.column.contains}
        <input
          type="text"
          value={filter?.kind === 'text' ? filter.text : ''}
          onChange={(event) => put(event.target.value === '' ? null : { kind: 'text', text: event.target.value })}
          onKeyDown={(event) => event.key === 'Enter' && close()}
        />
      </label>
    </>
  );
}
