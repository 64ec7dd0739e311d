// The standings of the engines as tables, one for each size, each peer beside our layered engine.
import type { EngineName } from '../engines/engines.ts';
import { inDigits, inMegabytes, inTime, type Table } from '../report.ts';
import type { Standing } from './standings.ts';

const COLUMNS = [
  'engine',
  'time',
  'ours / its time',
  'crossings',
  'ours / its crossings',
  'bends',
  'on other lines',
  'length',
  'area',
  'forward',
  'through cards',
  'overlaps',
  'memory',
];

export function layoutTables(name: string, standings: readonly Standing[]): Table[] {
  const sizes = [...new Set(standings.map(({ nodes }) => nodes))];
  return sizes.map((size) => {
    const rows = standings.filter(({ nodes }) => nodes === size);
    const ours = find(rows, 'layered', size);
    return {
      title: `${name}, ${inDigits(size)} nodes, ${inDigits(rows[0]?.edges ?? 0)} edges`,
      columns: COLUMNS,
      rows: rows.map((row) => rowOf(row, ours)),
    };
  });
}

export function find(standings: readonly Standing[], engine: EngineName, nodes: number): Standing | undefined {
  return standings.find((standing) => standing.engine === engine && standing.nodes === nodes);
}

function rowOf({ engine, answer, problem }: Standing, ours: Standing | undefined): string[] {
  if (!answer) return [engine, problem ?? '', ...COLUMNS.slice(2).map(() => '')];
  const { measures: m, ms, bytes } = answer;
  const [isOurs, mine] = [engine === 'layered', ours?.answer];
  return [
    engine,
    inTime(ms),
    isOurs || !mine ? '' : inDigits(mine.ms / ms),
    inDigits(m.crossings),
    isOurs || !mine ? '' : inDigits(mine.measures.crossings / m.crossings),
    m.bends === null ? 'curves' : inDigits(m.bends),
    inDigits(m.overlapped),
    inDigits(m.length),
    `${inDigits(m.area / 1e6)} M`,
    `${Math.round(m.forward * 100)} %`,
    inDigits(m.throughNodes + m.throughOwn),
    inDigits(m.nodeOverlaps + m.panelOverlaps + m.labelOverlaps),
    inMegabytes(bytes),
  ];
}
