// Sources, paths, reach, hubs and stops a second time, slowly and plainly over rows: matrices, every way walked, nothing clever.
import type { RecordSet, Value } from '../../renderer/model/record.ts';
import { all, inForce, list, slowHome, slowHours, type Values } from './slow-trace.ts';

const text = (value: Value | undefined): string | null => (typeof value === 'string' ? value : null);
const flowsOf = (records: RecordSet, day: string | null) => all(records, 'exchanges').filter((flow) => inForce(flow, day));
const madeOf = (records: RecordSet) =>
  all(records, 'datasets').flatMap((dataset) => list(dataset.derived_from_ids).map((from) => [from, String(dataset.id)] as const));

export interface SlowArc {
  readonly from: string;
  readonly to: string;
  /** null = not known. */
  readonly hours: number | null;
  readonly hops: number;
}

/** All shortest sums between nodes (Floyd and Warshall); arcs without a length are left out. */
export function floyd(
  nodes: readonly string[],
  arcs: readonly SlowArc[],
  lengthOf: (arc: SlowArc) => number | null,
): Map<string, Map<string, number>> {
  const table = new Map(nodes.map((node) => [node, new Map([[node, 0]])]));
  for (const arc of arcs) {
    const length = lengthOf(arc);
    const row = table.get(arc.from);
    if (length !== null && row && length < (row.get(arc.to) ?? Number.POSITIVE_INFINITY)) row.set(arc.to, length);
  }
  for (const middle of nodes)
    for (const row of table.values()) {
      const first = row.get(middle);
      if (first === undefined) continue;
      for (const [end, rest] of table.get(middle) ?? []) if (first + rest < (row.get(end) ?? Number.POSITIVE_INFINITY)) row.set(end, first + rest);
    }
  return table;
}

/** Nodes are "dataset x" and "system x". Flows and derivations, feedback among them. */
function slowWeb(records: RecordSet, day: string | null): { nodes: string[]; arcs: SlowArc[] } {
  const arcs: SlowArc[] = [];
  for (const flow of flowsOf(records, day)) {
    const from =
      text(flow.source_dataset_id) !== null ? `dataset ${flow.source_dataset_id}` : text(flow.from_system_id) && `system ${flow.from_system_id}`;
    const to = text(flow.target_dataset_id) !== null ? `dataset ${flow.target_dataset_id}` : text(flow.to_system_id) && `system ${flow.to_system_id}`;
    if (from && to) arcs.push({ from, to, hours: slowHours(text(flow.latency)), hops: 1 });
  }
  for (const [from, to] of madeOf(records)) arcs.push({ from: `dataset ${from}`, to: `dataset ${to}`, hours: 0, hops: 0 });
  return { nodes: [...new Set(arcs.flatMap(({ from, to }) => [from, to]))], arcs };
}

/** Fewest flows and fewest hours between two objects; null = no way. */
export function slowPath(records: RecordSet, from: string, to: string, day: string | null): { hops: number | null; hours: number | null } {
  const { nodes, arcs } = slowWeb(records, day);
  const inside = (id: string) => {
    const systems = [
      ...new Set([
        ...all(records, 'systems').map((row) => String(row.id)),
        ...nodes.flatMap((node) => (node.startsWith('system ') ? [node.slice(7)] : [])),
      ]),
    ];
    const row = (system: string) => all(records, 'systems').find((one) => one.id === system);
    const within = systems.filter((system) => system === id || row(system)?.unit_id === id || row(system)?.organisation_id === id);
    return (node: string) => {
      const name = node.slice(node.indexOf(' ') + 1);
      if (node.startsWith('system ')) return name === id || within.includes(name);
      const home = slowHome(records, name);
      return name === id || (home !== null && (within.includes(home) || home === id));
    };
  };
  const [isStart, isEnd] = [inside(from), inside(to)];
  const least = (lengthOf: (arc: SlowArc) => number | null) => {
    const table = floyd(nodes, arcs, lengthOf);
    const found = nodes.filter(isStart).flatMap((start) => nodes.filter(isEnd).flatMap((end) => table.get(start)?.get(end) ?? []));
    return found.length > 0 ? Math.min(...found) : null;
  };
  return { hops: least(({ hops }) => hops), hours: least(({ hours }) => hours) };
}

