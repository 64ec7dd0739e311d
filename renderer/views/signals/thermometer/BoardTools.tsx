// What of the thermometer is shown and in which order: one department, district or cluster, who has not reported, how dense; and the way to words.
import { MessageSquarePlus, MessagesSquare } from 'lucide-react';
import { BOARD_ORDERS, type BoardOrder } from '../../../signals/board/order.ts';
import { ALL_WORDS, type BoardLook, type BoardOnly } from '../../../workspace/signals/board-look.ts';
import { thermometerText } from '../../text/thermometer-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import type { Board } from './use-board.ts';

const ALL = '*';

export function BoardTools({ board }: { readonly board: Board }) {
  const words = thermometerText(useText());
  const workspace = useWorkspace();
  const look = useWorkspaceState((state) => state.signals.board);
  const change = (changed: Partial<BoardLook>) => workspace.setSignals({ board: { ...look, ...changed } });
  const place = look.only;
  const capture = () =>
    workspace.setSignals({ capture: { unitId: place?.kind === 'unit' ? place.id : null, areaId: place?.kind === 'area' ? place.id : null } });
  return (
    <div className="board-tools" role="group" aria-label={words.tools}>
      <OnlyChoice label={words.only} board={board} only={look.only} onChoose={(only) => change({ only })} />
      <label>
        {words.order}
        <select value={look.order} onChange={(event) => change({ order: event.target.value as BoardOrder })}>
          {BOARD_ORDERS.map((order) => (
            <option key={order} value={order}>
              {words.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button" aria-pressed={look.silentOnly} onClick={() => change({ silentOnly: !look.silentOnly })}>
        {words.silent}
      </button>
      <button type="button" className="button" aria-pressed={look.isDense} onClick={() => change({ isDense: !look.isDense })}>
        {words.dense}
      </button>
      <span className="grow" />
      <button type="button" className="button" onClick={() => change({ beside: { kind: 'words', words: { ...ALL_WORDS, place } } })}>
        <MessagesSquare size={14} aria-hidden />
        {words.allWords}
      </button>
      <button type="button" className="button" aria-keyshortcuts="w" onClick={capture}>
        <MessageSquarePlus size={14} aria-hidden />
        {words.capture} <kbd>W</kbd>
      </button>
    </div>
  );
}

interface OnlyProps {
  readonly board: Pick<Board, 'units' | 'areas'>;
  readonly only: BoardOnly | null;
  readonly onChoose: (only: BoardOnly | null) => void;
  readonly label: string;
  readonly all?: string;
}

export function OnlyChoice({ board, only, onChoose, label: name, all }: OnlyProps) {
  const text = useText();
  const [{ locale }, words] = [text, thermometerText(text)];
  const clusters = [...new Set(board.units.flatMap(({ cluster }) => (cluster === null ? [] : [cluster])))].sort((a, b) => a.localeCompare(b, locale));
  const byName = (places: Board['units']) => [...places].sort((a, b) => a.name.localeCompare(b.name, locale));
  const choices = [
    ['cluster', words.clusters, clusters.map((id) => ({ id, name: id }))],
    ['unit', words.units, byName(board.units)],
    ['area', words.areas, byName(board.areas)],
  ] as const;
  const take = (value: string) => {
    const [kind, ...id] = value.split(':');
    onChoose(value === ALL ? null : { kind: kind as BoardOnly['kind'], id: id.join(':') });
  };
  return (
    <label>
      {name}
      <select className={only ? 'on' : ''} value={only ? `${only.kind}:${only.id}` : ALL} onChange={(event) => take(event.target.value)}>
        <option value={ALL}>{all ?? words.all}</option>
        {choices.map(
          ([kind, label, places]) =>
            places.length > 0 && (
              <optgroup key={kind} label={label}>
                {places.map(({ id, name }) => (
                  <option key={id} value={`${kind}:${id}`}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ),
        )}
      </select>
    </label>
  );
}
