// A decision that is being written down, as a tab keeps it for when its page is loaded again. Never in a case file: a draft is of who writes it.
import { type DecisionDraft, type DecisionFrom, type DraftLink, draftFrom } from '../../signals/decision-draft.ts';
import type { WorkspaceState } from '../state.ts';
import type { Deciding } from './decision-state.ts';

/** Nothing where nothing was typed. */
export function draftLook({ deciding }: Pick<WorkspaceState, 'deciding'>): Readonly<Record<string, unknown>> {
  if (!deciding?.isTouched) return {};
  const { from, draft, step, isOpen } = deciding;
  return { deciding: { from, draft, step, isOpen } };
}

/** null when there is none, or when it is spoilt. `look` is what was kept of how the case is looked at. */
export function keptDraft(look: unknown): Deciding | null {
  const kept = part(part(look).deciding);
  const { from, draft, step, isOpen } = kept;
  if (!isFrom(from) || !isDraft(draft) || (step !== 1 && step !== 2)) return null;
  return { from, draft, step, isOpen: isOpen === true, isTouched: true, waiting: null };
}

const NO_START: DecisionFrom = { seriesId: null, placeId: null, day: null };
const BLANK = draftFrom(NO_START, { series: null, day: '' });
const OPEN_ANSWERS = ['isReversible', 'isPrivacyChecked', 'isSecurityChecked'] as const;
const LISTS = ['areaIds', 'unitIds'] as const;

function part(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function isFrom(value: unknown): value is DecisionFrom {
  const { seriesId, placeId, wordsId = null, day, note = '' } = part(value);
  return [seriesId, placeId, wordsId, day].every((one) => one === null || typeof one === 'string') && typeof note === 'string';
}

/** Every field of a draft, each of its own kind. */
function isDraft(value: unknown): value is DecisionDraft {
  const draft = part(value);
  const texts = Object.entries(BLANK).flatMap(([name, blank]) => (typeof blank === 'string' ? [draft[name]] : []));
  return (
    texts.every((text) => typeof text === 'string') &&
    (draft.status === 'proposed' || draft.status === 'executed') &&
    LISTS.every((name) => areTexts(draft[name])) &&
    OPEN_ANSWERS.every((name) => draft[name] === null || typeof draft[name] === 'boolean') &&
    Array.isArray(draft.links) &&
    draft.links.every(isLink)
  );
}

function areTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isLink(value: unknown): value is DraftLink {
  const { kind, signalId, placeId, expected } = part(value);
  const isKnown = (kind === 'series' || kind === 'qualitative') && (expected === null || ['down', 'up', 'none'].includes(String(expected)));
  return isKnown && typeof signalId === 'string' && typeof placeId === 'string';
}
