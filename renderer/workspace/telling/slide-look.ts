// The saved state of a slide as what is looked at: what of it still holds for the case, and what is gone. Nothing of it is trusted.
import { rowsOfSlide } from '../../briefing/slide.ts';
import { nodesOf } from '../../graph/focus-rows.ts';
import type { Rect } from '../../graph/layout/layout.ts';
import { LENS_NAMES, type Lens } from '../../graph/lenses/lens.ts';
import { ownColumns } from '../../graph/lenses/own-column.ts';
import { firstLevel, openAtLevel } from '../../graph/levels.ts';
import { NO_NOISE, NOISE_MEASURES, type Noise } from '../../graph/noise.ts';
import { type Filter, NO_FILTER } from '../../graph/shown.ts';
import { withGroups } from '../../graph/tree-places.ts';
import { rowsOf } from '../../model/record.ts';
import { isSheet, type SheetName } from '../../model/sheet.ts';
import type { RowRef } from '../../model/travel.ts';
import { type Inquiry, NOTHING_ASKED } from '../asking/inquiry.ts';
import { FIRST_REVIEW } from '../asking/review-look.ts';
import { FIRST_REGISTER, type RegisterPart } from '../editing/register-look.ts';
import { lookFor } from '../keeping/kept-look.ts';
import { FIRST_LOOK } from '../looking/form-look.ts';
import { NOTHING_NARROWED } from '../looking/narrowing.ts';
import { ALL_WORDS } from '../signals/board-look.ts';
import { NO_SIGNALS, type SignalsPart } from '../signals/signal-state.ts';
import type { OpenCase, Screen, WorkspaceState } from '../state.ts';
import type { Gone } from './briefing-state.ts';

const SCREENS: readonly Screen[] = ['map', 'signals', 'review', 'questions', 'sources', 'register', 'workshop'];

export interface SlideLook {
  /** All of what is looked at: what the slide does not say is as in a fresh window. */
  readonly look: Partial<WorkspaceState>;
  readonly place: Rect | null;
  readonly gone: readonly Gone[];
  /** The scenario whose changes are marked on the map. */
  readonly scenario: string | null;
}

type Kept = Readonly<Record<string, unknown>>;

/** What a saved state comes to in this case. Nothing of it is run or trusted: every part is checked. */
export function slideLookFor(openCase: OpenCase, kept: Kept | null): SlideLook {
  if (kept === null) return { look: fresh(openCase), place: null, gone: [], scenario: null };
  const gone = rowsOfSlide({ state: kept }).filter((row) => !hasRow(openCase, row));
  const base = { ...fresh(openCase), ...lookFor(openCase, kept) };
  const there = base.openCase ?? openCase;
  const look = {
    ...base,
    screen: SCREENS.find((name) => name === kept.screen) ?? 'map',
    ...narrowed(there, kept),
    ...asked(there, kept),
    signals: signalsOf(openCase, kept.signals),
    ...otherScreens(kept),
    filter: filterOf(openCase, kept.filter),
    ...(kept.lens === 'error' && { lens: 'mode' as Lens }),
  };
  const scenario = typeof kept.scenario === 'string' && hasRow(openCase, { sheet: 'scenarios', id: kept.scenario }) ? kept.scenario : null;
  return { look: openedUp(there, look), place: rectOf(kept.camera), gone: gone.map((row) => ({ kind: 'row', ...row })), scenario };
}

/** As in a window that has just opened the case, but for its grouping. */
function fresh(openCase: OpenCase): Partial<WorkspaceState> {
  const level = firstLevel(openCase.graph);
  return {
    openCase,
    screen: 'map',
    ...NOTHING_NARROWED,
    noise: NO_NOISE,
    inquiry: null,
    traced: null,
    errorMarks: null,
    lensBefore: null,
    filter: NO_FILTER,
    form: 'map',
    formLook: FIRST_LOOK,
    lens: 'mode',
    grouping: openCase.graph.grouping,
    level,
    open: openAtLevel(openCase.graph, level),
    centre: null,
    hasSides: true,
    widthBy: 'none',
    depth: { up: 1, down: 1 },
    day: openCase.info.settings.reference_date ?? null,
    selection: null,
    trail: [],
    signals: NO_SIGNALS,
    question: null,
    questionsPart: NOTHING_ASKED.questionsPart,
  };
}

function narrowed({ graph }: OpenCase, kept: Kept): Partial<WorkspaceState> {
  const nodes = (ids: unknown) => texts(ids).filter((id) => graph.nodes.has(id));
  const built = Array.isArray(kept.built) ? new Set(nodes(kept.built)) : null;
  const { path, noise } = kept;
  const ends = isRecord(path) && [path.from, path.to].every((id) => id === null || (typeof id === 'string' && graph.nodes.has(id)));
  return {
    focusMode: kept.focusMode === 'filter' ? 'filter' : 'showcase',
    hidden: new Set(nodes(kept.hidden)),
    built: built && built.size > 0 ? built : null,
    path: ends ? { from: path.from as string | null, to: path.to as string | null } : null,
    selector: typeof kept.selector === 'string' ? kept.selector : null,
    noise: isRecord(noise) ? noiseOf(noise) : NO_NOISE,
  };
}

