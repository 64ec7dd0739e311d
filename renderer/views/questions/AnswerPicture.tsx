// A thumbnail of the map as it is drawn, in which what an answer is about stands out. Decides no place: the map did.
import { useMemo } from 'react';
import type { Concern } from '../../competency/answer.ts';
import { focusOnRows } from '../../graph/focus-rows.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';

/** Nothing while no map is drawn, or when none of the rows is on it. */
export function AnswerPicture({ rows }: { readonly rows: readonly Concern[] }) {
  const text = useText().questions;
  const graph = useWorkspaceState((state) => state.openCase?.graph);
  const picture = useWorkspaceState((state) => state.picture);
  const focus = useMemo(() => graph && picture && focusOnRows(graph, picture.visible, rows), [graph, picture, rows]);
  if (!picture || !focus) return null;
  const { laidOut, visible } = picture;
  const isGroup = (id: string) => visible.nodes.get(id)?.isOpen === true;
  const boxes = Object.entries(laidOut.rects).filter(([id]) => visible.nodes.has(id));
  const lit = boxes.filter(([id]) => focus.nodes.has(id) && !isGroup(id));
  const arrows = Object.entries(laidOut.routes).filter(([id]) => focus.edges.has(id));
  return (
    <svg
      className="answer-picture"
      viewBox={`-8 -8 ${laidOut.width + 16} ${laidOut.height + 16}`}
      role="img"
      aria-label={text.picture(lit.length, arrows.length)}
    >
      {boxes.map(([id, rect]) => (
        <rect key={id} className={isGroup(id) ? 'group' : 'box'} {...rect} rx={6} />
      ))}
      {arrows.map(([id, points]) => (
        <polyline key={id} className="lit-line" points={points.map((point) => point.join(',')).join(' ')} />
      ))}
      {lit.map(([id, rect]) => (
        <rect key={id} className="lit-box" {...rect} rx={6} />
      ))}
    </svg>
  );
}
