// How completely a department or organisation is described, and what is missing, as a list that leads to each thing.
import { useMemo, useState } from 'react';
import { type Completeness, type Filling, mostGapsFirst, shareOf } from '../../graph/completeness.ts';
import { type FlowGraph, rowKey } from '../../graph/flow-node.ts';
import { fieldOf } from '../../model/sheet.ts';
import type { MapView } from '../map/use-scene.ts';
import type { Catalogue } from '../text/nl.ts';
import { nodeName } from '../text/scene-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';

/** Rows shown at first, and added with each press. */
const SOME = 8;

export function CompletenessPart({ view, id }: { readonly view: MapView; readonly id: string }) {
  const text = useText().completeness;
  const found = view.completeness.get(id);
  if (!found) return null;
  const percent = Math.round(shareOf(found) * 100);
  return (
    <section className="completeness">
      <h3>{text.title}</h3>
      <p>
        <meter min={0} max={found.expected} value={found.filled} aria-label={text.share(percent)} /> <strong>{text.share(percent)}</strong>
      </p>
      <p className="within">{text.sentence(found.filled, found.expected)}</p>
      {found.gaps.length > 0 ? <Gaps view={view} found={found} /> : <p className="within">{text.complete}</p>}
    </section>
  );
}

function Gaps({ view, found }: { readonly view: MapView; readonly found: Completeness }) {
  const text = useText().completeness;
  const [most, setMost] = useState(SOME);
  const gaps = useMemo(() => mostGapsFirst(found.gaps), [found]);
  const rest = gaps.length - most;
  return (
    <>
      <h3>
        {text.missing} <span className="count">{found.gaps.length}</span>
      </h3>
      <ul className="links">
        {gaps.slice(0, most).map((gap) => (
          <li key={`${gap.sheet} ${gap.id}`}>
            <GapLink view={view} gap={gap} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className="button" onClick={() => setMost(most + 5 * SOME)}>
          {text.more(Math.min(rest, 5 * SOME))}
        </button>
      )}
    </>
  );
}

function GapLink({ view, gap }: { readonly view: MapView; readonly gap: Filling }) {
  const text = useText();
  const workspace = useWorkspace();
  const target = targetOf(view.graph, gap, text);
  const go = () =>
    gap.sheet === 'exchanges'
      ? workspace.reveal(target.ids, { kind: 'exchange', id: gap.id })
      : workspace.reveal(target.ids, { kind: 'node', id: target.ids[0] ?? '' });
  return (
    <button type="button" className="link" onClick={() => void go()}>
      <strong>{target.name}</strong>
      <span className="gap">{gap.missing.map((field) => missingWords(text, gap, field)).join(', ')}</span>
    </button>
  );
}

/** What the thing is called, and the nodes to open for it. */
function targetOf(graph: FlowGraph, { sheet, id }: Filling, text: Catalogue): { name: string; ids: readonly string[] } {
  const edge = sheet === 'exchanges' ? graph.edges.find(({ exchange }) => exchange.id === id) : undefined;
  if (edge) return { name: edge.exchange.name ?? text.map.unnamedFlow, ids: [edge.from, edge.to] };
  const node = graph.nodes.get(graph.byRow.get(rowKey(sheet === 'systems' ? 'system' : 'dataset', id))?.[0] ?? '');
  return { name: node ? nodeName(text, node) : id, ids: node ? [node.id] : [] };
}

/** The field's label; of a field that is filled in but not sure, what is not sure of it. */
function missingWords(text: Catalogue, { sheet, unsure }: Filling, name: string): string {
  if (unsure.includes(name)) return name === 'described_by' ? text.completeness.one_sided : text.completeness.assumed;
  const field = fieldOf(sheet, name);
  return ((text.language === 'nl' ? field?.labelNl : field?.labelEn) ?? name).toLowerCase();
}
