// The level of the signals that come from the data: of an exchange those of its source, of a dataset its own.
import type { FlowNode } from '../flow-graph.ts';
import type { SignalLevel } from '../scene.ts';
import type { LensClass, LensTable, Said } from './lens.ts';
import type { LensData } from './lens-data.ts';

/** From good to bad. Without a limit nothing is said of a value; without a report the level is not known. */
const CLASSES: readonly LensClass[] = [
  { key: 'no_series', role: 'rest', isBare: true },
  { key: 'no_limit', role: 'rest' },
  { key: 'normal', role: 'good' },
  { key: 'amber', role: 'fair' },
  { key: 'red', role: 'poor' },
];

export function signalsLens({ graph, levels }: LensData): LensTable {
  const level = (id: string): Said => saidOf(levels.get(id));
  const worst = (ids: readonly string[]): Said => {
    const said = ids.map(level);
    return CLASSES.findLast(({ key }) => said.includes(key))?.key ?? (ids.length > 0 ? null : 'no_series');
  };
  const seriesFrom = new Map(graph.edges.map(({ exchange, fromDataset }) => [exchange.id, graph.nodes.get(fromDataset ?? '')?.seriesIds ?? []]));
  return {
    lens: 'signals',
    classes: CLASSES,
    joins: 'gravest',
    ofExchange: ({ id }) => worst(seriesFrom.get(id) ?? []),
    ofNode: (node: FlowNode) => node.seriesIds.map(level),
  };
}

function saidOf(level: SignalLevel | undefined): Said {
  return level === undefined || level === 'no_report' ? null : level;
}
