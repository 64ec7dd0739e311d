// The nodes, sources and exposures of one manifest to rows: a source is the system its data comes from, a project's schema is a data platform, an exposure is who uses the data.
import type { SourceRef, Value } from '../../../model/record.ts';
import { member, membersAt, textAt } from '../../json.ts';
import { type Lineage, safeId } from '../lineage.ts';
import { namesIn, picked, plainText } from '../texts.ts';
import { dependsOn, type Entry, entriesIn, materializedOf, typeOf } from './manifest.ts';
import { holdsData, kindOf, metaOf, schemaOf, titleOf } from './nodes.ts';

/** One manifest. `schemas` tells in how many schemas each project builds. */
export class NodeRows {
  #schemas = new Map<string, Set<string>>();
  #steps: ReadonlyMap<string, Entry>;

  constructor(
    readonly lineage: Lineage,
    readonly file: string,
    readonly manifest: unknown,
  ) {
    for (const entry of entriesIn(manifest, 'nodes').filter(holdsData)) {
      const project = textAt(entry.json, 'package_name');
      this.#schemas.set(project, (this.#schemas.get(project) ?? new Set()).add(schemaOf(entry.json)));
    }
    const between = ['metrics', 'semantic_models', 'saved_queries'].flatMap((part) => entriesIn(manifest, part));
    this.#steps = new Map(between.map((entry) => [entry.id, entry]));
  }

  place(part: string, { row }: Entry): SourceRef {
    return { file: this.file, sheet: part, row };
  }

  /** A source table, in the system that its source is named after. */
  source(entry: Entry): void {
    const { json } = entry;
    const [project, name] = [textAt(json, 'package_name'), textAt(json, 'source_name') || (entry.id.split('.')[2] ?? '')];
    const systemId = `source.${project}.${name}`;
    const extra = { ...picked(json, ['loader', 'database', 'schema']), description: plainText(member(json, 'source_description')) };
    this.lineage.system(systemId, name, this.place('sources', entry), { extra });
    this.#dataset(entry, 'sources', systemId, null);
  }

  /** A model, seed or snapshot, in the schema where its project builds it. */
  node(entry: Entry): void {
    const { json } = entry;
    const [project, schema] = [textAt(json, 'package_name'), schemaOf(json)];
    const systemId = `dbt.${project}.${schema}`;
    const isOnly = (this.#schemas.get(project)?.size ?? 0) <= 1;
    const name = `${isOnly || schema === '' ? project : `${project} ${textAt(json, 'schema')}`} (dbt)`;
    const extra = {
      adapter_type: textAt(member(this.manifest, 'metadata'), 'adapter_type'),
      ...picked(json, ['database', 'schema', 'package_name']),
    };
    this.lineage.system(systemId, name, this.place('nodes', entry), { values: { kind: 'data_platform' }, extra });
    this.#dataset(entry, 'nodes', systemId, kindOf(entry));
  }

  /** What a node is made of. Gives the ids that are nowhere in the manifest. */
  dependencies(entry: Entry): string[] {
    const stores = kindOf(entry) !== 'virtual';
    const values = { mode: 'batch' };
    const parents = dependsOn(entry.json);
    for (const parent of parents.filter((id) => this.lineage.hasDataset(id)))
      this.lineage.derives(parent, entry.id, this.place('nodes', entry), { values }, stores);
    return parents.filter((id) => !this.#isKnown(id));
  }

  /** Downstream use that dbt knows of (https://docs.getdbt.com/docs/build/exposures): a dashboard, application, notebook or model. Its owner is left out: that may be a person. */
  exposure(entry: Entry): string[] {
    const { json, id } = entry;
    const type = textAt(json, 'type').toLowerCase();
    const kind = type === 'dashboard' || type === 'application' ? type : null;
    const extra = { ...picked(json, ['type', 'description', 'maturity', 'url', 'tags']), ...metaOf(json) };
    const source = this.place('exposures', entry);
    this.lineage.system(id, textAt(json, 'label') || textAt(json, 'name') || id, source, { values: { kind }, extra });
    const missing: string[] = [];
    for (const parent of this.#datasetsBehind(dependsOn(json), missing)) this.lineage.reads(id, parent, source);
    return missing;
  }

  /** A group is the team that owns its nodes (https://docs.getdbt.com/docs/build/groups); the owner's name and address are left out. */
  group(entry: Entry): void {
    const name = textAt(entry.json, 'name') || entry.id;
    const values = { name };
    this.lineage.drafts.put('units', safeId(entry.id), this.place('groups', entry), { values, extra: picked(entry.json, ['description']) });
  }

  #isKnown(id: string): boolean {
    return (
      this.lineage.hasDataset(id) || this.#steps.has(id) || ['nodes', 'exposures'].some((part) => Object.hasOwn(partOf(this.manifest, part), id))
    );
  }

  /** Metrics and semantic models stand between an exposure and its datasets. */
  #datasetsBehind(ids: readonly string[], missing: string[]): Set<string> {
    const datasets = new Set<string>();
    const seen = new Set<string>();
    const todo = [...ids];
    for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      const step = this.#steps.get(id);
      if (this.lineage.hasDataset(id)) datasets.add(id);
      else if (step) todo.push(...dependsOn(step.json));
      else if (!this.#isKnown(id)) missing.push(id);
    }
    return datasets;
  }

  #dataset(entry: Entry, part: string, systemId: string, kind: Value): void {
    const { json, id } = entry;
    const group = textAt(json, 'group') || textAt(member(json, 'config'), 'group');
    const groupId = `group.${textAt(json, 'package_name')}.${group}`;
    const steward = group !== '' && this.lineage.drafts.has('units', safeId(groupId)) ? safeId(groupId) : null;
    const extra = {
      resource_type: typeOf(entry),
      ...picked(json, ['description', 'relation_name', 'access', 'tags', 'group', 'original_file_path']),
      materialized: materializedOf(json),
      columns: namesIn(membersAt(json, 'columns').map(([key, column]) => textAt(column, 'name') || key)),
      ...metaOf(json),
    };
    this.lineage.dataset(id, titleOf(entry), systemId, this.place(part, entry), { values: { kind, steward_unit_id: steward }, extra });
  }
}

function partOf(manifest: unknown, part: string): object {
  const value = member(manifest, part);
  return typeof value === 'object' && value !== null ? value : {};
}
