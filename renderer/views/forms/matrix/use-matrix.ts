// Where the keyboard stands in the matrix, and what keys and clicks do there.
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { type CellPlace, walkMatrix } from '../../../graph/matrix-walk.ts';
import { useWorkspace } from '../../workspace-context.ts';
import { arrowSelection } from '../choosing.ts';
import { useFollow } from '../use-follow.ts';
import { cellId, type GridActs, type MatrixProps } from './grid-props.ts';
import { litSpan } from './lit-span.ts';
import { type Sizes, scrollToShow } from './window.ts';

interface GridKeys {
  readonly place: CellPlace;
  readonly acts: GridActs;
  onKeyDown(event: KeyboardEvent): void;
}

export function useMatrix(props: MatrixProps, box: RefObject<HTMLElement | null>, sizes: Sizes): GridKeys {
  const { matrix } = props;
  const [wanted, setPlace] = useState<CellPlace>({ row: 0, column: -1 });
  const last = matrix.nodes.length - 1;
  const place = { row: Math.min(wanted.row, last), column: Math.min(wanted.column, last) };
  const span = useMemo(() => litSpan(matrix, props.lit), [matrix, props.lit]);
  const chosenHere = useFollow(span && `${props.order} ${matrix.nodes[span.first.row] ?? ''} ${matrix.nodes[span.first.column] ?? ''}`, () => {
    if (!span || !box.current?.clientHeight) return false;
    scrollTo(box.current, span.last, sizes);
    scrollTo(box.current, span.first, sizes);
    setPlace(span.place);
    return true;
  });
  const acts = useActs(props, setPlace, chosenHere);
  const mustFocus = useRef(false);
  useEffect(() => {
    if (!mustFocus.current) return;
    mustFocus.current = false;
    document.getElementById(cellId(place))?.focus({ preventScroll: true });
  });
  const go = (next: CellPlace) => {
    mustFocus.current = true;
    setPlace(next);
    scrollTo(box.current, next, sizes);
  };
  return { place, acts, onKeyDown: (event) => onGridKey(event, props, place, acts, go) };
}

function useActs({ view, matrix }: MatrixProps, stand: (place: CellPlace) => void, chosenHere: () => void): GridActs {
  const here = useRef(chosenHere);
  here.current = chosenHere;
  const workspace = useWorkspace();
  const choose = useCallback(
    ({ row, column }: CellPlace) => {
      const name = row === -1 ? matrix.nodes[column] : column === -1 ? matrix.nodes[row] : undefined;
      const arrow = matrix.cells[row]?.get(column);
      if (name !== undefined) workspace.select({ kind: 'node', id: name });
      else if (arrow) workspace.select(arrowSelection(view.shown.edges.find((edge) => edge.id === arrow.edge.id)));
      here.current();
    },
    [workspace, matrix, view.shown],
  );
  return useMemo(() => ({ choose, stand, toggle: (id) => void workspace.toggle(id) }), [choose, stand, workspace]);
}

function onGridKey(event: KeyboardEvent, { matrix, view }: MatrixProps, place: CellPlace, acts: GridActs, go: (place: CellPlace) => void): void {
  const next = walkMatrix(matrix, place, event.key, event.ctrlKey || event.metaKey);
  const id = matrix.nodes[place.column === -1 ? place.row : place.row === -1 ? place.column : -1];
  const node = id === undefined ? undefined : view.shown.nodes.get(id);
  if (event.altKey) return;
  if (next) go(next);
  else if (event.key === 'Enter' || event.key === ' ') acts.choose(place);
  else if ((event.key === '+' || event.key === '=') && node?.hasChildren && !node.isOpen) acts.toggle(node.node.id);
  else if (event.key === '-' && node?.node.parent && view.shown.nodes.has(node.node.parent)) acts.toggle(node.node.parent);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function scrollTo(box: HTMLElement | null, { row, column }: CellPlace, { cell, names, heads }: Sizes): void {
  if (!box) return;
  box.scrollTop = scrollToShow(row, box.scrollTop, box.clientHeight, heads, cell);
  box.scrollLeft = scrollToShow(column, box.scrollLeft, box.clientWidth, names, cell);
}
