// Answers one question on one case: what is missing, what is chosen, the rows, the sentence, and what to light up on the map.
import type { Ask, AskRow } from '../model/ask.ts';
import { isSheet, type SheetName, sheetOfKind } from '../model/sheet.ts';
import type { Travel } from '../model/travel.ts';
import type { AskSignals } from '../signals/desk/kinds.ts';
import { missingSentence, ONE_OF } from './missing.ts';
import { askNames, type Names, nameIn } from './names.ts';
import { type Chosen, chooseValues, defaultsSentence, isDay, type Refused, valuesOf } from './parameters.ts';
import type { AskScenario, Column, EditTold, Found, Language, Question, Told, Words } from './question.ts';
import { readableRule } from './rule-rows.ts';
import { capital } from './sentence.ts';
import { readableSql } from './sql-question.ts';

/** One row of the case. */
export interface Concern {
  readonly sheet: SheetName;
  readonly id: string;
}

/** One row of an answer: cells by column name, and the rows of the case it rests on. */
export interface AnswerRow {
  readonly cells: AskRow;
  readonly concerns: readonly Concern[];
}

/** `expert` is the Dutch of the field; the same as `nl` where it does not differ. */
export interface AnswerSentence extends Words {
  readonly expert: string;
}

export interface CompetencyAnswer {
  readonly question: string;
  /** The day the answer is about, ISO 8601. */
  readonly day: string;
  readonly sentence: AnswerSentence;
  /** Sheets without rows for which there is no answer; empty when there is one. */
  readonly missing: readonly SheetName[];
  readonly parameters: readonly Chosen[];
  readonly columns: readonly Column[];
  readonly rows: readonly AnswerRow[];
  /** Ids of systems, datasets and exchanges to light up on the map. */
  readonly picture: readonly string[];
  /** The query with its values filled in; null where the answer is computed. */
  readonly sql: string | null;
  readonly names: Names;
}

/** `date` is the day of the answer; without it the reference date of the case, else `today`. `given` are parameter values by name. */
export interface Occasion {
  readonly ask: Ask;
  readonly travel: () => Promise<Travel>;
  /** Where the values of the signals are asked for; without it they are read from the tables, all of them. */
  readonly signals?: AskSignals | undefined;
  /** Works out what a scenario does; without it only its steps are told. */
  readonly scenario?: AskScenario | undefined;
  /** The history of the case, oldest first. */
  readonly edits?: (() => readonly EditTold[]) | undefined;
  readonly date?: string | null;
  readonly today: string;
  readonly given?: Readonly<Record<string, string>>;
}

/** The answer, or why a given value cannot be used. */
export async function answerQuestion(
  question: Question,
  { ask, travel, signals, scenario, edits, date, today, given = {} }: Occasion,
): Promise<CompetencyAnswer | Refused> {
  const [settled, missing] = await Promise.all([
    referenceDate(ask),
    missingSheets(ask, question.isOfHistory && edits?.().length ? [] : question.needs),
  ]);
  const day = date ?? settled ?? today;
  const chosen = await chooseValues(ask, day, question.parameters, given);
  if ('refused' in chosen) return chosen;
  const empty = chosen.find(({ parameter, value }) => value === null && !parameter.isOptional);
  if (missing.length > 0) return withoutRows(question, day, chosen, missing, missingWords(missing));
  if (empty) return withoutRows(question, day, chosen, [], nothingToChoose(empty));
  const found = await question.find({ ask, travel, signals, scenario, edits, day, chosen: valuesOf(chosen) });
  return answered(question, day, chosen, found, await askNames(ask, sheetsOf(question)));
}

function answered(question: Question, day: string, chosen: readonly Chosen[], found: Found, names: Names): CompetencyAnswer {
  const rows = found.rows.map((row) => ({ cells: cellsOf(question.columns, row), concerns: concernsOf(question.columns, row) }));
  return {
    question: question.id,
    day,
    sentence: sentenceOf(question, day, chosen, found, names),
    missing: [],
    parameters: chosen,
    columns: question.columns,
    rows,
    picture: pictureOf(rows),
    sql: sqlOf(question, day, chosen),
    names,
  };
}

function sqlOf({ query, parameters, rules }: Question, day: string, chosen: readonly Chosen[]): string | null {
  if (rules) return rules.map((id) => readableRule(id, day)).join('\n\n');
  return query === undefined ? null : readableSql(query, parameters, day, valuesOf(chosen));
}

