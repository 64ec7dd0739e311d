// Privacy declarations of a Fides register, as rows: each is a line of the register of processing (GDPR article 30).
import type { Value } from '../../model/record.ts';
import { isObject, listAt, member, textAt } from '../json.ts';
import type { Drafts } from '../lineage/drafts.ts';
import { namesIn, plainText } from '../lineage/texts.ts';
import { extraOf, keysAt, type Resource, type Resources, safeKey } from './resources.ts';
import { sourceOf, type TaxonomyRows } from './taxonomy-rows.ts';
import { assessmentOf, thirdCountry } from './words.ts';

/** Members of a declaration that have a field of their own. */
const DECLARED = ['name', 'data_categories', 'data_use', 'data_subjects', 'dataset_references', 'egress', 'ingress', 'legal_basis_for_processing'];

/** What a declaration gives to the exchanges that it names. */
export interface Declared {
  readonly egress: readonly string[];
  readonly ingress: readonly string[];
  readonly values: Readonly<Record<string, Value>>;
}

export class DeclarationRows {
  /** The declarations of each system. */
  readonly declared = new Map<string, readonly Declared[]>();

  constructor(
    readonly drafts: Drafts,
    readonly resources: Resources,
    readonly words: TaxonomyRows,
  ) {}

  all(): void {
    for (const system of this.resources.ofType('system')) this.#system(system);
  }

  #system(system: Resource): void {
    const id = safeKey(system.key);
    const ids = new Set<string>();
    const known: Declared[] = [];
    for (const declaration of listAt(system.json, 'privacy_declarations').filter(isObject)) {
      const use = safeKey(textAt(declaration, 'data_use'));
      const name = textAt(declaration, 'name') || textAt(this.resources.get('data_use', use)?.json, 'name') || use || system.key;
      const activity = freeId(`${id}:${safeKey(textAt(declaration, 'name')) || use || 'declaration'}`, ids);
      const values = this.#declared(declaration, use, system);
      const extra = { ...extraOf(declaration, DECLARED), cookies: namesIn(listAt(declaration, 'cookies')) };
      const own = { name, ...values, ...this.#responsible(system), dataset_ids: keysAt(declaration, 'dataset_references') };
      const retention = this.words.retention(plainText(member(declaration, 'retention_period')), system);
      this.drafts.put('processing_activities', activity, sourceOf(system), { values: { ...own, retention_id: retention }, extra });
      const flows = { egress: keysAt(declaration, 'egress'), ingress: keysAt(declaration, 'ingress') };
      known.push({ ...flows, values: { activity_id: activity, ...values } });
    }
    this.declared.set(id, known);
  }

  #declared(declaration: unknown, use: string, system: Resource): Record<string, Value> {
    return {
      purpose_id: use === '' ? null : (this.words.words('data_use', [use], system)[0] ?? null),
      category_ids: this.words.words('data_category', keysAt(declaration, 'data_categories'), system),
      subject_ids: this.words.words('data_subject', keysAt(declaration, 'data_subjects'), system),
      legal_basis_ids: this.words.legalBasis(declaration, system),
    };
  }

  /** Who answers for what the system does: its department; its organisation when the system says that it is a controller. */
  #responsible(system: Resource): Record<string, Value> {
    const { json } = system;
    const organisation = this.words.organisation(system);
    const roles = [plainText(member(json, 'data_responsibility_title')), plainText(member(json, 'responsibility'))].join('|').split('|');
    return {
      unit_id: this.words.department(system, organisation),
      controller_ids: organisation && roles.includes('Controller') ? [organisation] : [],
      security_measures: plainText(member(json, 'data_security_practices')) || null,
      third_country: thirdCountry(json),
      ...assessmentOf(json),
    };
  }
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}:${count}`;
  taken.add(id);
  return id;
}