function noiseOf({ by, share, withUnknown }: Kept): Noise {
  const isShare = typeof share === 'number' && share >= 0 && share <= 100;
  return {
    by: NOISE_MEASURES.find((name) => name === by) ?? NO_NOISE.by,
    share: isShare ? share : NO_NOISE.share,
    withUnknown: withUnknown !== false,
  };
}

function asked(openCase: OpenCase, kept: Kept): Partial<WorkspaceState> {
  const rows = isRecord(kept.lit) ? rowsIn(kept.lit.rows).filter((row) => hasRow(openCase, row)) : [];
  const label = isRecord(kept.lit) && typeof kept.lit.label === 'string' ? kept.lit.label : '';
  return {
    lit: rows.length > 0 ? { rows, label } : null,
    inquiry: inquiryOf(openCase, kept.inquiry),
  };
}

/** Only inquiries whose rows are there. */
function inquiryOf(openCase: OpenCase, kept: unknown): Inquiry | null {
  if (!isRecord(kept)) return null;
  const has = (sheet: SheetName, id: unknown): id is string => typeof id === 'string' && hasRow(openCase, { sheet, id });
  switch (kept.kind) {
    case 'error': {
      const { datasetId, categoryId, subjectId } = kept;
      if (!has('datasets', datasetId) || !has('data_categories', categoryId)) return null;
      return { kind: 'error', datasetId, categoryId, subjectId: has('data_subjects', subjectId) ? subjectId : null, until: numberOr(kept.until) };
    }
    case 'story': {
      const { start } = kept;
      const sheet = isRecord(start) && start.kind === 'dataset' ? 'datasets' : 'exchanges';
      if (!isRecord(start) || !has(sheet, start.id)) return null;
      return {
        kind: 'story',
        start: { kind: sheet === 'datasets' ? 'dataset' : 'exchange', id: start.id },
        turns: texts(kept.turns),
        at: numberOr(kept.at) ?? 0,
      };
    }
    case 'backward':
      return typeof kept.id === 'string' ? { kind: 'backward', id: kept.id } : null;
    case 'origin':
      return has('signal_series', kept.seriesId)
        ? { kind: 'origin', seriesId: kept.seriesId, placeId: typeof kept.placeId === 'string' ? kept.placeId : null }
        : null;
    case 'reach':
      return has('exchanges', kept.exchangeId) ? { kind: 'reach', exchangeId: kept.exchangeId, hops: numberOr(kept.hops) ?? 1 } : null;
    case 'leak':
    case 'stops':
      return has('systems', kept.systemId) ? { kind: kept.kind, systemId: kept.systemId } : null;
    case 'supplier':
      return has('organisations', kept.organisationId) ? { kind: 'supplier', organisationId: kept.organisationId } : null;
    case 'hubs':
      return { kind: 'hubs' };
    default:
      return null;
  }
}

const SIGNAL_PARTS: readonly SignalsPart[] = ['thermometer', 'map', 'places', 'decisions'];

function signalsOf(openCase: OpenCase, kept: unknown): WorkspaceState['signals'] {
  if (!isRecord(kept)) return NO_SIGNALS;
  const { brush } = kept;
  const isPeriod = isRecord(brush) && isDay(brush.from) && isDay(brush.until);
  const has = (sheet: SheetName, id: unknown): string | null => (typeof id === 'string' && hasRow(openCase, { sheet, id }) ? id : null);
  return {
    ...NO_SIGNALS,
    part: SIGNAL_PARTS.find((part) => part === kept.part) ?? 'thermometer',
    seriesId: has('signal_series', kept.seriesId),
    placeId: has('areas', kept.placeId) ?? has('units', kept.placeId),
    brush: isPeriod ? { from: String(brush.from), until: String(brush.until) } : null,
    decisionId: has('decisions', kept.decisionId),
    places: likeness(NO_SIGNALS.places, kept.places),
    board: boardOf(has, kept.board),
    timeline: {
      ...likeness(NO_SIGNALS.timeline, kept.timeline),
      withStates: isRecord(kept.timeline) && typeof kept.timeline.withStates === 'boolean' ? kept.timeline.withStates : null,
    },
  };
}

/** What was let through and what lay open beside the tables, when it is still in the case. */
function boardOf(has: (sheet: SheetName, id: unknown) => string | null, kept: unknown): WorkspaceState['signals']['board'] {
  const plain = likeness(NO_SIGNALS.board, kept);
  if (!isRecord(kept)) return plain;
  return { ...plain, only: onlyOf(has, kept.only), beside: besideOf(has, kept.beside) };
}

type Board = WorkspaceState['signals']['board'];
type Has = (sheet: SheetName, id: unknown) => string | null;

