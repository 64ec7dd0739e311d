// What stands in a file of OpenLineage: run, job and dataset events, and the jobs and datasets that they name. Makes no row.
import { isObject, type JsonObject, listAt, member, scanJson, textAt } from '../../json.ts';
import { withoutSecrets } from '../texts.ts';

/** A job or a dataset: known by namespace and name together (https://openlineage.io/docs/spec/naming). */
export interface Named {
  readonly namespace: string;
  readonly name: string;
  readonly json: JsonObject;
}

/** One event (https://openlineage.io/spec/2-0-2/OpenLineage.json): RunEvent, JobEvent or DatasetEvent. `described` are datasets that are neither read nor written; `time` is eventTime as written. */
export interface LineageEvent {
  readonly job: Named | undefined;
  readonly inputs: readonly Named[];
  readonly outputs: readonly Named[];
  readonly described: readonly Named[];
  readonly time: string;
  readonly json: JsonObject;
}

/** The event in a value; undefined when it names no job and no dataset. */
export function eventIn(value: unknown): LineageEvent | undefined {
  if (!isObject(value)) return undefined;
  const job = namedIn(member(value, 'job'));
  const inputs = listAt(value, 'inputs').flatMap((input) => namedIn(input) ?? []);
  const outputs = listAt(value, 'outputs').flatMap((output) => namedIn(output) ?? []);
  const described = [member(value, 'dataset')].flatMap((dataset) => namedIn(dataset) ?? []);
  if (!job && inputs.length + outputs.length + described.length === 0) return undefined;
  return { job, inputs, outputs, described, time: textAt(value, 'eventTime'), json: value };
}

/** Namespace and name of a value; both must be there. */
export function namedIn(value: unknown): Named | undefined {
  const [namespace, name] = [withoutSecrets(textAt(value, 'namespace')), textAt(value, 'name')];
  return isObject(value) && namespace !== '' && name !== '' ? { namespace, name, json: value } : undefined;
}

/** A namespace in an id holds no "#", so that it parts the namespace from the name and a job is never taken for a data source. */
export function spaceId(namespace: string): string {
  return namespace.replaceAll('#', '%23');
}

export function idOfNamed({ namespace, name }: Named): string {
  return `${spaceId(namespace)}#${name}`;
}

/** A facet of a job, dataset or run, by its name in the specification; an input or output has some of its own. */
export function facet(of: JsonObject, name: string): unknown {
  return ['facets', 'inputFacets', 'outputFacets'].map((group) => member(member(of, group), name)).find((value) => value !== undefined);
}

/** The events of a file: a list, the answer of a server (`events`), or one event. */
export function valuesIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const events = member(value, 'events');
  return Array.isArray(events) ? events : [value];
}

/** Judges by the first 64 kB, with keys in any order: events, or a facet or schema of the specification. */
export function isOpenLineage(head: string): boolean {
  if (!/^\s*[[{]/.test(head)) return false;
  const paths = new Set<string>();
  scanJson(head, (path) => {
    const own = /^\s*\[/.test(head) ? path.slice(1) : path[0] === 'events' ? path.slice(2) : path;
    if (own.length <= 2) paths.add(own.join('/'));
  });
  const has = (...names: string[]) => names.some((name) => paths.has(name));
  const isAbout = has('run/runId') || (has('job/namespace') && has('job/name')) || (has('dataset/namespace') && has('dataset/name'));
  const isEvent = has('eventTime', 'eventType', 'schemaURL', 'producer') || (has('run/runId') && has('job/namespace'));
  return (isAbout && isEvent) || isSpecification(head, paths);
}

/** A file of the specification itself: one facet by its name, or the JSON Schema of one. */
function isSpecification(head: string, paths: ReadonlySet<string>): boolean {
  const names = [...paths].filter((path) => !path.includes('/'));
  const isFacet =
    names.length === 1 && (paths.has(`${names[0]}/_producer`) || paths.has(`${names[0]}/_schemaURL`) || paths.has('columnLineage/fields'));
  return isFacet || (paths.has('$schema') && /"\$id"\s*:\s*"https?:\/\/openlineage\.io\/spec\//.test(head));
}
