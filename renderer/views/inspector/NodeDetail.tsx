// A group, party, department, system or dataset: what comes in, what goes out, what it is made of, what hangs on it, and its own fields.
import { useMemo } from 'react';
import { type Border, borderOf } from '../../graph/border.ts';
import type { FlowGraph, FlowNode, NodeKind } from '../../graph/flow-graph.ts';
import type { SheetName } from '../../model/sheet.ts';
import { EditButtons } from '../edit/EditButtons.tsx';
import { RelatedRows } from '../edit/RelatedRows.tsx';
import type { MapView } from '../map/use-scene.ts';
import { QuestionsAbout } from '../questions/QuestionsAbout.tsx';
import { FindingsPart } from '../review/FindingsPart.tsx';
import { nodeName, ownerName } from '../text/scene-words.ts';
import { AskMenu } from '../trace/AskMenu.tsx';
import { RowVoicesPart } from '../voices/RowVoicesPart.tsx';
import { useText } from '../workspace-context.ts';
import { AlsoIn } from './AlsoIn.tsx';
import { CentreButton } from './CentreButton.tsx';
import { CompletenessPart } from './CompletenessPart.tsx';
import { DatasetTies } from './DatasetTies.tsx';
import { Fields } from './Fields.tsx';
import { FlowList } from './FlowList.tsx';
import { GroupCounts } from './GroupCounts.tsx';
import { GuestNote, useIsGuest } from './GuestNote.tsx';
import { InspectorFrame } from './InspectorFrame.tsx';
import { NodeActions } from './NodeActions.tsx';
import { NodeLinks } from './NodeLinks.tsx';
import { SharedDatasets } from './SharedDatasets.tsx';
import { SignalsPart } from './SignalsPart.tsx';
import { usePassing } from './use-passing.ts';
import { useRecord } from './use-record.ts';

/** The sheet a node is a row of; a cluster and a layer are words in other rows. */
const SHEET_OF: Record<NodeKind, SheetName | null> = {
  organisation: 'organisations',
  supplier: 'organisations',
  cluster: null,
  layer: null,
  purpose: 'purposes',
  process: 'processing_activities',
  unit: 'units',
  system: 'systems',
  dataset: 'datasets',
};

export function NodeDetail({ view, id }: { readonly view: MapView; readonly id: string }) {
  const text = useText();
  const node = view.graph.nodes.get(id);
  const record = useRecord(node ? SHEET_OF[node.kind] : null, node?.rowId ?? '');
  const passing = usePassing();
  const border = useMemo(() => borderOf(view.graph, id, passing), [view.graph, id, passing]);
  const isGuest = useIsGuest(node ? SHEET_OF[node.kind] : null, node?.rowId ?? '');
  if (!node) return null;
  const owner = ownerName(node);
  return (
    <InspectorFrame
      kind={owner ? `${text.kinds[node.kind]} · ${owner}` : text.kinds[node.kind]}
      title={nodeName(text, node)}
      chips={node.isUnknown && <span className="chip hatched">{node.kind === 'system' ? text.map.notDescribed : text.arranging.unknownWhy}</span>}
    >
      {record && <EditButtons sheet={record.sheet} id={node.rowId} />}
      {record && <RowVoicesPart rows={[{ sheet: record.sheet, id: node.rowId }]} />}
      <CentreButton node={node} />
      <NodeActions view={view} id={id} />
      {isGuest && <GuestNote />}
      {!isGuest && (
        <div className="asks">
          <AskMenu kind={node.kind} id={node.rowId} />
          <QuestionsAbout sheet={SHEET_OF[node.kind]} id={node.rowId} name={nodeName(text, node)} />
        </div>
      )}
      <GroupCounts node={node} border={border} />
      <SignalsPart graph={view.graph} selection={{ kind: 'node', id }} />
      <FindingsPart graph={view.graph} selection={{ kind: 'node', id }} />
      <FlowLists view={view} border={border} />
      <DatasetTies view={view} node={node} />
      <SharedDatasets view={view} node={node} />
      <AlsoIn graph={view.graph} node={node} />
      <Contents graph={view.graph} node={node} />
      {record && <RelatedRows sheet={record.sheet} id={node.rowId} />}
      <CompletenessPart view={view} id={id} />
      {record && <Fields record={record} />}
    </InspectorFrame>
  );
}

function FlowLists({ view, border }: { readonly view: MapView; readonly border: Border }) {
  const text = useText().inspector;
  const list = (title: string, flows: Border['inward'], ends: 'from' | 'to') => (
    <section>
      <h3>
        {title} <span className="count">{flows.length}</span>
      </h3>
      {flows.length === 0 && <p className="empty">{text.none}</p>}
      <FlowList view={view} flows={flows} ends={ends} />
    </section>
  );
  return (
    <>
      {list(text.flowsIn, border.inward, 'from')}
      {list(text.flowsOut, border.outward, 'to')}
      {border.within.length > 0 && (
        <details className="within">
          <summary>
            {text.flowsWithin} <span className="count">{border.within.length}</span>
          </summary>
          <FlowList view={view} flows={border.within} ends="both" />
        </details>
      )}
    </>
  );
}

function Contents({ graph, node }: { readonly graph: FlowGraph; readonly node: FlowNode }) {
  const text = useText();
  const children = (graph.children.get(node.id) ?? []).flatMap((id) => graph.nodes.get(id) ?? []);
  const items = children.map((child) => ({
    id: child.id,
    name: nodeName(text, child),
    note: [text.kinds[child.kind], ownerName(child)].filter(Boolean).join(' · '),
  }));
  return <NodeLinks title={text.inspector.contents} items={items} />;
}