function onlyOf(has: Has, kept: unknown): Board['only'] {
  if (!isRecord(kept) || typeof kept.id !== 'string') return null;
  if (kept.kind === 'unit') return has('units', kept.id) === null ? null : { kind: 'unit', id: kept.id };
  if (kept.kind === 'area') return has('areas', kept.id) === null ? null : { kind: 'area', id: kept.id };
  return kept.kind === 'cluster' ? { kind: 'cluster', id: kept.id } : null;
}

function besideOf(has: Has, kept: unknown): Board['beside'] {
  if (!isRecord(kept)) return null;
  if (kept.kind === 'words' && isRecord(kept.words)) {
    const { place, theme, channel } = kept.words;
    const words = { place: onlyOf(has, place), theme: textOrNull(theme), channel: textOrNull(channel) };
    return { kind: 'words', words: { ...likeness(ALL_WORDS, kept.words), ...words } };
  }
  if (kept.kind !== 'cell' || !isRecord(kept.cell)) return null;
  const seriesId = has('signal_series', kept.cell.seriesId);
  const place = kept.cell.place === '' ? '' : (has('areas', kept.cell.place) ?? has('units', kept.cell.place));
  return seriesId === null || place === null ? null : { kind: 'cell', cell: { seriesId, place } };
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Values of the known keys that are of the same kind as those of a fresh window. */
function likeness<T extends object>(plain: T, kept: unknown): T {
  if (!isRecord(kept)) return plain;
  const pairs = Object.entries(plain).map(([key, value]) => {
    const said = kept[key];
    return [key, typeof said === typeof value && (value === null) === (said === null) ? said : value];
  });
  return Object.fromEntries(pairs) as T;
}

const REGISTER_PARTS: readonly RegisterPart[] = ['tables', 'history', 'scenarios', 'compare'];

function otherScreens({ question, questionsPart, review, register }: Kept): Partial<WorkspaceState> {
  const sheet =
    isRecord(register) && typeof register.sheet === 'string' && isSheet(register.sheet) && register.sheet !== 'observations'
      ? register.sheet
      : 'exchanges';
  const part = isRecord(register) ? REGISTER_PARTS.find((name) => name === register.part) : undefined;
  return {
    questionsPart: questionsPart === 'sql' ? 'sql' : 'ask',
    question: isRecord(question) && typeof question.id === 'string' ? { id: question.id, given: textsOf(question.given) } : null,
    reviewLook: { ...FIRST_REVIEW, chosen: isRecord(review) && typeof review.chosen === 'string' ? review.chosen : null },
    register: { ...FIRST_REGISTER, part: part ?? 'tables', sheet },
  };
}

/** Rows that stand out are opened up to, when the slide does not say what is open. */
function openedUp({ graph }: OpenCase, look: Partial<WorkspaceState>): Partial<WorkspaceState> {
  const nodes = nodesOf(graph, look.lit?.rows ?? []);
  if (nodes.length === 0 || nodes.length > MOST_TO_OPEN || look.built) return look;
  const groups = nodes.flatMap((id) => withGroups(graph, id).slice(1)).filter((id) => !look.open?.has(id));
  return groups.length === 0 ? look : { ...look, level: null, open: new Set([...(look.open ?? []), ...groups]) };
}

const MOST_TO_OPEN = 12;

function filterOf({ records }: OpenCase, kept: unknown): Filter {
  if (!isRecord(kept)) return NO_FILTER;
  const lenses = Object.entries(kept).flatMap(([lens, keys]) => {
    const isKnown = LENS_NAMES.some((name) => name === lens) || ownColumns(records).some((own) => own.lens === lens);
    return isKnown && texts(keys).length > 0 ? [[lens as Lens, new Set(texts(keys))] as const] : [];
  });
  return { classes: new Map(lenses) };
}

function hasRow({ records, graph }: Pick<OpenCase, 'records' | 'graph'>, { sheet, id }: RowRef): boolean {
  if (!isSheet(sheet)) return false;
  if (sheet === 'systems' && graph.byRow.has(`system ${id}`)) return true;
  return rowsOf(records, sheet).some(({ values }) => values.id === id);
}

function rowsIn(rows: unknown): RowRef[] {
  if (!Array.isArray(rows)) return [];
  return rows.filter((row): row is RowRef => isRecord(row) && typeof row.sheet === 'string' && isSheet(row.sheet) && typeof row.id === 'string');
}

function rectOf(kept: unknown): Rect | null {
  if (!isRecord(kept)) return null;
  const { x, y, width, height } = kept;
  const isRect =
    [x, y, width, height].every((value) => typeof value === 'number' && Number.isFinite(value)) && Number(width) > 0 && Number(height) > 0;
  return isRect ? { x: Number(x), y: Number(y), width: Number(width), height: Number(height) } : null;
}

function isDay(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}

function numberOr(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

function textsOf(value: unknown): Record<string, string> {
  if (!isRecord(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
}

function isRecord(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
