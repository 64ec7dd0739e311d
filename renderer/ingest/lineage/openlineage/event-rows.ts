// Events to rows: a job is a system that stores nothing, a dataset lies in the system of its namespace, each input and output is an exchange, however many events tell of it.
import type { SourceRef } from '../../../model/record.ts';
import { isObject, listAt, member, textAt } from '../../json.ts';
import { Lineage, safeId } from '../lineage.ts';
import { picked, plainText, timeIn } from '../texts.ts';
import { facet, idOfNamed, type LineageEvent, type Named, namedIn, spaceId } from './events.ts';
import { columnSources, datasetExtra, facetNames, kindOf, modeOf, tagsOf } from './facets.ts';

type Extra = Record<string, string>;

/** Collects the events of all files of a drop. `finish` first, then `lineage.rows()`. */
export class EventRows {
  readonly lineage = new Lineage();
  #seen = new Map<string, { first: string; last: string }>();
  #madeOf: (readonly [dataset: Named, from: Named, source: SourceRef])[] = [];

  add(event: LineageEvent, source: SourceRef): void {
    if (event.job) this.#job(event.job, event, source);
    for (const dataset of [...event.inputs, ...event.outputs, ...event.described]) this.#dataset(dataset, source);
    if (event.job) this.#edges(event.job, event, source);
  }

  /** Derivations within one data source, where both datasets are known, and the first and last time each job and edge was seen. */
  finish(): void {
    for (const [dataset, from, source] of this.#madeOf) {
      const isBeside = dataset.namespace === from.namespace && this.lineage.hasDataset(idOfNamed(from));
      if (isBeside) this.lineage.derives(idOfNamed(from), idOfNamed(dataset), source);
    }
    for (const [key, { first, last }] of this.#seen) {
      const sheet = key.startsWith('systems ') ? 'systems' : 'exchanges';
      this.lineage.drafts.note(sheet, key.slice(sheet.length + 1), { first_seen: first, last_seen: last });
    }
  }

  #job(job: Named, event: LineageEvent, source: SourceRef): void {
    const { unitId, organisationId } = this.#owners(facet(job.json, 'ownership'), source);
    const parent = namedIn(member(facet(runOf(event), 'parent'), 'job'));
    const extra: Extra = {
      namespace: job.namespace,
      description: plainText(member(facet(job.json, 'documentation'), 'description')),
      ...picked(facet(job.json, 'jobType'), ['processingType', 'integration', 'jobType']),
      parent: parent && idOfNamed(parent) !== idOfNamed(job) ? idOfNamed(parent) : '',
      producer: textAt(event.json, 'producer'),
      eventTime: timeIn(event.time) === '' ? event.time : '',
      tags: tagsOf(job),
      facets: facetNames(job),
    };
    const values = { unit_id: unitId, organisation_id: organisationId };
    this.lineage.system(idOfNamed(job), job.name, source, { values, extra });
    this.#see(`systems ${safeId(idOfNamed(job))}`, event.time);
  }

  #dataset(dataset: Named, source: SourceRef): void {
    const from = facet(dataset.json, 'dataSource');
    const system: Extra = { 'dataSource.name': plainText(member(from, 'name')), 'dataSource.uri': plainText(member(from, 'uri')) };
    this.lineage.system(spaceId(dataset.namespace), dataset.namespace, source, { extra: system });
    const sources = columnSources(dataset);
    for (const other of sources) this.#madeOf.push([dataset, other, source]);
    const { unitId } = this.#owners(facet(dataset.json, 'ownership'), source);
    const values = { kind: kindOf(dataset, sources), steward_unit_id: unitId };
    this.lineage.dataset(idOfNamed(dataset), dataset.name, spaceId(dataset.namespace), source, { values, extra: datasetExtra(dataset) });
  }

  #edges(job: Named, event: LineageEvent, source: SourceRef): void {
    const jobId = idOfNamed(job);
    const values = { mode: modeOf(job) };
    for (const input of event.inputs) {
      this.lineage.reads(jobId, idOfNamed(input), source, { values });
      this.#see(`exchanges ${safeId(idOfNamed(input))} > ${safeId(jobId)}`, event.time);
    }
    for (const output of event.outputs) {
      this.lineage.writes(jobId, idOfNamed(output), source, { values });
      this.#see(`exchanges ${safeId(jobId)} > ${safeId(idOfNamed(output))}`, event.time);
    }
  }

  /** Ownership facet: "team:x" and "organization:x" have a place; anyone else may be a person and is left out. */
  #owners(ownership: unknown, source: SourceRef): { unitId: string | null; organisationId: string | null } {
    const names = listAt(ownership, 'owners').map((owner) => textAt(owner, 'name'));
    const team = names.find((name) => /^(?:team|group|department):\s*\S/i.test(name));
    const organisation = names.find((name) => /^organi[sz]ation:\s*\S/i.test(name));
    const [unitId, organisationId] = [team ? safeId(team) : null, organisation ? safeId(organisation) : null];
    if (organisation && organisationId)
      this.lineage.drafts.put('organisations', organisationId, source, { values: { name: afterColon(organisation) } });
    if (team && unitId) this.lineage.drafts.put('units', unitId, source, { values: { name: afterColon(team), organisation_id: organisationId } });
    return { unitId, organisationId };
  }

  #see(key: string, time: string): void {
    const at = timeIn(time);
    if (at === '') return;
    const seen = this.#seen.get(key);
    if (!seen) this.#seen.set(key, { first: at, last: at });
    else if (Date.parse(at) < Date.parse(seen.first)) seen.first = at;
    else if (Date.parse(at) > Date.parse(seen.last)) seen.last = at;
  }
}

function runOf(event: LineageEvent) {
  const run = member(event.json, 'run');
  return isObject(run) ? run : {};
}

function afterColon(name: string): string {
  return name.slice(name.indexOf(':') + 1).trim();
}
