// One sentence for each step of the history, and its fields before and after: names and words, no codes. Pure; knows no screen.
import type { Change, FieldChange, FieldsChange, Step, WholeRowChange } from '../model/change.ts';
import type { Field } from '../model/field.ts';
import { fieldOf, keyField, type SheetName } from '../model/sheet.ts';
import { isSameValue, known } from './same-value.ts';
import { changedTitle, nounAndTitle, withStepNames } from './step-rows.ts';
import { STEP_WORDS, type StepWords } from './step-words.ts';
import { cellWords, itemWords, listWords, type Telling } from './value-words.ts';

/** More fields than this are counted, not named. */
const MOST_NAMED = 3;

/** "Frequentie van ‘Huurachterstanden’ van elke week naar elke dag". Begins with a capital, ends without a point. */
export function tellStep(step: Step, telling: Telling): string {
  const own = withStepNames(telling, step);
  const words = STEP_WORDS[telling.language];
  const said = capital(sentenceOf(step, own, words) || words.nothingChanged);
  const act = words.acts[step.act];
  const from = step.merged && step.merged.steps > 0 ? ` (${words.stepsFrom(step.merged.steps, listWords(own, step.merged.roles))})` : '';
  return act ? `${act}${from}: ${said}` : said;
}

/** A field of a row, before and after, in words; '' = unknown. */
export interface ToldField {
  readonly sheet: SheetName;
  /** The row's name as the change has it (`nameOf`). */
  readonly name: string;
  readonly row: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Every field that the step changed; of rows that came or went, those that are filled in. */
export function toldFields(step: Step, telling: Telling): readonly ToldField[] {
  const own = withStepNames(telling, step);
  return step.changes.flatMap((change) => (change.kind === 'set' ? setFieldsTold(change, own) : rowTold(change, own)));
}

function sentenceOf({ act, changes }: Step, telling: Telling, words: StepWords): string {
  const [added, removed, set] = [ofKind(changes, 'add'), ofKind(changes, 'remove'), changes.filter((change) => change.kind === 'set')];
  if (act === 'rename') return renamedSentence(set, words) ?? parts(added, removed, set, telling, words);
  if (act === 'merge' && removed.length > 0 && added.length === 0) return mergedSentence(removed, set, telling, words);
  if (act === 'remove' && removed.length > 0 && added.length === 0) return removedSentence(removed, set, telling, words);
  return parts(added, removed, set, telling, words);
}

function ofKind(changes: readonly Change[], kind: 'add' | 'remove'): readonly WholeRowChange[] {
  return changes.filter((change): change is WholeRowChange => change.kind === kind);
}

function parts(
  added: readonly WholeRowChange[],
  removed: readonly WholeRowChange[],
  set: readonly FieldsChange[],
  telling: Telling,
  words: StepWords,
): string {
  const said = [
    added.length > 0 && words.added(wholeRows(added, telling, words), added.length),
    removed.length > 0 && words.removed(wholeRows(removed, telling, words), removed.length),
    set.length > 0 && setSentence(set, telling, words),
  ];
  return said.filter(Boolean).join('; ');
}

/** One row by its name, and where an exchange runs; several rows counted by sheet. */
function wholeRows(changes: readonly WholeRowChange[], telling: Telling, words: StepWords): string {
  const [only, ...more] = changes;
  if (!only || more.length > 0) return countedRows(changes, telling, words);
  const title = nounAndTitle(telling, only);
  if (only.sheet !== 'exchanges') return title;
  const end = (field: string) => {
    const id = only.row.values[field];
    return typeof id === 'string' && id !== '' ? words.quoted(telling.nameOf('systems', id) ?? id) : null;
  };
  const [from, to] = [end('from_system_id'), end('to_system_id')];
  return from && to ? words.fromTo(title, from, to) : title;
}

/** "2 systemen en 1 dataset". */
function countedRows(changes: readonly Change[], telling: Telling, words: StepWords): string {
  const counts = new Map<SheetName, number>();
  for (const { sheet } of changes) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  const said = [...counts].map(([sheet, count]) => words.counted(words.nouns[sheet][count === 1 ? 0 : 1], count));
  return listWords(telling, said);
}

function setSentence(set: readonly FieldsChange[], telling: Telling, words: StepWords): string {
  const [only, ...more] = set;
  return only && more.length === 0 ? oneRow(only, telling, words) : manyRows(set, telling, words);
}

function oneRow(change: FieldsChange, telling: Telling, words: StepWords): string {
  const row = changedTitle(telling, change);
  const names = labelsOf(change, telling);
  const [name, ...more] = Object.keys(change.fields);
  const [own] = Object.entries(change.extra ?? {});
  if (names.length === 0) return '';
  if (names.length > 1) return answerSentence(change, row, telling, words) ?? words.several(row, fieldList(names, telling, words));
  if (name !== undefined && more.length === 0) return oneField(change.sheet, name, change.fields[name] as FieldChange, row, telling, words);
  return own ? ownColumn(own[0], own[1].before, own[1].after, row, words) : '';
}

/** What an objection was answered: its status changes along with the answer. */
function answerSentence({ sheet, fields }: FieldsChange, row: string, telling: Telling, words: StepWords): string | null {
  const answer = sheet === 'annotations' ? fields.response?.after.value : null;
  const field = fieldOf('annotations', 'response');
  return typeof answer === 'string' && answer.trim() !== '' && field
    ? words.answered(row, words.quoted(cellWords(telling, 'annotations', field, { value: answer })))
    : null;
}

function oneField(sheet: SheetName, name: string, { before, after }: FieldChange, row: string, telling: Telling, words: StepWords): string {
  const field = fieldOf(sheet, name);
  const label = labelOf(sheet, name, telling);
  if (!field) return words.rewritten(label, row);
  if (sheet === 'annotations' && name === 'response' && String(known(after.value) ?? '').trim() !== '')
    return words.answered(row, words.quoted(cellWords(telling, sheet, field, after)));
  if (field.many) return listSentence(sheet, field, { before, after }, row, telling, words);
  const [was, is] = [saidCell(telling, sheet, field, before, words), saidCell(telling, sheet, field, after, words)];
  if (was === '') return is === '' ? '' : words.filled(label, row, is);
  if (is === '') return words.emptied(label, row, was);
  if (isTitle(name, telling)) return words.named(row, is);
  if (field.type === 'longtext' || was === is) return words.rewritten(label, row);
  return words.changed(label, row, was, is);
}

/** Names and texts of people's own between quotation marks, so that it can be seen where they end. */
function saidCell(telling: Telling, sheet: SheetName, field: Field, cell: FieldChange['before'], words: StepWords): string {
  const said = cellWords(telling, sheet, field, cell);
  const isOwn = field.references.length > 0 || field.type === 'text' || field.type === 'longtext';
  return isOwn && said !== '' && known(cell.value) !== null ? words.quoted(said) : said;
}

function isTitle(name: string, { language }: Telling): boolean {
  return ['name', 'title', language === 'nl' ? 'label_nl' : 'label_en', 'law_nl'].includes(name);
}

function listSentence(sheet: SheetName, field: Field, { before, after }: FieldChange, row: string, telling: Telling, words: StepWords): string {
  const label = labelOf(sheet, field.name, telling);
  const [was, is] = [itemsOf(before.value), itemsOf(after.value)];
  const added = is.filter((item) => !was.includes(item));
  const removed = was.filter((item) => !is.includes(item));
  if (was.length === 0 && is.length > 0) return words.filled(label, row, listWords(telling, itemWords(telling, sheet, field, is)));
  if (is.length === 0) return words.emptied(label, row, cellWords(telling, sheet, field, before) || words.nothing);
  if (added.length + removed.length === 0) return words.reordered(label, row);
  const said = (items: readonly string[]) => listWords(telling, itemWords(telling, sheet, field, items));
  return words.listed(label, row, said(added), said(removed));
}

function itemsOf(value: unknown): readonly string[] {
  return [value ?? []].flat().map(String);
}

function ownColumn(name: string, before: string | null, after: string | null, row: string, words: StepWords): string {
  if (!before?.trim()) return words.filled(name, row, after ?? words.nothing);
  return after?.trim() ? words.changed(name, row, words.quoted(before), words.quoted(after)) : words.emptied(name, row, words.quoted(before));
}

/** "14 uitwisselingen: Frequentie naar elke dag". */
function manyRows(set: readonly FieldsChange[], telling: Telling, words: StepWords): string {
  const rows = countedRows(set, telling, words);
  const names = [...new Set(set.flatMap((change) => labelsOf(change, telling)))];
  const shared = sharedAfter(set, telling, words);
  if (names.length === 1 && shared !== null)
    return shared === '' ? words.allEmptied(rows, names[0] ?? '') : words.allTo(rows, names[0] ?? '', shared);
  return names.length === 0 ? words.rowsChanged(rows) : words.allOf(rows, fieldList(names, telling, words));
}

/** What the one field became in all rows, in words; null when they differ, or more than one field changed. */
function sharedAfter(set: readonly FieldsChange[], telling: Telling, words: StepWords): string | null {
  const [first] = set;
  const [name] = Object.keys(first?.fields ?? {});
  const [own] = Object.keys(first?.extra ?? {});
  if (!first || set.some(({ sheet }) => sheet !== first.sheet)) return null;
  if (name !== undefined) {
    const field = fieldOf(first.sheet, name);
    const after = first.fields[name]?.after;
    const isShared = set.every(({ fields }) => Object.keys(fields).length === 1 && isSameValue(fields[name]?.after.value, after?.value));
    return field && after && isShared && set.every(({ extra }) => !extra) ? cellWords(telling, first.sheet, field, after) : null;
  }
  const after = own === undefined ? undefined : first.extra?.[own]?.after;
  const isShared = own !== undefined && set.every(({ fields, extra }) => Object.keys(fields).length === 0 && extra?.[own]?.after === after);
  return isShared ? (after ? words.quoted(after) : '') : null;
}

function fieldList(names: readonly string[], telling: Telling, words: StepWords): string {
  return names.length > MOST_NAMED ? words.manyFields(names.length) : listWords(telling, names);
}

function labelsOf({ sheet, fields, extra }: FieldsChange, telling: Telling): readonly string[] {
  return [...Object.keys(fields).map((name) => labelOf(sheet, name, telling)), ...Object.keys(extra ?? {})];
}

function labelOf(sheet: SheetName, name: string, { language }: Telling): string {
  const field = fieldOf(sheet, name);
  return (language === 'nl' ? field?.labelNl : field?.labelEn) || name;
}

/** Null when no row got another id. */
function renamedSentence(set: readonly FieldsChange[], words: StepWords): string | null {
  const found = set.flatMap(({ sheet, fields }) => {
    const key = fields[keyField(sheet)?.name ?? ''];
    return key ? [[textIn(key.before), textIn(key.after)] as const] : [];
  });
  const [[before, after] = ['', ''], ...more] = found;
  if (before === '' || after === '' || more.length > 0) return null;
  return words.renamed(words.quoted(before), words.quoted(after), set.length - 1);
}

function textIn({ value }: FieldChange['before']): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** What the removed rows went into is the row that the others now refer to, when the step has it. */
function mergedSentence(removed: readonly WholeRowChange[], set: readonly FieldsChange[], telling: Telling, words: StepWords): string {
  const gone = removed.map((change) => changedTitle(telling, change));
  const sheet = removed[0]?.sheet;
  const into = set.find((change) => change.sheet === sheet && !removed.some(({ row }) => row.values.id === change.name)) ?? null;
  const target = into ? changedTitle(telling, into) : keptName(removed, set, telling, words);
  return target ? words.merged(listWords(telling, gone), target) : words.removed(listWords(telling, gone), gone.length);
}

/** The id that took the place of a removed one in some reference. */
function keptName(removed: readonly WholeRowChange[], set: readonly FieldsChange[], telling: Telling, words: StepWords): string | null {
  const gone = new Set(removed.map(({ row }) => String(row.values.id)));
  for (const { fields } of set) {
    for (const { before, after } of Object.values(fields)) {
      const kept = itemsOf(after.value).find((id) => !itemsOf(before.value).includes(id) && itemsOf(before.value).some((one) => gone.has(one)));
      const sheet = removed[0]?.sheet;
      if (kept !== undefined && sheet) return words.quoted(telling.nameOf(sheet, kept) ?? kept);
    }
  }
  return null;
}

/** The rows that were asked for are of the first sheet; what had to go with them is counted. */
function removedSentence(removed: readonly WholeRowChange[], set: readonly FieldsChange[], telling: Telling, words: StepWords): string {
  const own = removed.filter(({ sheet }) => sheet === removed[0]?.sheet);
  const also = removed.filter(({ sheet }) => sheet !== removed[0]?.sheet);
  const title = wholeRows(own, telling, words);
  const said = also.length === 0 ? words.removed(title, own.length) : words.removedWith(title, countedRows(also, telling, words));
  return set.length === 0 ? said : `${said}; ${words.referencesMended(set.length)}`;
}

function setFieldsTold(change: FieldsChange, telling: Telling): readonly ToldField[] {
  const base = { sheet: change.sheet, name: change.name, row: changedTitle(telling, change) };
  const fields = Object.entries(change.fields).map(([name, { before, after }]) => {
    const field = fieldOf(change.sheet, name);
    const words = (cell: FieldChange['before']) => (field ? cellWords(telling, change.sheet, field, cell) : '');
    return { ...base, field: labelOf(change.sheet, name, telling), before: words(before), after: words(after) };
  });
  const own = Object.entries(change.extra ?? {}).map(([field, { before, after }]) => ({ ...base, field, before: before ?? '', after: after ?? '' }));
  return [...fields, ...own];
}

function rowTold(change: WholeRowChange, telling: Telling): readonly ToldField[] {
  const key = keyField(change.sheet)?.name;
  const name = key ? String(change.row.values[key] ?? '') : '';
  const base = { sheet: change.sheet, name, row: changedTitle(telling, change) };
  const isNew = change.kind === 'add';
  const told = (field: string, words: string): ToldField[] =>
    words === '' ? [] : [{ ...base, field, before: isNew ? '' : words, after: isNew ? words : '' }];
  const fields = Object.entries(change.row.values).flatMap(([field, value]) => {
    const known = fieldOf(change.sheet, field);
    return known ? told(labelOf(change.sheet, field, telling), cellWords(telling, change.sheet, known, { value })) : [];
  });
  return [...fields, ...Object.entries(change.row.extra).flatMap(([field, words]) => told(field, words))];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
