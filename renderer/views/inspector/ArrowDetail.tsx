// An arrow: the list of all exchanges it carries, each of which opens, and its two ends to walk on from.
import { useMemo } from 'react';
import type { MapView } from '../map/use-scene.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { Ends } from './Ends.tsx';
import { FlowList } from './FlowList.tsx';
import { placeName } from './flow-rows.ts';
import { InspectorFrame } from './InspectorFrame.tsx';
import { SignalsPart } from './SignalsPart.tsx';

export function ArrowDetail({ view, id }: { readonly view: MapView; readonly id: string }) {
  const text = useText();
  const edge = view.shown.edges.find((candidate) => candidate.id === id);
  const carried = useMemo(() => edge?.flows.flatMap(({ fromDataset }) => fromDataset ?? []) ?? [], [edge]);
  if (!edge) return <Gone />;
  const name = (node: string) => placeName(text, view.graph, node);
  return (
    <InspectorFrame kind={text.inspector.exchangesHere(edge.flows.length)} title={`${name(edge.from)} → ${name(edge.to)}`}>
      <Ends view={view} from={edge.from} to={edge.to} />
      <SignalsPart graph={view.graph} selection={{ kind: 'edge', id }} fromDatasets={carried} />
      <h3 className="after-signals">{text.inspector.flowsHeading}</h3>
      <FlowList
        key={id}
        view={view}
        flows={edge.flows}
        ends={edge.flows.every((flow) => flow.from === edge.flows[0]?.from && flow.to === edge.flows[0]?.to) ? 'none' : 'both'}
      />
    </InspectorFrame>
  );
}

/** The arrow was chosen at another level, or the filter took it away. */
function Gone() {
  const text = useText();
  const workspace = useWorkspace();
  return (
    <InspectorFrame kind={text.inspector.kindArrow} title={text.arranging.gone}>
      <button type="button" className="button" onClick={() => workspace.select(null)}>
        {text.inspector.close}
      </button>
    </InspectorFrame>
  );
}
