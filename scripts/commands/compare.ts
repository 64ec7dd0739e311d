// datareis compare: how two municipalities do one process, found by its comparison key.

import type { Process } from '../../renderer/compare/process.ts';
import { processKeys } from '../../renderer/compare/process.ts';
import { processSentences } from '../../renderer/compare/process-words.ts';
import { compareProcesses, type ProcessComparison, type Side, sideOf } from '../../renderer/compare/processes.ts';
import { isDay } from '../../renderer/competency/parameters.ts';
import { caseInfo } from '../../renderer/model/case-info.ts';
import { CannotRead, type Command, readPacked } from './command.ts';
import { columns } from './travel-case.ts';

export const compareCommand: Command = async ({ inputs, key, date, language }) => {
  const [one, other] = inputs;
  if (one === undefined || other === undefined || inputs.length > 2) throw new CannotRead('usage: datareis compare CASE CASE2 --key K [--date D]');
  if (date !== undefined && !isDay(date)) throw new CannotRead(`--date ${date}: expected a day such as 2020-07-01`);
  const [a, b] = [await namedSide(one, date), await namedSide(other, date)];
  const found = compareProcesses(a, b, keyIn(key, a, b));
  return { json: toJson(found), text: toText(found, [a.name, b.name], language) };
};

interface NamedSide extends Side {
  readonly name: string;
}

/** Each is looked at on the day that was asked for, else on the reference date of its own case. */
async function namedSide(path: string, date: string | undefined): Promise<NamedSide> {
  const { records } = await readPacked([path]);
  if (records.size === 0) throw new CannotRead(`${path}: nothing here that Datareis can read`);
  const { settings } = caseInfo(records);
  return { ...sideOf(records, date ?? settings.reference_date ?? null), name: settings.case_name ?? path };
}

/** A key that one of the two has. Without one given: the only one that both have. */
function keyIn(given: string | undefined, a: Side, b: Side): string {
  const [ours, others] = [a, b].map(({ travel }) => processKeys(travel).map(({ key }) => key)) as [string[], string[]];
  const [all, both] = [[...new Set([...ours, ...others])], ours.filter((key) => others.includes(key))];
  const key = given?.trim() ?? (both.length === 1 ? both[0] : undefined);
  if (key !== undefined && all.includes(key)) return key;
  const known = all.length === 0 ? 'neither case has a comparison_key' : `known keys: ${all.join(', ')}`;
  throw new CannotRead(key === undefined ? `--key is missing: say which process; ${known}` : `--key ${key}: no processing activity has it; ${known}`);
}

function toJson({ key, a, b, stepsOnlyA, stepsOnlyB, lines }: ProcessComparison) {
  return { key, a: sideJson(a), b: sideJson(b), steps_only_a: stepsOnlyA, steps_only_b: stepsOnlyB, lines };
}

function sideJson(side: Process) {
  return {
    date: side.day,
    flows: side.flows.length,
    steps: side.steps.length,
    partners: side.partners.length,
    standards: side.standardIds.length,
    manual: side.manual.length,
    stored: side.stored.length,
    categories: side.categoryIds,
    activity_ids: side.activityIds,
    flow_ids: side.flows.map(({ id }) => id),
    step_names: side.steps.map(({ text }) => text),
    partner_roles: side.partners.map(({ id, role }) => ({ organisation: id, role })),
    standard_ids: side.standardIds,
  };
}

const HEAD = {
  nl: ['uitwisselingen', 'stappen', 'partners', 'standaarden', 'met de hand', 'opgeslagen', 'soorten gegevens'],
  en: ['exchanges', 'steps', 'partners', 'standards', 'by hand', 'stored', 'kinds of data'],
} as const;

function toText(found: ProcessComparison, names: readonly [string, string], language: 'nl' | 'en'): string {
  const numbers = [found.a, found.b].map((side) => Object.values(countsOf(side)).map(String));
  const table = HEAD[language].map((word, at) => [word, numbers[0]?.[at] ?? '', numbers[1]?.[at] ?? '']);
  return [`${found.key}`, ...columns([['', ...names], ...table]), '', ...processSentences(found, names, language)].join('\n');
}

function countsOf({ flows, steps, partners, standardIds, manual, stored, categoryIds }: Process) {
  return [flows, steps, partners, standardIds, manual, stored, categoryIds].map(({ length }) => length);
}
