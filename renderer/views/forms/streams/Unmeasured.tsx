// What has no width: exchanges without a known volume, and those among parties that are folded together. Counted and listed, never drawn as if known.
import type { ArrowRow } from '../../../graph/arrow-rows.ts';
import type { Streams } from '../../../graph/streams.ts';
import { useText, useWorkspace } from '../../workspace-context.ts';
import { arrowSelection } from '../choosing.ts';
import { whatOf } from '../list/arrow-columns.ts';

interface Props {
  readonly streams: Streams;
  readonly nameOf: (id: string) => string;
}

export function Unmeasured({ streams, nameOf }: Props) {
  const text = useText().forms.streams;
  const count = (arrows: readonly ArrowRow[]) => arrows.reduce((sum, arrow) => sum + arrow.count, 0);
  return (
    <>
      <Apart title={text.unmeasured(count(streams.unmeasured))} arrows={streams.unmeasured} nameOf={nameOf} />
      <Apart title={text.foldedBands(count(streams.foldedBands))} arrows={streams.foldedBands} nameOf={nameOf} />
    </>
  );
}

function Apart({ title, arrows, nameOf }: { readonly title: string; readonly arrows: readonly ArrowRow[]; readonly nameOf: Props['nameOf'] }) {
  const text = useText();
  const workspace = useWorkspace();
  if (arrows.length === 0) return null;
  return (
    <details className="apart hatched">
      <summary>{title}</summary>
      <ul className="links">
        {arrows.map((arrow) => (
          <li key={arrow.edge.id}>
            <button type="button" className="link" onClick={() => workspace.select(arrowSelection(arrow.edge))}>
              <strong>{whatOf(text, arrow)}</strong>
              <span>
                {nameOf(arrow.edge.from)} → {nameOf(arrow.edge.to)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
