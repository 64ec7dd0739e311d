// A list of exchanges from which each can be walked to, with a way back: searched and sorted when it is long.
import { useMemo, useState } from 'react';
import type { FlowEdge } from '../../graph/flow-graph.ts';
import { isUncertain, styleOf } from '../../graph/line-style.ts';
import type { MapView } from '../map/use-scene.ts';
import { RowVoiceSign } from '../voices/RowVoiceSign.tsx';
import { useText, useWorkspace } from '../workspace-context.ts';
import { type FlowRow, flowRows, foundRows, type SortBy, sortedRows } from './flow-rows.ts';
import { VirtualList } from './VirtualList.tsx';

/** Longer lists can be searched and sorted. */
const SHORT = 8;

interface Props {
  readonly view: MapView;
  readonly flows: readonly FlowEdge[];
  /** Which ends are told: both, only the other one, or none where all are alike. */
  readonly ends: 'both' | 'from' | 'to' | 'none';
}

export function FlowList({ view, flows, ends }: Props) {
  const text = useText();
  const [query, setQuery] = useState('');
  const [sortBy, setSortBy] = useState<SortBy>('name');
  const rows = useMemo(() => flowRows(text, view.graph, flows), [text, view.graph, flows]);
  const shown = useMemo(() => sortedRows(foundRows(rows, query), sortBy, text.locale), [rows, query, sortBy, text]);
  return (
    <>
      {rows.length > SHORT && (
        <div className="list-tools">
          <input
            type="search"
            value={query}
            placeholder={text.arranging.filter}
            aria-label={text.arranging.filter}
            onChange={(event) => setQuery(event.target.value)}
          />
          <SortChoice value={sortBy} ends={ends} onChange={setSortBy} />
          <span role="status">{query && text.arranging.filtered(shown.length, rows.length)}</span>
        </div>
      )}
      {rows.length > 0 && shown.length === 0 && <p className="empty">{text.arranging.noneFound}</p>}
      <VirtualList
        rows={shown}
        keyOf={(row) => row.flow.exchange.id}
        draw={(row) => <FlowLink row={row} ends={ends} isByVolume={sortBy === 'volume'} />}
      />
    </>
  );
}

function SortChoice({ value, ends, onChange }: { readonly value: SortBy; readonly ends: Props['ends']; readonly onChange: (by: SortBy) => void }) {
  const text = useText().arranging;
  const choices: readonly SortBy[] = ['name', ...(ends === 'both' ? (['from', 'to'] as const) : ends === 'none' ? [] : [ends]), 'volume'];
  return (
    <select value={value} aria-label={text.sortBy} onChange={(event) => onChange(event.target.value as SortBy)}>
      {choices.map((name) => (
        <option key={name} value={name}>
          {text.sorts[name]}
        </option>
      ))}
    </select>
  );
}

interface LinkProps {
  readonly row: FlowRow;
  readonly ends: Props['ends'];
  /** Says so when the volume is not known. */
  readonly isByVolume: boolean;
}

function FlowLink({ row: { flow, name, ...row }, ends, isByVolume }: LinkProps) {
  const text = useText();
  const workspace = useWorkspace();
  const { exchange } = flow;
  const who = { both: `${row.from} → ${row.to}`, from: inGroup(row.fromGroup, row.from), to: inGroup(row.toGroup, row.to), none: '' }[ends];
  const marks = [
    text.legend.styles[styleOf(exchange)].split(',')[0] ?? '',
    isUncertain(exchange) ? uncertainWord(text.inspector, exchange.describedBy) : '',
  ];
  const unknown = isByVolume ? text.arranging.volumeUnknown : '';
  const more = exchange.volumePerYear === null ? unknown : text.arranging.perYear(exchange.volumePerYear);
  const note = [...marks, more].filter(Boolean).join(' · ');
  return (
    <button
      type="button"
      className="link"
      title={`${name}\n${who}\n${note}`}
      onClick={() => void workspace.walkTo({ kind: 'exchange', id: exchange.id })}
    >
      <strong>
        <RowVoiceSign rows={[{ sheet: 'exchanges', id: exchange.id }]} /> {name}
      </strong>
      {who && <span>{who}</span>}
      <span>{note}</span>
    </button>
  );
}

function inGroup(group: string, place: string): string {
  return group ? `${group}: ${place}` : place;
}

function uncertainWord(text: { readonly oneSided: string; readonly assumed: string }, describedBy: string | null): string {
  return describedBy !== null && describedBy !== 'both' ? text.oneSided : text.assumed;
}
