// The words a Fides register speaks in, as rows: categories, uses, subjects, legal bases, retention, departments. A key without a resource of its own is its own name.
import type { SourceRef } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';
import { textAt } from '../json.ts';
import type { Drafts } from '../lineage/drafts.ts';
import { ownWords } from '../lineage/texts.ts';
import { idOf } from '../row.ts';
import { type Resource, type Resources, safeKey } from './resources.ts';
import { article6Of, article9Of, durationOf, isUnsaid, LEGAL_BASES } from './words.ts';

type Taxonomy = 'data_category' | 'data_use' | 'data_subject';

const SHEET: Readonly<Record<Taxonomy, SheetName>> = { data_category: 'data_categories', data_use: 'purposes', data_subject: 'data_subjects' };
const OWN = ['fides_key', 'name', 'parent_key', 'organization_fides_key'];

export function sourceOf({ ledger, type, row }: Resource): SourceRef {
  return { file: ledger.file, sheet: type, row };
}

export class TaxonomyRows {
  constructor(
    readonly drafts: Drafts,
    readonly resources: Resources,
  ) {}

  /** The words that the files describe, whether anything uses them or not. */
  described(): void {
    for (const type of ['data_category', 'data_use', 'data_subject'] as const)
      for (const resource of this.resources.ofType(type)) this.words(type, [safeKey(resource.key)], resource);
  }

  /** Rows for the keys, named by their resource if a file has one. Gives the keys. */
  words(type: Taxonomy, keys: readonly string[], by: Resource): string[] {
    for (const key of keys) {
      const told = this.resources.get(type, key);
      const name = textAt(told?.json, 'name') || key;
      const parent = safeKey(textAt(told?.json, 'parent_key'));
      const broader = type === 'data_use' && this.resources.get('data_use', parent) ? parent : null;
      const values = { label_nl: name, label_en: name, ...(type === 'data_use' ? { parent_id: broader } : {}) };
      const extra = told ? ownWords(Object.entries(told.json).filter(([member]) => !OWN.includes(member))) : {};
      this.drafts.put(SHEET[type], key, sourceOf(told ?? by), { values, extra });
    }
    return [...keys];
  }

  /** The organisation that a resource names; null when it names none (Fides then takes a default that nobody chose). */
  organisation(by: Resource): string | null {
    const key = safeKey(textAt(by.json, 'organization_fides_key'));
    if (key === '') return null;
    this.organisationOf(this.resources.get('organization', key) ?? by, key);
    return key;
  }

  /** An organisation with its own resource, or known by its key only. Its controller, officer and representative are persons and left out. */
  organisationOf(told: Resource, key = safeKey(told.key)): void {
    const isTold = told.type === 'organization';
    const values = { name: (isTold && textAt(told.json, 'name')) || key, description: (isTold && textAt(told.json, 'description')) || null };
    this.drafts.put('organisations', key, sourceOf(told), { values });
  }

  department(by: Resource, organisation: string | null): string | null {
    const name = textAt(by.json, 'administrating_department');
    const id = isUnsaid(name) ? '' : idOf(organisation ?? '', name);
    if (id === '') return null;
    this.drafts.put('units', id, sourceOf(by), { values: { name, organisation_id: organisation } });
    return id;
  }

  /** The ground of a declaration: GDPR article 6, and article 9 when it says so. A word that is no ground of Fides is reported. */
  legalBasis(declaration: unknown, by: Resource): string[] {
    const [basis, special] = [textAt(declaration, 'legal_basis_for_processing'), textAt(declaration, 'special_category_legal_basis')];
    const [article6, article9] = [article6Of(basis), article9Of(special)];
    const place = { sheet: by.type, row: by.row };
    if (basis !== '' && !article6)
      by.ledger.problem('value_not_in_list', { ...place, column: 'legal_basis_for_processing', value: basis }, LEGAL_BASES);
    if (special !== '' && !article9)
      by.ledger.problem('value_invalid', { ...place, column: 'special_category_legal_basis', value: special }, 'GDPR 9(2)');
    const id = [article6, article9].filter(Boolean).join(' ');
    if (id === '') return [];
    const raw = { ...(article6 ? { article6: basis } : {}), ...(article9 ? { special_ground: special } : {}) };
    this.drafts.put('legal_bases', id, sourceOf(by), { values: { article6, special_ground: article9 }, raw });
    return [id];
  }

  retention(text: string, by: Resource): string | null {
    const id = isUnsaid(text) ? '' : idOf('retention', text);
    if (id === '') return null;
    const duration = durationOf(text);
    const raw: Record<string, string> = duration === text ? {} : { duration: text };
    this.drafts.put('retention_rules', id, sourceOf(by), { values: { label_nl: text, duration }, raw });
    return id;
  }
}
