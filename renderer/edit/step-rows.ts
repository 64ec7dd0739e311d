// What rows of a step are called: by their own values where the step has them, else by their name in the case; rows without an id by what they join.
import type { Change, Step } from '../model/change.ts';
import { codeWord } from '../model/code-lists.ts';
import type { Value } from '../model/record.ts';
import { fieldsOf, isSheet, keyField, type SheetName, sheetOfKind } from '../model/sheet.ts';
import { rowTitle } from './row-title.ts';
import { STEP_WORDS } from './step-words.ts';
import type { Telling } from './value-words.ts';

type Values = Readonly<Record<string, Value>>;

/** The names that the step itself knows, of rows that it adds or removes, before those of the case: such a row may be gone by now. */
export function withStepNames(telling: Telling, { changes }: Pick<Step, 'changes'>): Telling {
  const own = new Map<string, string>();
  for (const change of changes) {
    const id = change.kind === 'set' ? null : change.row.values[keyField(change.sheet)?.name ?? ''];
    if (change.kind !== 'set' && typeof id === 'string')
      own.set(`${change.sheet} ${id}`, rowTitle(change.sheet, change.row.values, telling.language));
  }
  return { ...telling, nameOf: (sheet, id) => telling.nameOf(sheet, id) ?? own.get(`${sheet} ${id}`) ?? null };
}

/** "‘Huurachterstanden’"; of a row without a name what it is ("uitwisseling x-012", "doelverband ‘Hulp bij schulden → Uitkering’"). */
export function changedTitle(telling: Telling, change: Change): string {
  const { quoted, nouns } = STEP_WORDS[telling.language];
  const [noun] = nouns[change.sheet];
  const title = rawTitle(telling, change);
  if (title.text.trim() === '') return noun;
  return title.isName ? quoted(title.text) : `${noun} ${title.text}`;
}

/** "uitwisseling ‘Huurachterstanden’". */
export function nounAndTitle(telling: Telling, change: Change): string {
  const { quoted } = STEP_WORDS[telling.language];
  const noun = nounOf(telling, change);
  const { text, isName } = rawTitle(telling, change);
  const target = annotated(telling, change);
  const own = text === '' ? noun : `${noun} ${isName ? quoted(text) : text}`;
  return target ? STEP_WORDS[telling.language].about(own, target) : own;
}

/** An annotation is called by its kind: an objection, a question. */
function nounOf({ language }: Telling, change: Change): string {
  const kind = change.sheet === 'annotations' && change.kind !== 'set' ? change.row.values.kind : null;
  const [noun] = STEP_WORDS[language].nouns[change.sheet];
  return typeof kind === 'string' && kind !== '' ? codeWord('annotations', 'kind', kind, language) : noun;
}

interface Title {
  readonly text: string;
  /** Not merely an id. */
  readonly isName: boolean;
}

function rawTitle(telling: Telling, change: Change): Title {
  if (!keyField(change.sheet)) return { text: joinedTitle(telling, change.sheet, valuesOf(change)), isName: true };
  if (change.kind === 'set') {
    const name = nameBefore(telling, change) ?? telling.nameOf(change.sheet, change.name);
    return { text: name || change.name, isName: Boolean(name) && name !== change.name };
  }
  const title = rowTitle(change.sheet, change.row.values, telling.language);
  return { text: title, isName: title !== String(change.row.values[keyField(change.sheet)?.name ?? ''] ?? '') };
}

/** Where the step changes the name itself, the row is called what it was called before. */
function nameBefore({ language }: Telling, change: Change): string | null {
  if (change.kind !== 'set') return null;
  const before = Object.fromEntries(Object.entries(change.fields).map(([field, { before: cell }]) => [field, cell.value]));
  const isNamed = ['name', 'title', language === 'en' ? 'label_en' : 'label_nl', 'law_nl', 'text'].some((field) => Boolean(before[field]));
  return isNamed ? rowTitle(change.sheet, before, language) : null;
}

/** The values of a row that has no id stand in its name. */
function valuesOf(change: Change): Values {
  if (change.kind !== 'set') return change.row.values;
  try {
    const entries: unknown = JSON.parse(change.name);
    return Array.isArray(entries) ? (Object.fromEntries(entries.filter(Array.isArray)) as Values) : {};
  } catch {
    return {};
  }
}

/** The first two things that a row refers to, "A → B"; '' when it refers to nothing. */
function joinedTitle(telling: Telling, sheet: SheetName, values: Values): string {
  const referred = fieldsOf(sheet).flatMap((field) => {
    const id = values[field.name];
    if (field.references.length === 0 || typeof id !== 'string' || id === '') return [];
    const name = field.references.map((target) => (isSheet(target) ? telling.nameOf(target, id) : null)).find(Boolean);
    return [name ?? id];
  });
  const seq = typeof values.seq === 'number' ? [String(values.seq)] : [];
  return [...referred.slice(0, 2), ...(referred.length < 2 ? seq : [])].join(' → ');
}

/** What an annotation is about; null for other rows. */
function annotated(telling: Telling, change: Change): string | null {
  if (change.sheet !== 'annotations' || change.kind === 'set') return null;
  const { target_kind: kind, target_id: id } = change.row.values;
  const sheet = sheetOfKind(kind);
  const name = sheet && typeof id === 'string' ? telling.nameOf(sheet, id) : null;
  return name ? STEP_WORDS[telling.language].quoted(name) : null;
}
