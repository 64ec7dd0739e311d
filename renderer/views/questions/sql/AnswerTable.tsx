// The rows that answer a question, with what can be done with them: save, copy, show on the map.
import { Copy, Download, Map as MapIcon } from 'lucide-react';
import { useMemo, useState } from 'react';
import { rowsOf } from '../../../model/record.ts';
import type { SqlEnd } from '../../../workspace/asking/sql-state.ts';
import { Exports } from '../../administration/Exports.tsx';
import { useMapHandle } from '../../map/map-handle.ts';
import { onMap } from '../../sources/on-map.ts';
import { showOnMap } from '../../trace/show-on-map.ts';
import { useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { AnswerGrid, type CellPlace } from './AnswerGrid.tsx';
import { fullText, savedCell } from './cell-text.ts';
import { linkedSheets, type MapSheet, ON_MAP, rowsOnMap, subjects } from './row-links.ts';
import { useSqlText } from './use-sql-text.ts';

interface Props {
  readonly answer: Extract<SqlEnd, { kind: 'answer' }>;
  readonly ms: number;
}

export function AnswerTable({ answer, ms }: Props) {
  const words = useSqlText();
  const workspace = useWorkspace();
  const [at, setAt] = useState<CellPlace>({ row: 0, column: 0 });
  const [note, setNote] = useState('');
  const sheets = useLinkedSheets(answer);
  const showOne = useShowOne();
  const rows = useMemo(() => rowsOnMap(answer.lines, subjects(answer.columns, sheets)), [answer, sheets]);
  const { lines, columns } = answer;
  const copy = async ({ row, column }: CellPlace) => {
    const copying = navigator.clipboard?.writeText(fullText(lines[row]?.[column] ?? null)) ?? Promise.reject(new Error('clipboard'));
    setNote(
      await copying.then(
        () => words.copied,
        () => words.notCopied,
      ),
    );
  };
  const map = useMapHandle();
  const save = () =>
    void workspace.saveTable({ name: words.fileName, header: columns.map(({ name }) => name), lines: lines.map((line) => line.map(savedCell)) });
  return (
    <>
      <div className="sql-answer-bar">
        <p role="status">
          {words.answered(lines.length, ms)} {answer.isCut && <strong>{words.cut(lines.length)}</strong>} {note}
        </p>
        <span className="grow" />
        {rows.length > 0 && (
          <button
            type="button"
            className="button"
            onClick={() => void showOnMap(workspace, map, { rows, label: words.onMapLabel, from: 'questions' })}
          >
            <MapIcon size={14} aria-hidden />
            {words.onMap(rows.length)}
          </button>
        )}
        {lines.length > 0 && (
          <button type="button" className="button" onClick={() => void copy(at)}>
            <Copy size={14} aria-hidden />
            {words.copy}
          </button>
        )}
        <Exports>
          <button type="button" className="button" onClick={save}>
            <Download size={14} aria-hidden />
            {words.save}
          </button>
        </Exports>
      </div>
      {lines.length === 0 ? (
        <p className="sql-note">{words.none}</p>
      ) : (
        <AnswerGrid answer={answer} sheets={sheets} at={at} onWalk={setAt} onCopy={(place) => void copy(place)} onShow={showOne} />
      )}
    </>
  );
}

function useLinkedSheets({ columns, lines }: Props['answer']): readonly (MapSheet | null)[] {
  const records = useWorkspaceState((state) => state.openCase?.records);
  const ids = useMemo(
    () => new Map(ON_MAP.map((sheet) => [sheet, new Set(records ? rowsOf(records, sheet).map((row) => String(row.values.id)) : [])])),
    [records],
  );
  return useMemo(() => linkedSheets(columns, lines, ids), [columns, lines, ids]);
}

/** Opens the map up to a row and chooses it; a row that has no place of its own there is lit as far as it can be. */
function useShowOne(): (sheet: MapSheet, id: string) => void {
  const words = useSqlText();
  const workspace = useWorkspace();
  const map = useMapHandle();
  const openCase = useWorkspaceState((state) => state.openCase);
  return (sheet, id) => {
    const place = openCase && onMap(openCase, sheet, id);
    if (!place) return void showOnMap(workspace, map, { rows: [{ sheet, id }], label: words.onMapLabel, from: 'questions' });
    workspace.show('map');
    void workspace.reveal(place.nodes, place.selection);
  };
}
