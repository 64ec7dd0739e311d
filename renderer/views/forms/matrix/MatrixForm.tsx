// The map as a matrix: who sends to whom, in an order of choice, with the number, the volume and the class of the lens in each cell.
import { useCallback } from 'react';
import { MATRIX_ORDERS, type MatrixOrder } from '../../../graph/matrix-order.ts';
import type { FormLook } from '../../../workspace/looking/form-look.ts';
import type { MapView } from '../../map/use-scene.ts';
import { nodeName } from '../../text/scene-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { LensKey } from '../LensKey.tsx';
import { useLensView } from '../use-lens-view.ts';
import { useLit } from '../use-lit.ts';
import { MatrixGrid } from './MatrixGrid.tsx';
import { useShownMatrix } from './use-shown-matrix.ts';

const CELLS = ['count', 'volume'] as const satisfies readonly FormLook['cell'][];

export function MatrixForm({ view }: { readonly view: MapView }) {
  const text = useText();
  const lens = useLensView(view);
  const lit = useLit(view);
  const order = useWorkspaceState((state) => state.formLook.matrixOrder);
  const cell = useWorkspaceState((state) => state.formLook.cell);
  const { graph } = view;
  const nameOf = useCallback(
    (id: string) => {
      const node = graph.nodes.get(id);
      return node ? nodeName(text, node) : id;
    },
    [graph, text],
  );
  const { matrix, empty } = useShownMatrix(view, nameOf);
  const filled = matrix.cells.reduce((sum, row) => sum + row.size, 0);
  return (
    <section className="matrix-form" aria-label={text.forms.matrix.label}>
      <div className="form-bars">
        <MatrixBar size={text.forms.matrix.size(matrix.nodes.length, filled)} empty={empty} />
        <LensKey view={view} />
      </div>
      <MatrixGrid view={view} matrix={matrix} nameOf={nameOf} lens={lens} lit={lit} order={order} cell={cell} isGrouped={order !== 'cluster'} />
    </section>
  );
}

function MatrixBar({ size, empty }: { readonly size: string; readonly empty: number }) {
  const text = useText().forms.matrix;
  const workspace = useWorkspace();
  const { matrixOrder: order, cell, withEmpty } = useWorkspaceState((state) => state.formLook);
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
          {CELLS.map((name) => (
            <option key={name} value={name}>
              {text.cells[name]}
            </option>
          ))}
        </select>
      </label>
      <span className="quiet-note read">{text.read}</span>
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