/** The hop at which each flow is first met. */
export function slowReach(records: RecordSet, first: string, hops: number, day: string | null): Map<string, number> {
  const made = madeOf(records);
  const found = new Map<string, number>([[first, 0]]);
  const grow = (ids: string[]): string[] => {
    const more = made.filter(([from, to]) => ids.includes(from) && !ids.includes(to)).map(([, to]) => to);
    return more.length > 0 ? grow([...ids, ...new Set(more)]) : ids;
  };
  for (let hop = 1; hop <= hops; hop += 1)
    for (const before of all(records, 'exchanges')) {
      if (found.get(String(before.id)) !== hop - 1) continue;
      const target = text(before.target_dataset_id);
      const views = made
        .filter(
          ([from, to]) => from === text(before.source_dataset_id) && before.to_system_id !== null && slowHome(records, to) === before.to_system_id,
        )
        .map(([, to]) => to);
      const data = grow(target !== null ? [target] : views);
      for (const flow of flowsOf(records, day)) {
        const source = text(flow.source_dataset_id);
        const isNext =
          source !== null
            ? data.includes(source)
            : target === null && text(flow.from_system_id) !== null && flow.from_system_id === before.to_system_id;
        if (isNext && !found.has(String(flow.id))) found.set(String(flow.id), hop);
      }
    }
  found.delete(first);
  return found;
}

/** Over all pairs: which share of the shortest ways passes each system. Every shortest way is written out. */
export function slowBetween(records: RecordSet, day: string | null): Map<string, number> {
  const flows = flowsOf(records, day).filter((flow) => text(flow.from_system_id) !== null && text(flow.to_system_id) !== null);
  const links = new Set(
    flows.filter((flow) => flow.from_system_id !== flow.to_system_id).map((flow) => `${flow.from_system_id}\n${flow.to_system_id}`),
  );
  const pairs = [...links].map((link) => link.split('\n') as [string, string]);
  const nodes = [...new Set(pairs.flat())];
  const share = new Map(nodes.map((node) => [node, 0]));
  for (const start of nodes)
    for (const end of nodes) {
      if (start === end) continue;
      let ways: string[][] = [[start]];
      for (let length = 0; length < nodes.length && ways.length > 0 && !ways.some((way) => way.at(-1) === end); length += 1)
        ways = ways.flatMap((way) => pairs.flatMap(([from, to]) => (from === way.at(-1) && !way.includes(to) ? [[...way, to]] : [])));
      const shortest = ways.filter((way) => way.at(-1) === end);
      for (const node of nodes)
        if (node !== start && node !== end && shortest.length > 0)
          share.set(node, (share.get(node) ?? 0) + shortest.filter((way) => way.includes(node)).length / shortest.length);
    }
  return share;
}

/** Datasets that get nothing new once these systems stop, and the flows that stop. */
export function slowStops(records: RecordSet, down: readonly string[], day: string | null): { stopped: string[]; dry: string[]; thinner: string[] } {
  const flows = flowsOf(records, day);
  const stops = (flow: Values) => [flow.from_system_id, flow.to_system_id, flow.via_system_id].some((id) => down.includes(String(id)) && id !== null);
  const feeds = (list_: readonly Values[]) => [
    ...list_
      .filter((flow) => flow.is_feedback !== true && text(flow.target_dataset_id) !== null && flow.target_dataset_id !== flow.source_dataset_id)
      .map((flow) => [text(flow.source_dataset_id), String(flow.target_dataset_id)] as const),
    ...madeOf(records).filter(([from, to]) => from !== to),
  ];
  const ever = new Set(feeds(all(records, 'exchanges')).map(([, to]) => to));
  const ids = new Set<string>();
  for (const dataset of all(records, 'datasets'))
    for (const id of [String(dataset.id), ...list(dataset.derived_from_ids), ...(text(dataset.copy_of_id) ? [String(dataset.copy_of_id)] : [])])
      ids.add(id);
  for (const flow of all(records, 'exchanges'))
    for (const id of [text(flow.source_dataset_id), text(flow.target_dataset_id)]) if (id !== null) ids.add(id);
  const isGone = (id: string | null) => id !== null && slowHome(records, id) !== null && down.includes(slowHome(records, id) as string);
  const isSource = (id: string) => {
    const row = all(records, 'datasets').find((one) => one.id === id);
    return row?.kind === 'source' || row?.is_authoritative === true || !ever.has(id);
  };
  const fed = (list_: readonly Values[], isOff: (id: string | null) => boolean) => {
    const alive = new Set([...ids].filter((id) => isSource(id) && !isOff(id)));
    for (let size = -1; size !== alive.size; ) {
      size = alive.size;
      for (const [from, to] of feeds(list_)) if (!isOff(to) && !isOff(from) && (from === null || alive.has(from))) alive.add(to);
    }
    return alive;
  };
  const [before, after] = [
    fed(flows, () => false),
    fed(
      flows.filter((flow) => !stops(flow)),
      isGone,
    ),
  ];
  const dry = [...before].filter((id) => !after.has(id) && !isGone(id)).sort();
  const isBad = (id: Value | undefined) => typeof id === 'string' && (isGone(id) || dry.includes(id));
  const thinner = new Set<string>();
  for (const flow of flows) {
    const target = text(flow.target_dataset_id);
    if (target === null || isBad(target) || flow.is_feedback === true || target === flow.source_dataset_id) continue;
    if (stops(flow) || isBad(flow.source_dataset_id)) thinner.add(target);
  }
  for (const [from, to] of madeOf(records)) if (from !== to && isBad(from) && !isBad(to)) thinner.add(to);
  return {
    stopped: flows
      .filter(stops)
      .map((flow) => String(flow.id))
      .sort(),
    dry,
    thinner: [...thinner].sort(),
  };
}

