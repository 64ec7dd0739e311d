// datareis merge: two files of one case as one: what both changed differently is listed, and left or chosen for one side.
import { type AncestorKind, type CommonAncestor, commonAncestor, isOneCase } from '../../renderer/compare/merging/ancestor.ts';
import { applyChoices, preferring, type Settled } from '../../renderer/compare/merging/apply-choices.ts';
import { merge } from '../../renderer/compare/merging/merge.ts';
import type { MergeConflict, Said } from '../../renderer/compare/merging/merged.ts';
import { newerReviews } from '../../renderer/compare/merging/newer-reviews.ts';
import { soundSteps } from '../../renderer/compare/merging/sound-steps.ts';
import { applyChanges } from '../../renderer/edit/apply.ts';
import { EXPORTS } from '../../renderer/egress/exports.ts';
import type { Reading } from '../../renderer/ingest/ingest.ts';
import type { Cell, Step } from '../../renderer/model/change.ts';
import { latestReviews } from '../../renderer/model/finding-review.ts';
import type { RecordSet, Value } from '../../renderer/model/record.ts';
import type { SHEETS } from '../../renderer/model/sheet.ts';
import { problemSentence } from '../../renderer/views/text/problems.ts';
import { writeFiles } from '../files.ts';
import { CannotRead, type Command, type CommandInput, readInputs } from './command.ts';
import { columns } from './travel-case.ts';

const USAGE = 'usage: datareis merge MINE THEIRS [--ancestor FILE] [--prefer mine|theirs] [--out x.datareis]';

export const mergeCommand: Command = async (input) => {
  const { inputs, prefer, out, language } = input;
  const [minePath, theirsPath] = inputs;
  if (!minePath || !theirsPath || inputs.length > 2) throw new CannotRead(USAGE);
  if (prefer !== undefined && prefer !== 'mine' && prefer !== 'theirs') throw new CannotRead(`--prefer ${prefer}: expected mine or theirs`);
  const [mine, theirs] = [await readOne(minePath), await readOne(theirsPath)];
  const found = await ancestorOf(mine, theirs, input.ancestor);
  const merged = merge({ mine: mine.records, theirs: theirs.records, ...found });
  const settled = applyChoices(merged, prefer ? preferring(merged, prefer) : new Map());
  if (out) await write(out, mine, theirs, settled, found, language);
  const counts = { added: count(settled, 'add'), removed: count(settled, 'remove'), changed: count(settled, 'set') };
  const told = { ancestor: input.ancestor ?? found.kind, same_case: isOneCase(historyOf(mine), historyOf(theirs)) };
  const json = {
    mine: minePath,
    theirs: theirsPath,
    ...told,
    ...counts,
    conflicts: merged.conflicts.map(toJson),
    left: settled.left.length,
    out: out ?? null,
  };
  return { json, text: toText(merged.conflicts, settled, found.kind, language), isAlarm: settled.left.length > 0 };
};

async function readOne(path: string): Promise<Reading> {
  const reading = await readInputs([path]);
  if (reading.records.size === 0) throw new CannotRead(`${path}: nothing here that Datareis can read`);
  return reading;
}

function isWhole({ caseFile }: Reading): boolean {
  return caseFile !== null && !caseFile.isDamaged && !caseFile.isNewer;
}

function historyOf({ records, past, caseFile }: Reading) {
  return { records, steps: soundSteps(past), caseId: caseFile?.caseId ?? null };
}

async function ancestorOf(mine: Reading, theirs: Reading, path: string | undefined): Promise<CommonAncestor> {
  const steps = { mine: mine.past, theirs: theirs.past };
  if (path === undefined) {
    const areTold = isWhole(mine) && isWhole(theirs);
    return areTold ? commonAncestor(historyOf(mine), historyOf(theirs)) : { kind: 'none', ancestor: null, steps };
  }
  const { records, past } = await readOne(path);
  const known = new Set(past.map(({ id }) => id));
  const since = (all: readonly Step[]) => all.filter(({ id }) => !known.has(id));
  const ancestor = withoutSheetsNotLoaded(records, [mine, theirs]);
  return { kind: 'start', ancestor, steps: { mine: since(mine.past), theirs: since(theirs.past) } };
}

/** A sheet that one of the two was read without tells of no row that it is gone; only a whole case file has all its sheets. */
function withoutSheetsNotLoaded(ancestor: RecordSet, sides: readonly Reading[]): RecordSet {
  const isKnown = (sheet: (typeof SHEETS)[number]) => sides.every((side) => isWhole(side) || side.records.has(sheet));
  return new Map([...ancestor].filter(([sheet]) => isKnown(sheet)));
}

