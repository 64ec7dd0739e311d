// An arrow: the list of all exchanges it carries, each of which opens.
import { isUncertain, styleOf } from '../../graph/line-style.ts';
import type { Exchange } from '../../model/network.ts';
import type { MapView } from '../map/use-scene.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { InspectorFrame } from './InspectorFrame.tsx';

export function ArrowDetail({ view, id }: { readonly view: MapView; readonly id: string }) {
  const text = useText();
  const workspace = useWorkspace();
  const edge = view.shown.edges.find((candidate) => candidate.id === id);
  if (!edge) return null;
  const name = (node: string) => view.graph.nodes.get(node)?.name ?? text.map.unnamed;
  return (
    <InspectorFrame kind={text.inspector.exchangesHere(edge.flows.length)} title={`${name(edge.from)} → ${name(edge.to)}`}>
      <ul className="links">
        {edge.flows.map(({ exchange }) => (
          <li key={exchange.id}>
            <ExchangeLink exchange={exchange} onOpen={() => workspace.select({ kind: 'exchange', id: exchange.id })} />
          </li>
        ))}
      </ul>
    </InspectorFrame>
  );
}

/** A row that names an exchange and how it travels. */
export function ExchangeLink({ exchange, note, onOpen }: { readonly exchange: Exchange; readonly note?: string; readonly onOpen: () => void }) {
  const text = useText();
  return (
    <button type="button" className="link" onClick={onOpen}>
      <strong>{exchange.name ?? text.map.unnamedFlow}</strong>
      <span>
        {note && `${note} · `}
        {text.legend.styles[styleOf(exchange)].split(',')[0]}
        {isUncertain(exchange) && ` · ${exchange.describedBy && exchange.describedBy !== 'both' ? text.inspector.oneSided : text.inspector.assumed}`}
      </span>
    </button>
  );
}
