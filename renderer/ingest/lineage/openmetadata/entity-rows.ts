// Tables and edges to rows: a service is a system with datasets; pipelines, dashboards and models are systems that read or write them.
import type { SourceRef } from '../../../model/record.ts';
import { type JsonObject, listAt, member, textAt } from '../../json.ts';
import { Lineage, safeId } from '../lineage.ts';
import { namesIn, picked, plainText } from '../texts.ts';
import type { Edge, Reference } from './entities.ts';
import { fqnOf, isFullName, partsOf } from './fqn.ts';

/** Entities that use data and keep none; every other end of an edge is data in its service. */
const USES_DATA = new Set(['pipeline', 'dashboard', 'chart', 'mlmodel', 'metric', 'storedprocedure']);

export class EntityRows {
  readonly lineage = new Lineage();
  #references = new Map<string, Reference>();

  /** Who an id means, for edges that name their ends by id. */
  know(reference: Reference): void {
    if (reference.id !== '' && reference.fqn !== '') this.#references.set(reference.id, reference);
  }

  table(fqn: string, json: JsonObject, source: SourceRef): void {
    const profile = member(json, 'profile') ?? member(json, 'tableProfile');
    const count = member(profile, 'rowCount');
    const values = {
      kind: /^view$/i.test(textAt(json, 'tableType')) ? 'virtual' : null,
      steward_unit_id: this.#team(json, source),
      record_count: typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null,
    };
    const extra = {
      ...picked(json, ['description', 'tableType', 'serviceType', 'retentionPeriod']),
      columns: namesIn(listAt(json, 'columns')),
      tags: namesIn([...listAt(json, 'tags'), ...listAt(json, 'columns').flatMap((column) => listAt(column, 'tags'))], 'tagFQN'),
      domain: [member(json, 'domain'), ...listAt(json, 'domains')]
        .map((domain) => textAt(domain, 'name'))
        .filter(Boolean)
        .join('|'),
    };
    this.#data(fqn, textAt(json, 'displayName') || textAt(json, 'name'), source, {
      values,
      extra: { ...extra, tags: [...new Set(extra.tags.split('|'))].join('|') },
    });
  }

  /** Gives the end that is not known, if any. */
  edge(edge: Edge, source: SourceRef): Reference | undefined {
    const [from, to] = [this.#resolved(edge.from), this.#resolved(edge.to)];
    if (!isFullName(from.fqn)) return edge.from;
    if (!isFullName(to.fqn)) return edge.to;
    const told = edge.pipeline && this.#resolved(edge.pipeline);
    const pipeline = told && isFullName(told.fqn) ? told : undefined;
    const [fromId, toId] = [this.#place(from, source), this.#place(to, source)];
    const extra = picked(edge.details, ['description', 'source', 'sqlQuery', 'sql_query']);
    const [isFromData, isToData] = [isData(from), isData(to)];
    if (isFromData && isToData) this.#derive(fromId, toId, pipeline, extra, source);
    else if (isFromData) this.lineage.reads(toId, fromId, source, { extra });
    else if (isToData) this.lineage.writes(fromId, toId, source, { extra });
    else this.lineage.sends(fromId, toId, source, { extra });
    return undefined;
  }

  /** Between two services the pipeline is the hub that passes data on; inside one it is only a word with the derivation. */
  #derive(from: string, to: string, pipeline: Reference | undefined, extra: Record<string, string>, source: SourceRef): void {
    const name = pipeline ? (partsOf(pipeline.fqn).at(-1) ?? '') : '';
    const isBetween = this.lineage.systemOf(from) !== this.lineage.systemOf(to);
    const via = pipeline && isBetween ? safeId(this.#place({ ...pipeline, type: pipeline.type || 'pipeline' }, source)) : null;
    const stores = this.lineage.drafts.text('datasets', safeId(to), 'kind') !== 'virtual';
    this.lineage.derives(from, to, source, { values: { via_system_id: via }, extra }, stores);
    if (!isBetween) this.lineage.drafts.put('datasets', safeId(to), source, { values: {}, extra: { pipeline: name } });
  }

  #resolved(reference: Reference): Reference {
    const known = reference.fqn === '' ? this.#references.get(reference.id) : undefined;
    return known ? { ...known, type: known.type || reference.type } : reference;
  }

  #place(reference: Reference, source: SourceRef): string {
    const { type, fqn } = reference;
    if (isData(reference)) {
      this.#data(fqn, '', source, {});
      return fqn;
    }
    const [service = '', ...rest] = partsOf(fqn);
    const id = `${type.toLowerCase()}:${fqn}`;
    const kind = /^(?:dashboard|chart)$/i.test(type) ? 'dashboard' : null;
    this.lineage.system(id, rest.at(-1) ?? fqn, source, { values: { kind }, extra: { type, service } });
    return id;
  }

  /** A dataset in the service that its name begins with. */
  #data(fqn: string, title: string, source: SourceRef, more: Parameters<Lineage['dataset']>[4]): void {
    const parts = partsOf(fqn);
    const service = fqnOf(parts.slice(0, 1));
    this.lineage.system(service, parts[0] ?? '', source);
    const inner = parts.slice(1, -1);
    const extra = { ...more?.extra, database: inner.length > 1 ? (inner[0] ?? '') : '', databaseSchema: inner.at(-1) ?? '' };
    this.lineage.dataset(fqn, title || (parts.at(-1) ?? ''), service, source, { ...more, extra });
  }

  /** The team that owns a table; a user who does is left out. */
  #team(json: JsonObject, source: SourceRef): string | null {
    const team = [member(json, 'owner'), ...listAt(json, 'owners')].find((owner) => textAt(owner, 'type') === 'team');
    const name = textAt(team, 'displayName') || textAt(team, 'name');
    if (name === '') return null;
    const id = safeId(`team:${textAt(team, 'name') || name}`);
    this.lineage.drafts.put('units', id, source, { values: { name: plainText(name) || null } });
    return id;
  }
}

function isData({ type }: Reference): boolean {
  return !USES_DATA.has(type.toLowerCase());
}