function sentenceOf(question: Question, day: string, chosen: readonly Chosen[], found: Found, names: Names): AnswerSentence {
  const told = (language: Language): Told => ({
    ...found,
    day,
    chosen: valuesOf(chosen),
    name: (sheet, id) => nameIn(names, language, sheet, id),
  });
  const whole = (language: Language, text: string) =>
    [text, question.completedBy?.[language], defaultsSentence(chosen, names, language)].filter(Boolean).join(' ');
  const { say } = question;
  return {
    nl: whole('nl', capital(say.nl(told('nl')))),
    expert: whole('nl', capital((say.expert ?? say.nl)(told('nl')))),
    en: whole('en', capital(say.en(told('en')))),
  };
}

function withoutRows(question: Question, day: string, chosen: readonly Chosen[], missing: readonly SheetName[], sentence: Words): CompetencyAnswer {
  return {
    question: question.id,
    day,
    sentence: { ...sentence, expert: sentence.nl },
    missing,
    parameters: chosen,
    columns: question.columns,
    rows: [],
    picture: [],
    sql: null,
    names: new Map(),
  };
}

function missingWords(sheets: readonly SheetName[]): Words {
  return { nl: missingSentence('nl', sheets), en: missingSentence('en', sheets) };
}

function nothingToChoose({ parameter }: Chosen): Words {
  const one = parameter.kind === 'ref' ? ONE_OF[parameter.sheet] : undefined;
  const what = one ?? { nl: parameter.label.nl.toLowerCase(), en: parameter.label.en.toLowerCase() };
  return {
    nl: `Datareis vindt in deze casus niets om te kiezen bij "${what.nl}". Kies het zelf, of vul de casus aan.`,
    en: `Datareis finds nothing in this case to choose for "${what.en}". Choose it yourself, or complete the case.`,
  };
}

/** The reference date of the case; null when it has none that can be read. */
async function referenceDate(ask: Ask): Promise<string | null> {
  const { rows } = await ask("select value from case_info where key = 'reference_date'");
  const value = rows[0]?.value;
  return typeof value === 'string' && isDay(value) ? value : null;
}

async function missingSheets(ask: Ask, sheets: readonly SheetName[]): Promise<SheetName[]> {
  if (sheets.length === 0) return [];
  const { rows } = await ask(sheets.map((sheet) => `select '${sheet}' as sheet, exists(select 1 from ${sheet}) as is_there`).join(' union all '));
  return sheets.filter((sheet) => rows.some((row) => row.sheet === sheet && row.is_there === false));
}

function sheetsOf({ columns, parameters }: Question): SheetName[] {
  const named = columns.flatMap((column) => (column.kind === 'ref' || column.kind === 'refs' ? [column.sheet] : []));
  const asked = parameters.flatMap((parameter) => (parameter.kind === 'ref' ? [parameter.sheet] : []));
  const any = columns.some(({ kind }) => kind === 'target' || kind === 'field_value') ? TARGETS : [];
  return [...named, ...asked, ...any, ...(columns.some(({ kind }) => kind === 'field_value') ? REFERENCES : [])];
}

const TARGETS: readonly SheetName[] = [
  'organisations',
  'units',
  'areas',
  'systems',
  'datasets',
  'data_categories',
  'data_subjects',
  'exchanges',
  'processing_activities',
  'purposes',
  'signal_series',
  'decisions',
  'scenarios',
];

/** Sheets that the fields of a target point into, beside the targets themselves. */
const REFERENCES: readonly SheetName[] = ['agreements', 'legal_bases', 'retention_rules', 'standards'];

/** The sheet of a target cell: a kind of target (annotations) or a sheet's own name. */
export function targetSheet(cells: AskRow): SheetName | undefined {
  const kind = cells.target_kind;
  return sheetOfKind(kind) ?? (typeof kind === 'string' && isSheet(kind) ? kind : undefined);
}

/** The cells of the columns, and the kind of a target. */
function cellsOf(columns: readonly Column[], row: AskRow): AskRow {
  const cells = Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]));
  return columns.some(({ kind }) => kind === 'target') ? { ...cells, target_kind: row.target_kind ?? null } : cells;
}

function concernsOf(columns: readonly Column[], cells: AskRow): Concern[] {
  const found = new Map<string, Concern>();
  for (const column of columns) {
    const sheet = column.kind === 'ref' || column.kind === 'refs' ? column.sheet : column.kind === 'target' ? targetSheet(cells) : undefined;
    if (!sheet) continue;
    for (const id of [cells[column.name] ?? null].flat()) if (typeof id === 'string') found.set(`${sheet} ${id}`, { sheet, id });
  }
  return [...found.values()];
}

const ON_MAP: ReadonlySet<SheetName> = new Set(['systems', 'datasets', 'exchanges']);

function pictureOf(rows: readonly AnswerRow[]): string[] {
  return [...new Set(rows.flatMap(({ concerns }) => concerns.filter(({ sheet }) => ON_MAP.has(sheet)).map(({ id }) => id)))];
}
