// Systems of a Fides register and the datasets that they refer to, as rows.
import type { Value } from '../../model/record.ts';
import { listAt, member, textAt } from '../json.ts';
import type { Drafts } from '../lineage/drafts.ts';
import { namesIn, plainText } from '../lineage/texts.ts';
import { extraOf, keysAt, type Resource, type Resources, safeKey } from './resources.ts';
import { sourceOf, type TaxonomyRows } from './taxonomy-rows.ts';

/** Members of a system that have a field of their own, or that name persons or where they live. */
const TOLD = [
  'fides_key',
  'name',
  'organization_fides_key',
  'privacy_declarations',
  'egress',
  'ingress',
  'dataset_references',
  'administrating_department',
];
const PERSONAL = ['dpo', 'joint_controller', 'joint_controller_info', 'legal_address', 'controller', 'data_protection_officer', 'representative'];

export class SystemRows {
  #holders = new Map<string, string>();

  constructor(
    readonly drafts: Drafts,
    readonly resources: Resources,
    readonly words: TaxonomyRows,
  ) {}

  all(): void {
    for (const system of this.resources.ofType('system')) this.#system(system);
    for (const dataset of this.resources.ofType('dataset')) this.#describe(dataset);
  }

  #system(system: Resource): void {
    const { json } = system;
    const id = safeKey(system.key);
    const organisation = this.words.organisation(system);
    const kind = /^application$/i.test(textAt(json, 'system_type')) ? 'application' : null;
    const values = {
      name: textAt(json, 'name') || system.key,
      organisation_id: organisation,
      unit_id: this.words.department(system, organisation),
      kind,
    };
    this.drafts.put('systems', id, sourceOf(system), { values, extra: extraOf(json, [...TOLD, ...PERSONAL, 'meta']) });
    const references = [json, ...listAt(json, 'privacy_declarations')].flatMap((part) => keysAt(part, 'dataset_references'));
    for (const dataset of references) {
      if (!this.#holders.has(dataset)) this.#holders.set(dataset, id);
      this.dataset(dataset, system);
    }
  }

  /** A dataset lies in the system that refers to it first. One that none refers to is a database by itself, so it is its own system. Gives that system. */
  dataset(key: string, by: Resource): string {
    const told = this.resources.get('dataset', key);
    const source = sourceOf(told ?? by);
    const name = textAt(told?.json, 'name') || key;
    const holder = this.#holders.get(key) ?? key;
    if (holder === key) this.drafts.put('systems', key, source, { values: { name, organisation_id: told ? this.words.organisation(told) : null } });
    this.drafts.put('datasets', key, source, { values: { title: name, system_id: holder } });
    return holder;
  }

  #describe(dataset: Resource): void {
    const key = safeKey(dataset.key);
    this.dataset(key, dataset);
    const own = extraOf(dataset.json, [...TOLD, ...PERSONAL, 'meta', 'collections', 'data_categories']);
    const extra = { ...own, collections: namesIn(listAt(dataset.json, 'collections')) };
    this.drafts.put('datasets', key, sourceOf(dataset), { values: this.#content(dataset), extra });
  }

  /** Categories and subjects stand on the dataset, its collections and their fields. */
  #content(dataset: Resource): Record<string, Value> {
    const [categories, subjects, uses] = [new Set<string>(), new Set<string>(), new Set<string>()];
    const todo: unknown[] = [dataset.json];
    for (const part of todo) {
      for (const key of keysAt(part, 'data_categories')) categories.add(key);
      for (const key of keysAt(part, 'data_subjects')) subjects.add(key);
      for (const key of [...keysAt(part, 'data_uses'), ...keysAt(part, 'data_purposes')]) uses.add(key);
      todo.push(...listAt(part, 'collections'), ...listAt(part, 'fields'));
    }
    const [only, another] = this.words.words('data_use', [...uses], dataset);
    return {
      category_ids: this.words.words('data_category', [...categories], dataset),
      subject_ids: this.words.words('data_subject', [...subjects], dataset),
      purpose_id: another === undefined ? (only ?? null) : null,
      retention_id: this.words.retention(plainText(member(dataset.json, 'retention')), dataset),
    };
  }
}
