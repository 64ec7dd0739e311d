// What Signalen knows of who handles which reports: departments as units, categories as datasets of the one system, joined over all files of a drop.
import type { SourceRef } from '../../model/record.ts';
import { idOf, newRow, type SheetRow } from '../row.ts';

export const SYSTEM_ID = 'signalen';

interface Department {
  code: string;
  name: string;
  readonly source: SourceRef;
  extra: Record<string, string>;
}

interface Category {
  name: string;
  readonly isMain: boolean;
  readonly source: SourceRef;
  readonly parts: Set<string>;
  /** Departments by code, with whether one is said to be responsible. */
  readonly departments: Map<string, boolean>;
  extra: Record<string, string>;
}

/** Labels differ between answers ("Puin / sloopafval", "Puin- / sloopafval"), so a category is known by the letters of its name. A main category may be called as one of its own. */
export class Desk {
  readonly #departments = new Map<string, Department>();
  readonly #categories = new Map<string, Category>();

  /** Without a code there is no telling it from others by the files that only give codes. */
  addDepartment(code: string, name: string, source: SourceRef, extra: Record<string, string> = {}): void {
    const known = this.#departments.get(code);
    if (!known) this.#departments.set(code, { code, name, source, extra });
    else {
      known.name ||= name;
      known.extra = { ...extra, ...known.extra };
    }
  }

  /** Gives the id of its dataset. */
  addCategory(name: string, source: SourceRef, { isMain = false, extra = {} }: { isMain?: boolean; extra?: Record<string, string> } = {}): string {
    const id = `${SYSTEM_ID}:${isMain ? 'hoofd-' : ''}${idOf(name)}`;
    const known = this.#categories.get(id);
    if (!known) this.#categories.set(id, { name, isMain, source, parts: new Set(), departments: new Map(), extra });
    else known.extra = { ...extra, ...known.extra };
    return id;
  }

  addPart(main: string, part: string): void {
    this.#categories.get(main)?.parts.add(part);
  }

  /** The department handles reports of the category. */
  addHandling(category: string, code: string, isResponsible: boolean, source: SourceRef): void {
    const departments = this.#categories.get(category)?.departments;
    if (code === '' || !departments) return;
    this.addDepartment(code, '', source);
    departments.set(code, isResponsible || (departments.get(code) ?? false));
  }

  rows(): SheetRow[] {
    const [first] = [...this.#departments.values(), ...this.#categories.values()];
    if (!first) return [];
    return [
      systemRow(first.source),
      ...[...this.#departments.values()].map(unitRow),
      ...[...this.#categories].map(([id, category]) => datasetRow(id, category)),
    ];
  }
}

function systemRow(source: SourceRef): SheetRow {
  return newRow('systems', source, { values: { id: SYSTEM_ID, name: 'Signalen' } });
}

function unitId(code: string): string {
  return `${SYSTEM_ID}:${code.replaceAll('|', '-')}`;
}

function unitRow({ code, name, source, extra }: Department): SheetRow {
  return newRow('units', source, { values: { id: unitId(code), name: name || null, short_name: code }, extra });
}

/** Who is said to be responsible looks after it, or the only department that handles it; of several it is not known. */
function datasetRow(id: string, { name, departments, parts, source, extra }: Category): SheetRow {
  const responsible = [...departments].filter(([, isResponsible]) => isResponsible).map(([code]) => code);
  const candidates = responsible.length > 0 ? responsible : [...departments.keys()];
  const [only] = candidates;
  const values = {
    id,
    system_id: SYSTEM_ID,
    title: name,
    steward_unit_id: only !== undefined && candidates.length === 1 ? unitId(only) : null,
    derived_from_ids: parts.size > 0 ? [...parts] : null,
  };
  return newRow('datasets', source, {
    values,
    extra: { ...extra, ...(departments.size > 0 ? { departments: [...departments.keys()].join('|') } : {}) },
  });
}
