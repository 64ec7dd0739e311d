// The map as a matrix: who sends to whom, in an order of choice, with the number, the volume or the class of the lens in each cell.
import { useCallback, useMemo } from 'react';
import type { VisibleGraph } from '../../../graph/levels.ts';
import { buildMatrix, type Matrix } from '../../../graph/matrix.ts';
import { MATRIX_ORDERS, type MatrixOrder, orderNodes } from '../../../graph/matrix-order.ts';
import type { FormLook } from '../../../workspace/form-look.ts';
import { lensColour } from '../../map/LensMarks.tsx';
import type { MapView } from '../../map/use-scene.ts';
import { nodeName } from '../../text/scene-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import type { LensView, LensWord } from '../lens-view.ts';
import { useLensView } from '../use-lens-view.ts';
import { MatrixGrid } from './MatrixGrid.tsx';

const CELLS = ['count', 'volume', 'lens'] as const satisfies readonly FormLook['cell'][];

export function MatrixForm({ view }: { readonly view: MapView }) {
  const text = useText();
  const lens = useLensView(view);
  const order = useWorkspaceState((state) => state.formLook.matrixOrder);
  const { graph, shown } = view;
  const nameOf = useCallback(
    (id: string) => {
      const node = graph.nodes.get(id);
      return node ? nodeName(text, node) : id;
    },
    [graph, text],
  );
  const withEmpty = useWorkspaceState((state) => state.formLook.withEmpty);
  const all = useMemo(() => orderNodes(shown, order, nameOf), [shown, order, nameOf]);
  const busy = useMemo(() => exchanging(shown, all), [shown, all]);
  const nodes = withEmpty ? all : busy;
  const matrix = useMemo(() => buildMatrix(shown, nodes), [shown, nodes]);
  const wanted = useWorkspaceState((state) => state.formLook.cell);
  const cell = wanted === 'lens' && !lens ? 'count' : wanted;
  const words = useMemo(() => (cell === 'lens' && lens ? wordsIn(matrix, lens) : []), [cell, lens, matrix]);
  const filled = matrix.cells.reduce((sum, row) => sum + row.size, 0);
  return (
    <section className="matrix-form" aria-label={text.forms.matrix.label}>
      <MatrixBar
        cell={cell}
        lensName={lens?.name ?? null}
        size={text.forms.matrix.size(nodes.length, filled)}
        words={words}
        empty={all.length - busy.length}
      />
      <MatrixGrid view={view} matrix={matrix} nameOf={nameOf} lens={lens} cell={cell} isGrouped={order !== 'cluster'} />
    </section>
  );
}

interface BarProps {
  readonly cell: FormLook['cell'];
  readonly lensName: string | null;
  readonly size: string;
  readonly words: readonly LensWord[];
  readonly empty: number;
}

function MatrixBar({ cell, lensName, size, words, empty }: BarProps) {
  const text = useText().forms.matrix;
  const workspace = useWorkspace();
  const order = useWorkspaceState((state) => state.formLook.matrixOrder);
  const withEmpty = useWorkspaceState((state) => state.formLook.withEmpty);
  return (
    <div className="list-bar">
      <label className="select">
        {text.order}
        <select value={order} onChange={(event) => workspace.setFormLook({ matrixOrder: event.target.value as MatrixOrder })}>
          {MATRIX_ORDERS.map((name) => (
            <option key={name} value={name}>
              {text.orders[name]}
            </option>
          ))}
        </select>
      </label>
      <label className="select">
        {text.cell}
        <select value={cell} onChange={(event) => workspace.setFormLook({ cell: event.target.value as FormLook['cell'] })}>
          {CELLS.filter((name) => name !== 'lens' || lensName !== null).map((name) => (
            <option key={name} value={name}>
              {name === 'lens' ? lensName : text.cells[name]}
            </option>
          ))}
        </select>
      </label>
      {cell === 'lens' ? <LensKey words={words} /> : <span className="quiet-note">{text.read}</span>}
      <span className="grow" />
      {empty > 0 && (
        <label className="select">
          <input type="checkbox" checked={withEmpty} onChange={(event) => workspace.setFormLook({ withEmpty: event.target.checked })} />
          {text.withEmpty(empty)}
        </label>
      )}
      <span className="quiet-note">{size}</span>
    </div>
  );
}

/** What the letters in the cells mean. */
function LensKey({ words }: { readonly words: readonly LensWord[] }) {
  return (
    <ul className="lens-key">
      {words.map((word) => (
        <li key={word.letter}>
          <span className="sign" style={lensColour(word)} aria-hidden>
            {word.letter}
          </span>
          {word.word}
        </li>
      ))}
    </ul>
  );
}

/** Each letter once, by the alphabet of their words. */
function wordsIn({ cells }: Matrix, lens: LensView): LensWord[] {
  const found = new Map<string, LensWord>();
  for (const row of cells)
    for (const { edge } of row.values()) {
      const word = lens.arrow(edge.id);
      if (word) found.set(word.letter, word);
    }
  return [...found.values()].sort((a, b) => (a.word < b.word ? -1 : 1));
}

function exchanging(shown: VisibleGraph, ids: readonly string[]): readonly string[] {
  const ends = new Set(shown.edges.flatMap((edge) => [edge.from, edge.to]));
  return ids.filter((id) => ends.has(id));
}
