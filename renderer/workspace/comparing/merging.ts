// Acts that merge another file of the same case with the open one: look whether it is that case, lay the two together, choose, and apply all of it as one step.
import { alikeRows } from '../../compare/merging/alike.ts';
import { type CommonAncestor, commonAncestor, isOneCase } from '../../compare/merging/ancestor.ts';
import { applyChoices } from '../../compare/merging/apply-choices.ts';
import { merge } from '../../compare/merging/merge.ts';
import type { MergeChoice } from '../../compare/merging/merged.ts';
import { newerReviews } from '../../compare/merging/newer-reviews.ts';
import { soundSteps } from '../../compare/merging/sound-steps.ts';
import type { HostFile } from '../../host/host.ts';
import type { PackedReading } from '../../ingest/ingest.ts';
import type { Step } from '../../model/change.ts';
import { type FindingReview, latestReviews } from '../../model/finding-review.ts';
import type { RecordSet } from '../../model/record.ts';
import type { Adapters } from '../adapters.ts';
import type { Editing } from '../editing/editing.ts';
import type { Opening } from '../opening/opening.ts';
import type { OpenCase } from '../state.ts';
import type { Store, Workspace } from '../workspace.ts';
import type { BothMeasurements, MergeDesk } from './merge-look.ts';
import { bothMeasurements, measurementsFile } from './merging-measurements.ts';

export type Merging = Pick<Workspace, 'offerMerge' | 'startMerge' | 'chooseMerge' | 'sayMergeSame' | 'applyMerge' | 'stopMerge' | 'dismissMerged'>;

export function mergingActs(adapters: Adapters, store: Store, editing: Editing, reopen: Opening['reopen']): Merging {
  followCase(store);
  return {
    offerMerge: () => offer(adapters, store),
    startMerge: () => {
      const { mergeOffer, openCase } = store.getState();
      store.setState({ mergeOffer: null, pending: null });
      if (!openCase || mergeOffer?.verdict !== 'same' || !mergeOffer.reading) return;
      const measurements = bothMeasurements(openCase.observations, mergeOffer.reading.observations);
      const name = mergeOffer.files[0]?.path.split('/').at(-1) ?? '';
      store.setState({
        merging: laidTogether(openCase, { name, theirs: mergeOffer.reading, measurements, choices: new Map(), same: [] }),
        screen: 'sources',
        sourcesPart: 'merge',
      });
    },
    chooseMerge: (changes) => {
      const { merging } = store.getState();
      if (merging) store.setState({ merging: { ...merging, choices: withChoices(merging.choices, changes) } });
    },
    sayMergeSame: (same) => {
      const { merging, openCase } = store.getState();
      if (merging && openCase) store.setState({ merging: laidTogether(openCase, { ...merging, same }) });
    },
    applyMerge: () => apply(store, editing, reopen),
    dismissMerged: () => store.setState({ justMerged: null }),
    stopMerge: () => store.setState({ merging: null, sourcesPart: 'files' }),
  };
}

/** Reads what waits to be opened, when it is one case file. */
async function offer(adapters: Adapters, store: Store): Promise<void> {
  const { pending, openCase, mappings } = store.getState();
  if (!pending || !openCase || !isCaseFile(pending) || store.getState().mergeOffer?.files === pending) return;
  store.setState({ mergeOffer: { files: pending, verdict: 'looking', reading: null } });
  const task = { files: pending, settled: { choices: new Map(), mappings, asks: false } };
  const reading = await adapters.readFiles(task, {}).catch(() => null);
  if (store.getState().mergeOffer?.files !== pending) return;
  const theirs = reading && { records: reading.records, steps: stepsOf(reading), caseId: reading.caseFile?.caseId ?? null };
  const isRead = theirs !== null && theirs.records.size > 0;
  const now = store.getState().openCase;
  const verdict =
    !isRead || !now ? 'unreadable' : isOneCase({ ...historyOf(now), caseId: store.getState().keeping.caseId }, theirs) ? 'same' : 'other';
  store.setState({ mergeOffer: { files: pending, verdict, reading } });
}

/** A single case file can be another copy of the open case. */
function isCaseFile(files: readonly HostFile[]): boolean {
  return files.length === 1 && /\.datareis$/i.test(files[0]?.path ?? '');
}

/** A file that is not whole, or that a newer Datareis wrote, does not tell what is gone: nothing is taken to be. */
export function isWhole({ caseFile }: Pick<PackedReading, 'caseFile'>): boolean {
  return !caseFile?.isDamaged && !caseFile?.isNewer;
}

function stepsOf(reading: PackedReading): readonly Step[] {
  return isWhole(reading) ? soundSteps(reading.past) : [];
}

