// What are the rows of the case called, and where do they belong? Names for sentences, asked once for all rules.
import type { Ask, AskCell, AskRow } from '../model/ask.ts';
import type { AboutSheet } from '../model/own-rule.ts';
import type { SheetName } from '../model/sheet.ts';
import type { Bilingual } from './bilingual.ts';

/** Where a finding belongs: a department (unit) and an organisation, by their ids. */
export interface Place {
  readonly unit: string | null;
  readonly organisation: string | null;
}

/** The ends of an exchange, as ids. */
export interface Ends {
  readonly from: string | null;
  readonly to: string | null;
}

export interface Book {
  /** On one line; a row without a name is called by its id, and said to have none. */
  name(sheet: SheetName, id: string): Bilingual;
  /** A system, and who runs it when that is not the own organisation and its name does not say so; an unknown system is said to be so. */
  system(id: string | null): Bilingual;
  organisationOf(systemId: string | null): string | null;
  endsOf(exchangeId: string): Ends;
  placeOf(sheet: AboutSheet, id: string): Place;
}

interface Entry {
  readonly nl: string | null;
  readonly en: string | null;
  /** For a system its organisation and unit; for a dataset its system; for an exchange its ends; for an activity its unit. */
  readonly first: string | null;
  readonly second: string | null;
}

/** All rows that a sentence may name. */
const NAMES_SQL = `select 'exchanges' as sheet, id, name as nl, name as en, from_system_id as first, to_system_id as second from exchanges
union all select 'datasets', id, title, title, system_id, null from datasets
union all select 'systems', id, name, name, organisation_id, unit_id from systems
union all select 'organisations', id, coalesce(short_name, name), coalesce(short_name, name), cast(is_own as varchar), null from organisations
union all select 'processing_activities', id, name, name, unit_id, null from processing_activities
union all select 'purposes', id, label_nl, coalesce(label_en, label_nl), null, null from purposes
union all select 'legal_bases', id, law_nl, law_nl, null, null from legal_bases
union all select 'data_categories', id, label_nl, coalesce(label_en, label_nl), null, null from data_categories
union all select 'retention_rules', id, label_nl, label_nl, null, null from retention_rules
union all select 'standards', id, name, name, null, null from standards
union all select 'agreements', id, title, title, null, null from agreements
union all select 'units', id, name, name, organisation_id, null from units
union all select 'case_info', key, value, value, null, null from case_info where key = 'own_organisation_id'`;

/** Rejects when the tables of a case are not there. */
export async function readBook(ask: Ask): Promise<Book> {
  const entries = new Map<string, Map<string, Entry>>();
  for (const row of (await ask(NAMES_SQL)).rows) {
    const sheet = String(row.sheet);
    const found = entries.get(sheet) ?? new Map<string, Entry>();
    entries.set(sheet, found.set(String(row.id), entryOf(row)));
  }
  return bookOf((sheet, id) => (id === null ? undefined : entries.get(sheet)?.get(id)));
}

function entryOf(row: AskRow): Entry {
  return { nl: onOneLine(row.nl), en: onOneLine(row.en), first: textIn(row.first), second: textIn(row.second) };
}

function onOneLine(cell: AskCell | undefined): string | null {
  return textIn(cell)?.replace(/\s+/g, ' ').trim() ?? null;
}

function textIn(cell: AskCell | undefined): string | null {
  return typeof cell === 'string' && cell.trim() !== '' ? cell : null;
}

function bookOf(entry: (sheet: SheetName, id: string | null) => Entry | undefined): Book {
  const own = entry('case_info', 'own_organisation_id')?.nl ?? null;
  const isOwn = (organisation: string | null) =>
    organisation !== null && (organisation === own || entry('organisations', organisation)?.first === 'true');
  const organisationOf = (system: string | null) => entry('systems', system)?.first ?? null;
  const name = (sheet: SheetName, id: string): Bilingual => {
    const { nl = null, en = null } = entry(sheet, id) ?? {};
    return { nl: nl ?? withoutName(id).nl, en: en ?? withoutName(id).en };
  };
  const placeOfSystem = (system: string | null): Place => ({ unit: entry('systems', system)?.second ?? null, organisation: organisationOf(system) });
  const endsOf = (exchange: string): Ends => {
    const { first = null, second = null } = entry('exchanges', exchange) ?? {};
    return { from: first, to: second };
  };
  const systemName = (id: string | null): Bilingual => {
    if (id === null) return { nl: 'een onbekend systeem', en: 'an unknown system' };
    const [organisation, system] = [organisationOf(id), name('systems', id)];
    if (organisation === null || isOwn(organisation)) return system;
    const { nl, en } = name('organisations', organisation);
    if (system.nl.toLowerCase().includes(nl.toLowerCase())) return system;
    return { nl: `${system.nl} (${nl})`, en: `${system.en} (${en})` };
  };
  const placeOfExchange = (exchange: string): Place => {
    const { from, to } = endsOf(exchange);
    return placeOfSystem(!isOwn(organisationOf(from)) && isOwn(organisationOf(to)) ? to : from);
  };
  const placeOfActivity = (activity: string): Place => {
    const unit = entry('processing_activities', activity)?.first ?? null;
    return { unit, organisation: entry('units', unit)?.first ?? null };
  };
  const placeOf = (sheet: AboutSheet, id: string): Place => {
    if (sheet === 'exchanges') return placeOfExchange(id);
    return sheet === 'datasets' ? placeOfSystem(entry('datasets', id)?.first ?? null) : placeOfActivity(id);
  };
  return { name, system: systemName, organisationOf, endsOf, placeOf };
}

function withoutName(id: string): Bilingual {
  return { nl: `${id} (geen naam bekend)`, en: `${id} (no name known)` };
}
