// In the inspector: the signal series that come from what is chosen, and of a department its own numbers, each with the way it came.
import { Gavel, Route, Thermometer } from 'lucide-react';
import { useMemo } from 'react';
import { type FlowGraph, seriesInside } from '../../graph/flow-graph.ts';
import type { Selection } from '../../graph/focus.ts';
import { SeriesValue } from '../signals/lines/SeriesValue.tsx';
import { type SeriesLine, useSeriesLines } from '../signals/lines/use-series-lines.ts';
import { originText } from '../text/origin-words.ts';
import { thermometerText } from '../text/thermometer-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

const FEW = 4;
const NO_IDS: readonly string[] = [];

interface Props {
  readonly graph: FlowGraph;
  readonly selection: Selection;
  /** Of an arrow that carries several exchanges: the datasets that these bring along, by node id. */
  readonly fromDatasets?: readonly string[];
}

/** Nothing in a case without series. */
export function SignalsPart({ graph, selection, fromDatasets = NO_IDS }: Props) {
  const hasSeries = useWorkspaceState((state) => (state.openCase?.signals?.series.size ?? 0) > 0);
  return hasSeries ? <Part key={`${selection.kind} ${selection.id}`} graph={graph} selection={selection} fromDatasets={fromDatasets} /> : null;
}

function Part({ graph, selection, fromDatasets }: Required<Props>) {
  const words = originText(useText());
  const { own, from, unitId } = useSeriesOf(graph, selection, fromDatasets);
  const ownLines = useSeriesLines(own, unitId);
  const fromLines = useSeriesLines(from);
  const heard = (ownLines ?? []).filter(({ level }) => level !== null && (level.level !== 'no_report' || level.lastReport !== null));
  const lines = [...heard.map((line) => ({ line, placeId: unitId })), ...(fromLines ?? []).map((line) => ({ line, placeId: placeOf(line) }))];
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>
        {selection.kind === 'node' ? words.signals : words.carried} <span className="count">{lines.length}</span>
      </h3>
      <Lines lines={lines.slice(0, FEW)} />
      {lines.length > FEW && (
        <details className="within">
          <summary>{words.moreFindings(lines.length - FEW)}</summary>
          <Lines lines={lines.slice(FEW)} />
        </details>
      )}
    </section>
  );
}

/** The place that is shown: the worst one; the city is no place. */
function placeOf({ level, series }: SeriesLine): string | null {
  return series.dimension === 'city' ? null : (level?.place ?? null);
}

interface SeriesOf {
  /** Series by department, of which its own number counts. */
  readonly own: readonly string[];
  readonly from: readonly string[];
  readonly unitId: string | null;
}

function useSeriesOf(graph: FlowGraph, { kind, id }: Selection, datasets: readonly string[]): SeriesOf {
  const series = useWorkspaceState((state) => state.openCase?.signals?.series);
  return useMemo(() => {
    const known = (ids: readonly string[]) => [...new Set(ids)].filter((one) => series?.has(one));
    if (kind === 'exchange') {
      const edge = graph.edges.find(({ exchange }) => exchange.id === id);
      return { own: NO_IDS, from: known(graph.nodes.get(edge?.fromDataset ?? '')?.seriesIds ?? []), unitId: null };
    }
    if (kind !== 'node') return { own: NO_IDS, from: known(datasets.flatMap((one) => graph.nodes.get(one)?.seriesIds ?? [])), unitId: null };
    const node = graph.nodes.get(id);
    if (!node) return { own: NO_IDS, from: NO_IDS, unitId: null };
    const inside = known(seriesInside(graph, id));
    if (node.kind !== 'unit') return { own: NO_IDS, from: inside, unitId: null };
    const isByUnit = (one: string) => series?.get(one)?.dimension === 'unit';
    return { own: [...(series?.keys() ?? [])].filter(isByUnit), from: inside.filter((one) => !isByUnit(one)), unitId: node.rowId };
  }, [graph, series, kind, id, datasets]);
}

function Lines({ lines }: { readonly lines: readonly { readonly line: SeriesLine; readonly placeId: string | null }[] }) {
  return (
    <ul className="signals-part-list">
      {lines.map(({ line, placeId }) => (
        <li key={`${line.series.id} ${placeId}`}>
          <h4>{line.series.name}</h4>
          <SeriesValue line={line} />
          <Ways seriesId={line.series.id} placeId={placeId} name={line.series.name} />
        </li>
      ))}
    </ul>
  );
}

function Ways({ seriesId, placeId, name }: { readonly seriesId: string; readonly placeId: string | null; readonly name: string }) {
  const text = useText();
  const words = originText(text);
  const workspace = useWorkspace();
  const toThermometer = () => {
    workspace.setSignals({ part: 'thermometer', seriesId, placeId });
    workspace.show('signals');
  };
  return (
    <p className="chips">
      <button
        type="button"
        className="button"
        aria-label={`${thermometerText(text).panel.decide}: ${name}`}
        onClick={() => workspace.startDecision({ seriesId, placeId, day: null, wordsId: null })}
      >
        <Gavel size={14} aria-hidden />
        {thermometerText(text).panel.decide}
      </button>
      <button type="button" className="button" aria-label={`${words.title} ${name}`} onClick={() => void workspace.askOrigin({ seriesId, placeId })}>
        <Route size={14} aria-hidden />
        {words.title}
      </button>
      <button type="button" className="button" aria-label={`${words.inThermometer}: ${name}`} onClick={toThermometer}>
        <Thermometer size={14} aria-hidden />
        {words.inThermometer}
      </button>
    </p>
  );
}