function historyOf({ records, past, settled }: OpenCase) {
  return { records, steps: [...soundSteps(past), ...settled.steps] };
}

type Chosen = Pick<MergeDesk, 'name' | 'theirs' | 'measurements' | 'choices' | 'same'>;

const NOTHING_KNOWN: CommonAncestor = { kind: 'none', ancestor: null, steps: { mine: [], theirs: [] } };

/** Choices stay where the same is still asked. */
function laidTogether(openCase: OpenCase, { name, theirs, measurements, choices, same }: Chosen): MergeDesk {
  const steps = stepsOf(theirs);
  const found = isWhole(theirs) ? commonAncestor(historyOf(openCase), { records: theirs.records, steps }) : NOTHING_KNOWN;
  const merged = merge({ ...found, same, ...withMeasurements(openCase.records, theirs.records, measurements) });
  const asked = new Set(merged.conflicts.map(({ key }) => key));
  const kept = new Map([...choices].filter(([key]) => asked.has(key)));
  const about = { ancestor: found.kind, steps: found.steps.theirs, through: steps.at(-1)?.id ?? '' };
  return { name, theirs, measurements, choices: kept, merged, same, alike: alikeRows(merged), ...about };
}

function withMeasurements(mine: RecordSet, theirs: RecordSet, { mine: one, theirs: other }: BothMeasurements) {
  return { mine: new Map([...mine, ['observations', one]]) as RecordSet, theirs: new Map([...theirs, ['observations', other]]) as RecordSet };
}

function withChoices(before: MergeDesk['choices'], changes: ReadonlyMap<string, MergeChoice | null>): MergeDesk['choices'] {
  const choices = new Map(before);
  for (const [key, choice] of changes) {
    if (choice) choices.set(key, choice);
    else choices.delete(key);
  }
  return choices;
}

/** What changes in the open case meanwhile is laid beside the other file again; what does not wait any more is not offered. */
function followCase(store: Store): void {
  store.subscribe(({ openCase, merging, pending, mergeOffer }, before) => {
    if (!pending && mergeOffer) store.setState({ mergeOffer: null });
    if (!merging || before.merging === null || openCase?.records === before.openCase?.records) return;
    store.setState({ merging: openCase && laidTogether(openCase, merging) });
  });
}

/** Nothing happens while something is left to choose. Rows change in one step; measurements come as a source of their own, what was said of findings as said. */
async function apply(store: Store, editing: Editing, reopen: Opening['reopen']): Promise<void> {
  const { merging, openCase } = store.getState();
  if (!merging || !openCase) return;
  const { changes, left } = applyChoices(merging.merged, merging.choices);
  if (left.length > 0) return;
  const roles = [...new Set(merging.steps.map(({ role }) => role))].filter((role) => role !== '');
  store.setState({ merging: null, sourcesPart: 'files', screen: 'map' });
  takeReviews(store, merging.theirs.reviews);
  const file = measurementsFile(changes, merging, openCase.sources);
  if (file) await takeFile(store, file, reopen);
  const rows = changes.filter(({ sheet }) => sheet !== 'observations');
  const merged = merging.through === '' ? undefined : { through: merging.through, steps: merging.steps.length, roles };
  await editing.edit('merge-case', rows, merged);
  const touched = new Set(changes.map((change) => JSON.stringify([change.sheet, change.kind, change.at])));
  store.setState({ justMerged: { name: merging.name, rows: touched.size } });
}

function takeReviews(store: Store, theirs: readonly FindingReview[]): void {
  const { openCase, undoable } = store.getState();
  const newer = newerReviews(openCase?.reviews ?? [], theirs);
  if (!openCase || newer.length === 0) return;
  const before = { sources: openCase.sources, settled: openCase.settled, reviews: openCase.reviews };
  const settled = { ...openCase.settled, reviews: [...openCase.settled.reviews, ...newer] };
  const after = { sources: openCase.sources, settled, reviews: latestReviews(openCase.reviews, newer) };
  store.setState({
    openCase: { ...openCase, settled, reviews: after.reviews },
    undoable: [...undoable, { kind: 'settle', act: 'judge', before, after }],
  });
}

async function takeFile(store: Store, file: HostFile, reopen: Opening['reopen']): Promise<void> {
  const { openCase } = store.getState();
  if (!openCase) return;
  const before = { sources: openCase.sources, settled: openCase.settled, reviews: openCase.reviews };
  await reopen([...openCase.sources, file], openCase.settled);
  const now = store.getState().openCase;
  if (!now?.sources.includes(file)) return;
  const after = { sources: now.sources, settled: now.settled, reviews: now.reviews };
  store.setState(({ undoable }) => ({ undoable: [...undoable, { kind: 'settle', act: 'add-files', before, after }], redoable: [] }));
}