export interface SlowSource {
  readonly fresh: number | null;
  readonly old: number | null;
  readonly isAtLeast: boolean;
}

/** Every way back from a dataset (or system) that passes nothing twice, one by one. null when there are more than `most` steps to walk. */
export function slowSources(
  records: RecordSet,
  { id, isSystem, category, day }: { id: string; isSystem: boolean; category: string | null; day: string | null },
  most: number,
): Map<string, SlowSource> | null {
  const holds = (dataset: Values | undefined) => category === null || list(dataset?.category_ids).includes(category);
  const row = (dataset: string) => all(records, 'datasets').find((one) => one.id === dataset);
  const isTarget = (dataset: string) => (isSystem ? slowHome(records, dataset) === id : dataset === id);
  const flows = flowsOf(records, day).filter(
    (flow) => (category === null || list(flow.category_ids).includes(category)) && text(flow.source_dataset_id) !== null,
  );
  const arcs: [from: string, to: string, hours: number | null][] = flows.flatMap((flow) => {
    const target = text(flow.target_dataset_id) ?? (isSystem && flow.to_system_id === id ? 'END' : null);
    return target === null
      ? []
      : [[String(flow.source_dataset_id), target === 'END' || isTarget(target) ? 'END' : target, slowHours(text(flow.latency))]];
  });
  const told = new Set(flows.map((flow) => `${flow.source_dataset_id}\n${flow.target_dataset_id}`));
  for (const dataset of all(records, 'datasets')) {
    const to = String(dataset.id);
    const [end, copied] = [isTarget(to) ? 'END' : to, text(dataset.copy_of_id)];
    if (holds(dataset)) for (const from of list(dataset.derived_from_ids)) [told.add(`${from}\n${to}`), arcs.push([from, end, 0])];
    if (copied !== null && copied !== to && holds(dataset) && holds(row(copied)) && !told.has(`${copied}\n${to}`)) arcs.push([copied, end, null]);
  }
  const open = arcs.filter(([from, to]) => !isTarget(from) && from !== to);
  const found = new Map<string, { fresh: number | null; old: number | null; isAtLeast: boolean }>();
  let count = 0;
  const walk = (at: string, sofar: number | null, way: readonly string[]): void => {
    for (const [from, to, hours] of open) {
      if (to !== at || way.includes(from) || count > most) continue;
      count += 1;
      const sum = sofar === null || hours === null ? null : sofar + hours;
      const known = found.get(from) ?? { fresh: null, old: null, isAtLeast: false };
      if (sum === null) known.isAtLeast = true;
      else [known.fresh, known.old] = [Math.min(known.fresh ?? sum, sum), Math.max(known.old ?? sum, sum)];
      found.set(from, known);
      walk(from, sum, [...way, from]);
    }
  };
  walk('END', 0, []);
  return count > most ? null : found;
}
