// What every lineage format speaks of, as rows: a data source is a system with datasets, a job is a system that reads and writes them. Knows no format.
import type { SourceRef } from '../../model/record.ts';
import type { Parts, SheetRow } from '../row.ts';
import { Drafts } from './drafts.ts';

type More = Partial<Parts>;

/** Every id given in is kept, save that "|" (which separates lists) is written %7C. */
export class Lineage {
  readonly drafts = new Drafts();

  /** A place where data lies, or a job or report that reads it. */
  system(id: string, name: string, source: SourceRef, more: More = {}): void {
    this.drafts.put('systems', safeId(id), source, { ...more, values: { ...named('name', name), ...more.values } });
  }

  dataset(id: string, title: string, systemId: string, source: SourceRef, more: More = {}): void {
    const values = { system_id: safeId(systemId), ...named('title', title), ...more.values };
    this.drafts.put('datasets', safeId(id), source, { ...more, values });
  }

  /** A job takes data from a dataset and stores nothing itself. */
  reads(jobId: string, datasetId: string, source: SourceRef, more: More = {}): void {
    const [job, dataset] = [safeId(jobId), safeId(datasetId)];
    const ends = { from_system_id: this.#systemOf(dataset), source_dataset_id: dataset, to_system_id: job };
    this.#exchange(dataset, job, this.#titleOf(dataset), ends, source, more);
  }

  /** A job puts data into a dataset. What it took it from is told by its reads. */
  writes(jobId: string, datasetId: string, source: SourceRef, more: More = {}): void {
    const [job, dataset] = [safeId(jobId), safeId(datasetId)];
    const ends = { from_system_id: job, to_system_id: this.#systemOf(dataset), target_dataset_id: dataset };
    this.#exchange(job, dataset, this.#titleOf(dataset), ends, source, more);
  }

  /** One dataset is made of another: an exchange when they lie in two systems, else a derivation. `stores` false says that the target holds no data of its own, and asks for it. A dataset is not made of itself. */
  derives(upstreamId: string, downstreamId: string, source: SourceRef, more: More = {}, stores = true): void {
    const [upstream, downstream] = [safeId(upstreamId), safeId(downstreamId)];
    if (upstream === downstream) return;
    const [from, to] = [this.#systemOf(upstream), this.#systemOf(downstream)];
    if (from === to || !stores) this.drafts.add('datasets', downstream, 'derived_from_ids', upstream);
    if (from === to) return;
    const ends = { from_system_id: from, source_dataset_id: upstream, to_system_id: to, target_dataset_id: stores ? downstream : null };
    const values = { ...more.values, ...(stores ? {} : { mode: 'query' }) };
    this.#exchange(upstream, downstream, this.#titleOf(upstream), ends, source, { ...more, values });
  }

  /** One system sends to another, and nothing is said of datasets. */
  sends(fromId: string, toId: string, source: SourceRef, more: More = {}): void {
    const [from, to] = [safeId(fromId), safeId(toId)];
    const name = this.drafts.text('systems', from, 'name');
    if (from !== to) this.#exchange(from, to, name, { from_system_id: from, to_system_id: to }, source, more);
  }

  /** The system that a dataset lies in. */
  systemOf(datasetId: string): string {
    return this.#systemOf(safeId(datasetId));
  }

  hasDataset(id: string): boolean {
    return this.drafts.has('datasets', safeId(id));
  }

  rows(): Generator<SheetRow> {
    return this.drafts.rows();
  }

  #exchange(from: string, to: string, name: string, ends: Readonly<Record<string, string | null>>, source: SourceRef, more: More): void {
    this.drafts.put('exchanges', `${from} > ${to}`, source, { ...more, values: { ...named('name', name), ...ends, ...more.values } });
  }

  #systemOf(dataset: string): string {
    return this.drafts.text('datasets', dataset, 'system_id');
  }

  #titleOf(dataset: string): string {
    return this.drafts.text('datasets', dataset, 'title');
  }
}

function named(field: string, text: string): Record<string, string | null> {
  return { [field]: text || null };
}

export function safeId(id: string): string {
  return id.replaceAll('|', '%7C');
}
