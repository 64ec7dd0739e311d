// Rows of the case as elements of an ArchiMate model: which type each becomes, what it is called and which properties it has.
import { extraHeader } from '../model/header.ts';
import { type RecordSet, type Row, rowsOf, textOf } from '../model/record.ts';
import { fieldsOf, type SheetName } from '../model/sheet.ts';
import { type ArchiConcept, isName } from './archimate-xml.ts';
import { cellText, writeCell } from './cell.ts';

/** Which element a row becomes, and the fields that are its name and documentation; all other fields are properties. ArchiMate 3.2, chapters 6, 8 and 9. */
const ELEMENTS = {
  organisations: { type: 'BusinessActor', name: 'name', documentation: 'description' },
  units: { type: 'BusinessActor', name: 'name', documentation: '' },
  systems: { type: 'ApplicationComponent', name: 'name', documentation: '' },
  datasets: { type: 'DataObject', name: 'title', documentation: '' },
  purposes: { type: 'Goal', name: 'label_nl', documentation: 'plain_nl' },
} as const satisfies Partial<Record<SheetName, { type: string; name: string; documentation: string }>>;

type ElementSheet = keyof typeof ELEMENTS;

export const ELEMENT_SHEETS = Object.keys(ELEMENTS) as ElementSheet[];

/** One key for each element of the file. An id that stands on more than one sheet is only unique with the name of its sheet. */
export class Keys {
  readonly #owner = new Map<string, SheetName>();
  readonly #present = new Set<string>();

  constructor(records: RecordSet) {
    for (const sheet of [...ELEMENT_SHEETS, 'exchanges'] as const) {
      for (const row of rowsOf(records, sheet)) {
        const id = textOf(row, 'id') ?? '';
        if (!this.#owner.has(id)) this.#owner.set(id, sheet);
        this.#present.add(`${sheet} ${id}`);
      }
    }
  }

  of(sheet: SheetName, id: string): string {
    return this.#owner.get(id) === sheet ? id : `${sheet}-${id}`;
  }

  /** The key of the row that a field points to; undefined when there is no such row. */
  to(sheet: SheetName, row: Row, field: string): string | undefined {
    const id = textOf(row, field);
    return id !== undefined && this.#present.has(`${sheet} ${id}`) ? this.of(sheet, id) : undefined;
  }
}

export function sheetElements(records: RecordSet, keys: Keys): ArchiConcept[] {
  return ELEMENT_SHEETS.flatMap((sheet) => rowsOf(records, sheet).map((row) => elementOf(sheet, row, keys)));
}

function elementOf(sheet: ElementSheet, row: Row, keys: Keys): ArchiConcept {
  const { type, name, documentation } = ELEMENTS[sheet];
  const english = sheet === 'purposes' ? textOf(row, 'label_en') : undefined;
  return {
    id: keys.of(sheet, textOf(row, 'id') ?? ''),
    type,
    names: [{ language: 'nl', text: textOf(row, name) ?? '' }, ...(english ? [{ language: 'en', text: english }] : [])],
    documentation: textOf(row, documentation) ?? row.extra.documentation ?? null,
    properties: propertiesOf(sheet, row, new Set(['id', name, documentation, ...(english ? ['label_en'] : [])])),
  };
}

/** All fields and own columns that have something to say, as the sheets write them; and the id, where it cannot be the identifier. */
export function propertiesOf(sheet: SheetName, row: Row, said: ReadonlySet<string>): [string, string][] {
  const fields = fieldsOf(sheet).filter(({ name }) => !said.has(name));
  const known = fields.map((field): [string, string] => {
    const { cell } = writeCell(sheet, field, row, { words: null, numbers: 'point' });
    return [field.name, cellText(cell, 'point')];
  });
  const own = Object.entries(row.extra).flatMap(([name, text]): [string, string][] =>
    name === 'documentation' ? [] : [[extraHeader(sheet, name), text]],
  );
  const id = textOf(row, 'id') ?? '';
  return [...(isName(id) ? [] : [['id', id] as [string, string]]), ...known, ...own].filter(([, text]) => text !== '');
}
