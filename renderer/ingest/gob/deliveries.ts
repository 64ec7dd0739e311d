// Deliveries of a source application to an entity of a catalogue: from import definitions, and from the list of sources with the relations that each delivers.
import type { SourceRef } from '../../model/record.ts';
import { isObject, type JsonObject, member, membersAt, textAt } from '../json.ts';
import type { Ledger } from '../ledger.ts';
import { fileName } from '../reader.ts';
import { newRow, type SheetRow } from '../row.ts';
import { extraOf, type Register } from './register.ts';

/** One application that delivers to one entity. `isDefined`: an import definition says so; else only its relations do. */
interface Delivery {
  readonly application: string;
  readonly catalogue: string;
  readonly entity: string;
  readonly source: SourceRef;
  isDefined: boolean;
  extra: Record<string, string>;
  relations: string[];
}

/** All deliveries of one drop. GOB has one import definition for an application, catalogue and entity. */
export class Deliveries {
  readonly #all = new Map<string, Delivery>();

  constructor(readonly register: Register) {}

  /** `known` are the names of the files of the drop: a definition may merge another one. */
  addDefinition(definition: JsonObject, known: ReadonlySet<string>, ledger: Ledger): void {
    const from = member(definition, 'source');
    const [catalogue, entity] = [textAt(definition, 'catalogue'), textAt(definition, 'entity')];
    const application = textAt(from, 'application') || textAt(from, 'name');
    const place = { sheet: 'import', row: null };
    if (application === '') {
      ledger.problem('value_required', { ...place, column: 'source.application' }, 'source.application');
      ledger.leave('end_missing', fileName(ledger.file));
      return;
    }
    const delivery = this.#delivery(application, catalogue, entity, { file: ledger.file, ...place });
    if (delivery.isDefined) {
      ledger.problem('id_twice', { ...place, value: idOfDelivery(delivery) }, delivery.source.file);
      ledger.leave('id_twice', fileName(ledger.file));
      return;
    }
    const merged = textAt(member(from, 'merge'), 'dataset');
    if (merged !== '' && !known.has(merged)) ledger.problem('file_missing', { ...place, column: 'source.merge', value: merged });
    delivery.isDefined = true;
    delivery.extra = definitionExtra(definition);
    ledger.use();
  }

  /** Each relation of the list is a row: it says that the application delivers the attribute that refers. */
  addSources(sources: JsonObject, ledger: Ledger): void {
    for (const [application, catalogues] of Object.entries(sources)) {
      for (const [catalogue, entities] of entriesOf(catalogues)) {
        for (const [entity, relations] of entriesOf(entities)) {
          for (const [attribute, relation] of entriesOf(relations)) this.#addRelation([application, catalogue, entity, attribute], relation, ledger);
        }
      }
    }
  }

  #addRelation(path: readonly [string, string, string, string], relation: unknown, ledger: Ledger): void {
    const [application, catalogue, entity, attribute] = path;
    if (!isObject(relation) || path.includes('')) {
      ledger.leave('unreadable', path.join('.'));
      return;
    }
    const delivery = this.#delivery(application, catalogue, entity, { file: ledger.file, sheet: 'sources', row: null });
    const details = extraOf(membersAt({ relation }, 'relation'));
    delivery.relations.push(
      `${attribute} (${Object.entries(details)
        .map(([key, value]) => `${key}: ${value}`)
        .join(', ')})`,
    );
    ledger.use();
  }

  #delivery(application: string, catalogue: string, entity: string, source: SourceRef): Delivery {
    const delivery = { application, catalogue, entity, source, isDefined: false, extra: {}, relations: [] };
    const known = this.#all.get(idOfDelivery(delivery));
    if (!known) this.#all.set(idOfDelivery(delivery), delivery);
    return known ?? delivery;
  }

  /** What only follows from relations is assumed. GOB receives, and describes. */
  rows(): SheetRow[] {
    return [...this.#all.values()].map((delivery) => {
      const { application, catalogue, entity, source, isDefined, extra, relations } = delivery;
      const values = {
        id: idOfDelivery(delivery),
        name: `${catalogue} ${entity}`,
        from_system_id: this.register.addApplication(application, source),
        to_system_id: this.register.addCatalogue(catalogue, source),
        target_dataset_id: this.register.addEntity(catalogue, entity, source),
        described_by: 'receiver',
        certainty: isDefined ? null : 'assumed',
      };
      return newRow('exchanges', source, { values, extra: { ...extra, ...extraOf([['relations', relations.join('|')]]) } });
    });
  }
}

function idOfDelivery({ application, catalogue, entity }: Pick<Delivery, 'application' | 'catalogue' | 'entity'>): string {
  return `${application}:${catalogue}:${entity}`.replaceAll('|', '-');
}

function entriesOf(value: unknown): [string, unknown][] {
  return isObject(value) ? Object.entries(value) : [['', value]];
}

/** How the delivery is made: the query or file, what is merged into it, and which field comes from which column. */
function definitionExtra(definition: JsonObject): Record<string, string> {
  const own = Object.entries(definition).filter(([key]) => !['catalogue', 'entity', 'source', 'gob_mapping'].includes(key));
  const source = membersAt(definition, 'source').map(([key, value]) => [`source.${key}`, value] as const);
  const mapping = membersAt(definition, 'gob_mapping');
  const columns = mapping.map(([field, content]) => `${field} ← ${columnOf(member(content, 'source_mapping'))}`);
  return extraOf([...own, ...source, ['mapped_fields', mapping.length || null], ['gob_mapping', columns.join('|')]]);
}

/** A column, or several that make up one field; "=" begins a fixed value. */
function columnOf(mapping: unknown): string {
  if (typeof mapping === 'string') return mapping;
  return isObject(mapping) ? Object.values(mapping).map(columnOf).join(', ') : '?';
}
