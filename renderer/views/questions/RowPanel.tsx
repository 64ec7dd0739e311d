// One row of an answer in full: every cell, and for each thing it names the row of the case with its source.
import { Map as MapIcon, X } from 'lucide-react';
import { Fragment, useMemo, useState } from 'react';
import { type AnswerRow, type CompetencyAnswer, type Concern, targetSheet } from '../../competency/answer.ts';
import { cellWords } from '../../competency/cell-words.ts';
import { nameIn } from '../../competency/names.ts';
import type { Column } from '../../competency/question.ts';
import '../inspector/inspector.css';
import { useMapHandle } from '../map/map-handle.ts';
import { showOnMap } from '../trace/show-on-map.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { CaseRow } from './CaseRow.tsx';
import { picturedRows } from './pictured-rows.ts';

interface Props {
  readonly answer: CompetencyAnswer;
  readonly row: AnswerRow;
  readonly onClose: () => void;
}

export function RowPanel({ answer, row, onClose }: Props) {
  const text = useText();
  const first = row.concerns[0];
  const [open, setOpen] = useState<string | null>(first ? keyOf(first) : null);
  return (
    <aside className="side row-panel" aria-label={text.questions.row}>
      <header>
        <span className="kind">{text.questions.row}</span>
        <button type="button" className="button quiet" aria-label={text.questions.close} onClick={onClose}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <RowOnMap answer={answer} row={row} />
      {row.concerns.length === 0 && <p className="empty">{text.questions.rowNone}</p>}
      <dl className="cells">
        {answer.columns.map((column) => (
          <Fragment key={column.name}>
            <dt>{column.label[text.language]}</dt>
            <dd>
              <CellView answer={answer} row={row} column={column} open={open} onOpen={setOpen} />
            </dd>
          </Fragment>
        ))}
      </dl>
    </aside>
  );
}

function keyOf({ sheet, id }: Concern): string {
  return `${sheet} ${id}`;
}

/** The rows of the case that a cell names. */
function concernsOf(row: AnswerRow, column: Column): readonly Concern[] {
  const sheet = column.kind === 'ref' || column.kind === 'refs' ? column.sheet : column.kind === 'target' ? targetSheet(row.cells) : undefined;
  return sheet ? [row.cells[column.name] ?? null].flat().flatMap((id) => (typeof id === 'string' ? [{ sheet, id }] : [])) : [];
}

interface CellProps extends Omit<Props, 'onClose'> {
  readonly column: Column;
  readonly open: string | null;
  readonly onOpen: (key: string | null) => void;
}

/** So many names stand in a cell before more are asked for. */
const FIRST = 12;

function CellView({ answer, row, column, open, onOpen }: CellProps) {
  const text = useText();
  const [most, setMost] = useState(FIRST);
  const concerns = useMemo(() => concernsOf(row, column), [row, column]);
  if (concerns.length === 0) return <>{cellWords(answer, row, column, text.language) || text.inspector.none}</>;
  return (
    <>
      {concerns.slice(0, most).map((concern) => (
        <CaseRow
          key={keyOf(concern)}
          concern={concern}
          name={nameIn(answer.names, text.language, concern.sheet, concern.id)}
          isOpen={open === keyOf(concern)}
          onToggle={() => onOpen(open === keyOf(concern) ? null : keyOf(concern))}
        />
      ))}
      {concerns.length > most && (
        <button type="button" className="button quiet" onClick={() => setMost((before) => before + 60)}>
          {text.questions.moreRows(concerns.length - most)}
        </button>
      )}
    </>
  );
}

function RowOnMap({ answer, row }: Omit<Props, 'onClose'>) {
  const text = useText();
  const workspace = useWorkspace();
  const map = useMapHandle();
  const graph = useWorkspaceState((state) => state.openCase?.graph);
  const rows = useMemo(() => (graph ? picturedRows(graph, [row]) : []), [graph, row]);
  const [first] = answer.columns;
  if (rows.length === 0) return null;
  const label = first ? cellWords(answer, row, first, text.language) : '';
  return (
    <p className="chips">
      <button type="button" className="button" onClick={() => void showOnMap(workspace, map, { rows, label, from: 'questions' })}>
        <MapIcon size={14} aria-hidden />
        {text.questions.onMap}
      </button>
    </p>
  );
}
