// The systems and datasets of one drop: applications that deliver, catalogues that hold, entities inside them. Each is a row once, whichever file names it first.
import type { SourceRef } from '../../model/record.ts';
import { fieldOf } from '../../model/sheet.ts';
import { newRow, type SheetRow } from '../row.ts';

/** Ids are names of GOB with the kind before them, so that files that are read together, or later, speak of one thing. */
const applicationId = (name: string) => `application:${clean(name)}`;
export const catalogueId = (name: string) => `catalogue:${clean(name)}`;
export const entityId = (catalogue: string, entity: string) => `${clean(catalogue)}:${clean(entity)}`;

function clean(name: string): string {
  return name.replaceAll('|', '-');
}

type Extra = Readonly<Record<string, string>>;

/** `add…` gives the id, and keeps the row for the first that asks. */
export class Register {
  readonly #rows = new Map<string, SheetRow>();

  get rows(): readonly SheetRow[] {
    return [...this.#rows.values()];
  }

  has(sheet: 'systems' | 'datasets', id: string): boolean {
    return this.#rows.has(`${sheet} ${id}`);
  }

  addApplication(name: string, source: SourceRef): string {
    return this.#add(
      applicationId(name),
      newRow('systems', source, { values: { id: applicationId(name), name }, extra: { gob: 'source application' } }),
    );
  }

  addCatalogue(name: string, source: SourceRef, extra: Extra = {}): string {
    return this.#add(
      catalogueId(name),
      newRow('systems', source, { values: { id: catalogueId(name), name }, extra: { gob: 'catalogue', ...extra } }),
    );
  }

  /** A catalogue that is called as a base registry (bag, brk2) holds what belongs to it. */
  addEntity(catalogue: string, entity: string, source: SourceRef, extra: Extra = {}): string {
    const id = entityId(catalogue, entity);
    const registry = catalogue.replace(/(?<!\d)\d+$/, '').toUpperCase();
    const isRegistry = fieldOf('datasets', 'base_registry')?.allowed.includes(registry) ?? false;
    const values = { id, system_id: this.addCatalogue(catalogue, source), title: entity, base_registry: isRegistry ? registry : null };
    return this.#add(id, newRow('datasets', source, { values, raw: isRegistry ? { base_registry: catalogue } : {}, extra }));
  }

  #add(id: string, row: SheetRow): string {
    const key = `${row[0]} ${id}`;
    if (!this.#rows.has(key)) this.#rows.set(key, row);
    return id;
  }
}

/** Members of an object as extra columns: texts as they are, lists and objects as JSON. */
export function extraOf(members: readonly (readonly [string, unknown])[]): Record<string, string> {
  return Object.fromEntries(members.map(([key, value]) => [key, asText(value)] as const).filter(([, text]) => text !== ''));
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim();
}
