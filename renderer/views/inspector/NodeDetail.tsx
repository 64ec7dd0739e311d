// A party, department, system or dataset: what comes in, what goes out, what it is made of, and its own fields.
import type { FlowEdge, FlowGraph, FlowNode, NodeKind } from '../../graph/flow-graph.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { MapView } from '../map/use-scene.ts';
import { nodeName } from '../text/scene-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { ExchangeLink } from './ArrowDetail.tsx';
import { Fields } from './Fields.tsx';
import { InspectorFrame } from './InspectorFrame.tsx';
import { useRecord } from './use-record.ts';

const SHEET_OF: Record<NodeKind, SheetName> = { organisation: 'organisations', unit: 'units', system: 'systems', dataset: 'datasets' };

export function NodeDetail({ view, id }: { readonly view: MapView; readonly id: string }) {
  const text = useText();
  const node = view.graph.nodes.get(id);
  const record = useRecord(node ? SHEET_OF[node.kind] : null, node?.rowId ?? '');
  if (!node) return null;
  const title = nodeName(text, node);
  return (
    <InspectorFrame
      kind={text.kinds[node.kind]}
      title={title}
      chips={node.isUnknown && <span className="chip hatched">{text.map.notDescribed}</span>}
    >
      <FlowLists view={view} node={node} />
      <Contents graph={view.graph} node={node} />
      {record && <Fields record={record} />}
    </InspectorFrame>
  );
}

function FlowLists({ view, node }: { readonly view: MapView; readonly node: FlowNode }) {
  const text = useText().inspector;
  const inside = insideOf(view.graph, node.id);
  const flows = view.shown.edges.flatMap((edge) => edge.flows);
  const touches = (id: string, dataset: string | null) => (node.kind === 'dataset' ? dataset === node.id : inside.has(id));
  const within = view.graph.edges.filter((flow) => touches(flow.from, flow.fromDataset) && touches(flow.to, flow.toDataset));
  const inward = flows.filter((flow) => touches(flow.to, flow.toDataset) && !touches(flow.from, flow.fromDataset));
  const outward = flows.filter((flow) => touches(flow.from, flow.fromDataset) && !touches(flow.to, flow.toDataset));
  return (
    <>
      <FlowList title={text.flowsIn} view={view} flows={inward} other={(flow) => flow.from} />
      <FlowList title={text.flowsOut} view={view} flows={outward} other={(flow) => flow.to} />
      {within.length > 0 && (
        <p className="within">
          {text.flowsWithin}: {within.length}
        </p>
      )}
    </>
  );
}

function insideOf(graph: FlowGraph, id: string): Set<string> {
  const found = new Set([id]);
  for (const child of graph.children.get(id) ?? []) for (const deeper of insideOf(graph, child)) found.add(deeper);
  return found;
}

interface ListProps {
  readonly title: string;
  readonly view: MapView;
  readonly flows: readonly FlowEdge[];
  readonly other: (flow: FlowEdge) => string;
}

function FlowList({ title, view, flows, other }: ListProps) {
  const text = useText();
  const workspace = useWorkspace();
  return (
    <section>
      <h3>
        {title} <span className="count">{flows.length}</span>
      </h3>
      {flows.length === 0 && <p className="empty">{text.inspector.none}</p>}
      <ul className="links">
        {flows.map((flow) => (
          <li key={flow.exchange.id}>
            <ExchangeLink
              exchange={flow.exchange}
              note={view.graph.nodes.get(other(flow))?.name ?? text.map.unnamed}
              onOpen={() => workspace.select({ kind: 'exchange', id: flow.exchange.id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Contents({ graph, node }: { readonly graph: FlowGraph; readonly node: FlowNode }) {
  const text = useText();
  const workspace = useWorkspace();
  const children = (graph.children.get(node.id) ?? []).flatMap((id) => graph.nodes.get(id) ?? []);
  if (children.length === 0) return null;
  return (
    <section>
      <h3>
        {text.inspector.contents} <span className="count">{children.length}</span>
      </h3>
      <ul className="links">
        {children.map((child) => (
          <li key={child.id}>
            <button type="button" className="link" onClick={() => void workspace.reveal([child.id], { kind: 'node', id: child.id })}>
              <strong>{child.name ?? text.map.unnamed}</strong>
              <span>{text.kinds[child.kind]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
