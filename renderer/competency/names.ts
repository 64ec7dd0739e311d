// What are the rows called that an answer speaks of? One name for each id of the sheets it points into.
import type { Ask, AskCell } from '../model/ask.ts';
import type { SheetName } from '../model/sheet.ts';
import type { Language } from './question.ts';

/** Names by sheet, then id. */
export type Names = ReadonlyMap<SheetName, ReadonlyMap<string, Readonly<Record<Language, string>>>>;

/** An annotation on one line. */
const LINE = `trim(regexp_replace(text, '\\s+', ' ', 'g'))`;

/** Its first words, about sixty letters. */
const BEGINNING = `case when length(${LINE}) > 60 then regexp_replace(left(${LINE}, 58), '\\s+\\S*$', '') || '…' else ${LINE} end`;

/** The columns with the name, Dutch and English. */
const NAMED: Partial<Record<SheetName, readonly [nl: string, en: string]>> = {
  organisations: ['coalesce(short_name, name)', 'coalesce(short_name, name)'],
  units: ['name', 'name'],
  systems: ['name', 'name'],
  datasets: ['title', 'title'],
  exchanges: ['name', 'name'],
  data_categories: ['label_nl', 'coalesce(label_en, label_nl)'],
  data_subjects: ['label_nl', 'coalesce(label_en, label_nl)'],
  purposes: ['label_nl', 'coalesce(label_en, label_nl)'],
  legal_bases: ['law_nl', 'law_nl'],
  retention_rules: ['label_nl', 'label_nl'],
  standards: ['name', 'name'],
  agreements: ['title', 'title'],
  processing_activities: ['name', 'name'],
  areas: ['name', 'name'],
  signal_series: ['name', 'name'],
  decisions: ['title', 'title'],
  scenarios: ['name', 'name'],
  annotations: [BEGINNING, BEGINNING],
  qualitative_signals: ['case when contains_personal_data then null else text end', 'case when contains_personal_data then null else text end'],
};

/** Names of all rows of these sheets, in one question. */
export async function askNames(ask: Ask, sheets: Iterable<SheetName>): Promise<Names> {
  const wanted = [...new Set(sheets)].flatMap((sheet) => (NAMED[sheet] ? [[sheet, ...NAMED[sheet]] as const] : []));
  if (wanted.length === 0) return new Map();
  const { rows } = await ask(
    wanted
      .map(([sheet, nl, en]) => `select '${sheet}' as sheet, id, ${nl} as nl, ${en} as en from ${sheet} where id is not null`)
      .join('\nunion all\n'),
  );
  const names = new Map(wanted.map(([sheet]) => [sheet, new Map<string, Readonly<Record<Language, string>>>()]));
  for (const { sheet, id, nl, en } of rows) names.get(sheet as SheetName)?.set(String(id), { nl: wordsOr(nl, id), en: wordsOr(en, id) });
  return names;
}

function wordsOr(name: AskCell | undefined, id: AskCell | undefined): string {
  return typeof name === 'string' && name.trim() !== '' ? name : String(id);
}

/** The name of one row; its id when it has none, a dash in words when there is no id. */
export function nameIn(names: Names, language: Language, sheet: SheetName, id: AskCell | undefined): string {
  if (typeof id !== 'string') return language === 'nl' ? 'niet bekend' : 'not known';
  return names.get(sheet)?.get(id)?.[language] ?? id;
}
