// datareis diff: what runs on one day and not on another; or, of two case files, which rows and fields differ.
import { differenceOfDays } from '../../renderer/compare/day-difference.ts';
import { differences, type RowDifference } from '../../renderer/compare/differences.ts';
import { travelOf } from '../../renderer/compare/travel-of.ts';
import { isDay } from '../../renderer/competency/parameters.ts';
import type { Cell } from '../../renderer/model/change.ts';
import type { TravelExchange } from '../../renderer/model/travel.ts';
import { CannotRead, type Command, type CommandAnswer, readPacked } from './command.ts';
import { columns, needed } from './travel-case.ts';

const USAGE = 'usage: datareis diff CASE --from 2020-01-01 --to 2020-07-01, or: datareis diff CASE CASE2';

export const diffCommand: Command = async ({ inputs, from, to, language }) => {
  const isOfDays = from !== undefined || to !== undefined;
  if (inputs.length === 0 || inputs.length > 2 || (isOfDays && inputs.length > 1) || (!isOfDays && inputs.length === 1)) throw new CannotRead(USAGE);
  if (!isOfDays) return ofCases(inputs[0] ?? '', inputs[1] ?? '', language);
  const [first, last] = [dayIn('from', from), dayIn('to', to)];
  const { records } = await readPacked(inputs);
  const { added, gone } = differenceOfDays(travelOf(records), first, last);
  const words = WORDS[language];
  return {
    json: { from: first, to: last, added: added.map(({ id }) => id), removed: gone.map(({ id }) => id) },
    text: [`${first} – ${last}`, ...part(words.added, added, words.none), ...part(words.gone, gone, words.none)].join('\n'),
  };
};

const WORDS = {
  nl: { added: 'Erbij', gone: 'Weg', changed: 'Anders', none: '  niets', same: 'De twee zeggen hetzelfde.', nothing: '(leeg)' },
  en: { added: 'Added', gone: 'Gone', changed: 'Changed', none: '  nothing', same: 'The two say the same.', nothing: '(empty)' },
} as const;

function dayIn(option: string, given: string | undefined): string {
  const day = needed(given, option);
  if (!isDay(day)) throw new CannotRead(`--${option} ${day}: expected a day such as 2020-07-01`);
  return day;
}

function part(title: string, flows: readonly TravelExchange[], none: string): string[] {
  const lines = flows.map(({ id, name, validFrom, validUntil }) => [id, name ?? '', validFrom ?? '', validUntil ?? '']);
  return [`${title} (${flows.length})`, ...(lines.length > 0 ? columns(lines) : [none])];
}

async function ofCases(one: string, other: string, language: 'nl' | 'en'): Promise<CommandAnswer> {
  const [before, after] = [await readPacked([one]), await readPacked([other])];
  const found = differences(before.records, after.records);
  const words = WORDS[language];
  const named = { added: words.added, gone: words.gone, changed: words.changed };
  const lines = found.flatMap((row) => [
    [named[row.kind], row.sheet, row.name],
    ...row.fields.map((field) => ['', field.field, `${wordsOf(field.before, words.nothing)} → ${wordsOf(field.after, words.nothing)}`]),
  ]);
  return {
    json: { added: idsOf(found, 'added'), removed: idsOf(found, 'gone'), changed: found.filter(({ kind }) => kind === 'changed').map(toChanged) },
    text: lines.length === 0 ? words.same : columns(lines).join('\n'),
  };
}

function idsOf(rows: readonly RowDifference[], wanted: RowDifference['kind']) {
  return rows.filter(({ kind }) => kind === wanted).map(({ sheet, name }) => ({ sheet, id: name }));
}

function toChanged({ sheet, name, fields }: RowDifference) {
  return { sheet, id: name, fields: fields.map(({ field, before, after }) => ({ field, before: plain(before), after: plain(after) })) };
}

function plain({ value, raw }: Cell) {
  return value ?? raw ?? null;
}

function wordsOf(cell: Cell, nothing: string): string {
  const value = plain(cell);
  return value === null || value === '' ? nothing : [value].flat().join('|');
}
