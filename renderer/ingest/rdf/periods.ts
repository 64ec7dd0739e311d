// The period that a dataset is about, in the ways in which DCAT, its older versions and schema.org write it.
import { type Graph, nodeOf, type Value } from './graph.ts';

const START = ['dcat:startDate', 'schema:startDate'] as const;
const END = ['dcat:endDate', 'schema:endDate'] as const;
const INSTANT = ['time:inXSDDate', 'time:inXSDDateTimeStamp', 'time:inXSDDateTime', 'time:inXSDgYearMonth', 'time:inXSDgYear'] as const;

/** Begin of the first period; empty when none is given. */
export function periodStart(graph: Graph, node: string): string {
  const starts = periodsAt(graph, node).map((period) => period.slice(0, period.indexOf('/')));
  return starts.filter(Boolean).sort()[0] ?? '';
}

/** Periods as "begin/end" (ISO 8601); a side that is not said is empty or "..". */
export function periodsAt(graph: Graph, node: string): string[] {
  return graph
    .values(node, 'dct:temporal', 'schema:temporalCoverage', 'schema:datasetTimeInterval')
    .map((value) => periodOf(graph, value))
    .filter((period) => period.length > 1);
}

function periodOf(graph: Graph, value: Value): string {
  if (value.kind !== 'blank' && !graph.isDescribed(value.value)) return /^-?\d{4}/.test(value.value) ? withEnd(value.value) : '';
  const node = nodeOf(value);
  const begin = graph.text(node, ...START) || instant(graph, node, 'time:hasBeginning');
  const end = graph.text(node, ...END) || instant(graph, node, 'time:hasEnd');
  return `${begin}/${end}`;
}

/** A single year or day begins and ends there. */
function withEnd(text: string): string {
  return text.includes('/') ? text : `${text}/${text}`;
}

function instant(graph: Graph, node: string, word: 'time:hasBeginning' | 'time:hasEnd'): string {
  const [value] = graph.values(node, word);
  if (!value) return '';
  return value.kind === 'text' ? value.value : graph.text(nodeOf(value), ...INSTANT);
}
