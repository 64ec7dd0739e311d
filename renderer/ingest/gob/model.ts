// gobmodel.json to rows: catalogues as systems, collections as datasets, references to another catalogue as assumed exchanges.
import type { SourceRef } from '../../model/record.ts';
import { isObject, type JsonObject, member, membersAt, textAt } from '../json.ts';
import type { Ledger } from '../ledger.ts';
import { newRow, type SheetRow } from '../row.ts';
import { catalogueId, entityId, extraOf, type Register } from './register.ts';

const SHEET = 'model';

/** A reference attribute of a collection, and what it refers to ("catalogue:collection"). */
interface Reference {
  readonly catalogue: string;
  readonly collection: string;
  readonly attribute: string;
  readonly ref: string;
  readonly description: string;
}

/** Rows are catalogues, collections and references (attributes with a "ref"); other attributes are fields of their collection. Gives what follows the references, once all catalogues are known. */
export function readModel(model: JsonObject, register: Register, ledger: Ledger): () => SheetRow[] {
  const source = { file: ledger.file, sheet: SHEET, row: null };
  const references: Reference[] = [];
  for (const [catalogue, content] of Object.entries(model)) {
    if (!isObject(content)) {
      ledger.leave('unreadable', catalogue);
      continue;
    }
    if (register.has('systems', catalogueId(catalogue))) {
      leaveCatalogue(catalogue, content, ledger);
      continue;
    }
    register.addCatalogue(catalogue, source, extraOf(membersAt({ content }, 'content').filter(([key]) => key !== 'collections')));
    ledger.use();
    for (const [collection, described] of membersAt(content, 'collections')) {
      addCollection(catalogue, collection, described, source, register);
      ledger.use();
      references.push(...referencesOf(catalogue, collection, described));
    }
  }
  return () => references.map((reference) => referenceRow(reference, register, source, ledger)).filter((row) => row !== undefined);
}

/** Another file of the drop describes the same catalogue. */
function leaveCatalogue(catalogue: string, content: JsonObject, ledger: Ledger): void {
  ledger.problem('id_twice', { sheet: SHEET, value: catalogue });
  ledger.leave('id_twice', catalogue);
  for (const [collection, described] of membersAt(content, 'collections')) {
    ledger.leave('id_twice', `${catalogue}:${collection}`);
    for (const { attribute, ref } of referencesOf(catalogue, collection, described))
      ledger.leave('id_twice', `${catalogue}.${collection}.${attribute} → ${ref}`);
  }
}

function addCollection(catalogue: string, collection: string, described: unknown, source: SourceRef, register: Register): void {
  const names = (key: string) =>
    membersAt(described, key)
      .map(([name]) => name)
      .join('|');
  const own = membersAt({ described }, 'described').filter(([key]) => !['attributes', 'legacy_attributes', 'api'].includes(key));
  const extra = { ...extraOf(own), attributes: names('attributes'), legacy_attributes: names('legacy_attributes') };
  register.addEntity(catalogue, collection, source, extraOf(Object.entries(extra)));
}

function referencesOf(catalogue: string, collection: string, described: unknown): Reference[] {
  return membersAt(described, 'attributes').flatMap(([attribute, content]) => {
    const ref = textAt(content, 'ref');
    return member(content, 'ref') === undefined ? [] : [{ catalogue, collection, attribute, ref, description: textAt(content, 'description') }];
  });
}

/** The referring catalogue takes its keys from the catalogue referred to. How and how often is not said, so the exchange is assumed. */
function referenceRow(reference: Reference, register: Register, source: SourceRef, ledger: Ledger): SheetRow | undefined {
  const { catalogue, collection, attribute, ref, description } = reference;
  const [target = '', entity = ''] = ref.split(':');
  const title = `${catalogue}.${collection}.${attribute} → ${ref}`;
  if (target === '' || entity === '') {
    ledger.problem('value_invalid', { sheet: SHEET, column: `${collection}.${attribute}`, value: ref }, 'catalogue:collection');
    return void ledger.leave('end_missing', title);
  }
  if (target === catalogue) return void ledger.leave('inside_one_system', title);
  if (!register.has('systems', catalogueId(target))) return void ledger.leave('target_not_loaded', title);
  const dataset = entityId(target, entity);
  const values = {
    id: `${catalogue}.${collection}.${attribute}`.replaceAll('|', '-'),
    name: attribute,
    from_system_id: catalogueId(target),
    source_dataset_id: register.has('datasets', dataset) ? dataset : null,
    to_system_id: catalogueId(catalogue),
    target_dataset_id: entityId(catalogue, collection),
    certainty: 'assumed',
  };
  ledger.use();
  return newRow('exchanges', source, {
    values,
    extra: extraOf([
      ['ref', ref],
      ['description', description],
    ]),
  });
}
