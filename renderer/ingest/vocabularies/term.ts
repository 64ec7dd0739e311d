// One term of a vocabulary, ready to be a row once it is known which other terms there are.
import type { SourceRef, Value } from '../../model/record.ts';
import type { Ledger } from '../ledger.ts';
import { newRow, type SheetRow } from '../row.ts';

export type TermSheet = 'data_categories' | 'data_subjects' | 'purposes' | 'legal_bases';

/** `parents` are ids of wider terms, the first that is there counts; `sheet` is null for a term that the case has no place for. */
export interface Term {
  readonly id: string;
  readonly sheet: TermSheet | null;
  readonly values: Readonly<Record<string, Value>>;
  readonly parents: readonly string[];
  readonly extra: Readonly<Record<string, string>>;
  readonly source: SourceRef;
  readonly ledger: Ledger;
}

/** Rows of all terms; a wider purpose is only referred to when it is one of them. A term that stands twice is taken once. */
export function* rowsOfTerms(terms: readonly Term[]): Generator<SheetRow> {
  const purposes = new Set(terms.filter(({ sheet }) => sheet === 'purposes').map(({ id }) => id));
  const seen = new Set<string>();
  for (const { id, sheet, values, parents, extra, source, ledger } of terms) {
    const name = `${source.row} ${id}`.trim();
    if (id === '') ledger.leave('no_id', name);
    else if (sheet === null) ledger.leave('no_place_in_model', name);
    else if (seen.has(`${sheet} ${id}`)) {
      ledger.problem('id_twice', { sheet: source.sheet, row: source.row, value: id });
      ledger.leave('id_twice', name);
    } else {
      const parent = parents.find((wider) => wider !== id && purposes.has(wider)) ?? null;
      seen.add(`${sheet} ${id}`);
      ledger.use();
      yield newRow(sheet, source, {
        values: { id, ...values, ...(sheet === 'purposes' ? { parent_id: parent } : {}) },
        raw: sheet === 'purposes' && parents.length > 0 && parents.join('|') !== parent ? { parent_id: parents.join('|') } : {},
        extra,
      });
    }
  }
}

/** Cells with text under their own names, without those that became a value. */
export function extraOf(cells: ReadonlyMap<string, string>, used: readonly string[]): Record<string, string> {
  return Object.fromEntries([...cells].filter(([name, text]) => text !== '' && name !== '' && !used.includes(name)));
}