function count({ changes }: Settled, kind: Settled['changes'][number]['kind']): number {
  return changes.filter((change) => change.kind === kind).length;
}

async function write(
  out: string,
  mine: Reading,
  theirs: Reading,
  settled: Settled,
  found: CommonAncestor,
  language: CommandInput['language'],
): Promise<void> {
  const changes = settled.changes.filter(({ sheet }) => sheet !== 'observations');
  const roles = [...new Set(found.steps.theirs.map(({ role }) => role))].filter((role) => role !== '');
  const merged = { through: theirs.past.at(-1)?.id ?? '', steps: found.steps.theirs.length, roles };
  const step: Step = { id: crypto.randomUUID(), at: new Date().toISOString(), role: '', act: 'merge-case', changes, merged };
  const reviews = latestReviews(mine.reviews, newerReviews(mine.reviews, theirs.reviews));
  const ownIds = new Set(mine.ownRules.map(({ id }) => id));
  const { files, problems } = await EXPORTS.case(applyChanges(mine.records, settled.changes), {
    ...{ language, reviews, steps: [...mine.past, step], caseId: mine.caseFile?.caseId ?? null },
    ownRules: [...mine.ownRules, ...theirs.ownRules.filter(({ id }) => !ownIds.has(id))],
    describers: [...(theirs.caseFile?.describers ?? []), ...(mine.caseFile?.describers ?? [])],
    ...(mine.view && { view: mine.view }),
  });
  await writeFiles(files, out);
  for (const problem of problems) process.stderr.write(`${problemSentence(problem, language)}\n`);
}

function toJson({ kind, sheet, name, place, mine, theirs, was, referring }: MergeConflict) {
  const said = ({ cell, isGone, at, role }: Said) => ({ value: jsonCell(cell), removed: isGone, at, role });
  return {
    ...{ kind, sheet, id: name, field: place?.field ?? null, own_column: place?.isExtra ?? false },
    ...{ mine: said(mine), theirs: said(theirs), was: jsonCell(was) },
    referring: referring.map((one) => ({ sheet: one.sheet, id: String(one.row.values.id ?? ''), field: one.field })),
  };
}

/** A text that could not be read stands for the value that it did not give. */
function jsonCell(cell: Cell | null): Value {
  return cell === null ? null : (cell.value ?? cell.raw ?? null);
}

const WORDS = {
  nl: {
    ancestor: {
      steps: 'Beide bestanden komen van dezelfde casus.',
      start: 'Bekend is hoe de casus eerst was.',
      partly: 'Van een deel is bekend hoe het eerst was.',
      none: 'Het is niet bekend hoe de casus eerst was: elk verschil is een keuze.',
    },
    counts: (added: number, removed: number, changed: number) => `${added} rijen erbij, ${removed} weg, ${changed} anders`,
    conflicts: (all: number, left: number) => `${all} keuzes, ${left} nog niet gemaakt`,
    gone: '(weg)',
    row: '(rij)',
    nothing: '(leeg)',
  },
  en: {
    ancestor: {
      steps: 'Both files come from the same case.',
      start: 'It is known how the case was.',
      partly: 'Of a part it is known how it was.',
      none: 'It is not known how the case was: every difference is a choice.',
    },
    counts: (added: number, removed: number, changed: number) => `${added} rows added, ${removed} removed, ${changed} changed`,
    conflicts: (all: number, left: number) => `${all} choices, ${left} not made yet`,
    gone: '(removed)',
    row: '(row)',
    nothing: '(empty)',
  },
} as const;

function toText(conflicts: readonly MergeConflict[], settled: Settled, kind: AncestorKind, language: CommandInput['language']): string {
  const words = WORDS[language];
  const side = ({ cell, isGone }: Said) => (isGone ? words.gone : cell === null ? words.row : [jsonCell(cell) ?? words.nothing].flat().join('|'));
  const lines = conflicts.map(({ sheet, name, place, mine, theirs }) => [sheet, name, place?.field ?? '', side(mine), side(theirs)]);
  const counts = words.counts(count(settled, 'add'), count(settled, 'remove'), count(settled, 'set'));
  return [words.ancestor[kind], counts, words.conflicts(conflicts.length, settled.left.length), ...(lines.length > 0 ? columns(lines) : [])].join(
    '\n',
  );
}
