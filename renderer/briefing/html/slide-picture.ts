// The picture of a slide as the page can draw it: from the saved state, what holds for this case. Knows no screen.
import { buildFlowGraph, type FlowGraph } from '../../graph/flow-graph.ts';
import { GROUPINGS, knownGroupings } from '../../graph/known-groupings.ts';
import { firstLevel, LEVELS_OF } from '../../graph/levels.ts';
import type { Network } from '../../model/network.ts';
import { isoDate } from '../../model/value.ts';
import { rowsOfSlide, type Slide, type SlideState } from '../slide.ts';
import { type ErrorAsked, errorLensName } from './error-lens.ts';
import type { PagePicture } from './page-content.ts';
import { canShow } from './page-lenses.ts';

/** `standing` is the day of the case, for slides that say none. */
export interface PictureCase {
  readonly network: Network;
  readonly standing: string | null;
  readonly hidesSecurity: boolean;
}

export function slidePicture(given: PictureCase, slide: Pick<Slide, 'state'>): PagePicture {
  const state = slide.state ?? {};
  const grouping = GROUPINGS.find((name) => name === state.grouping && knownGroupings(given.network).has(name)) ?? 'organisation';
  const graph = buildFlowGraph(given.network, grouping);
  const error = errorIn(state.inquiry);
  const lens = error ? errorLensName(error) : plainLens(state, given.hidesSecurity);
  return {
    grouping,
    ...openIn(graph, state),
    day: state.day === null || isDay(state.day) ? state.day : given.standing,
    centre: given.network.organisations.some(({ id }) => id === state.centre) ? String(state.centre) : null,
    hasSides: state.hasSides !== false,
    widthBy: state.widthBy === 'count' || state.widthBy === 'volume' ? state.widthBy : 'none',
    lens,
    selection: selectionIn(graph, state.selection),
    depth: depthOf(state.depth),
    lit: rowsOfSlide(slide),
  };
}

function plainLens({ lens }: SlideState, hidesSecurity: boolean): string {
  return typeof lens === 'string' && canShow(lens, hidesSecurity) ? lens : 'mode';
}

/** The error whose way the slide shows; null when it shows none. */
function errorIn(inquiry: unknown): ErrorAsked | null {
  if (typeof inquiry !== 'object' || inquiry === null) return null;
  const { kind, datasetId, categoryId, subjectId } = inquiry as Readonly<Record<string, unknown>>;
  if (kind !== 'error' || typeof datasetId !== 'string' || typeof categoryId !== 'string') return null;
  return { datasetId, categoryId, subjectId: typeof subjectId === 'string' ? subjectId : null };
}

/** A level, else the groups that stood open, else the level at which the case opens. */
function openIn(graph: FlowGraph, state: SlideState): Pick<PagePicture, 'level' | 'open'> {
  const level = LEVELS_OF[graph.grouping].find((name) => name === state.level);
  if (level) return { level, open: [] };
  const open = Array.isArray(state.open) ? state.open.filter((id): id is string => typeof id === 'string' && graph.nodes.has(id)) : null;
  return open === null ? { level: firstLevel(graph), open: [] } : { level: null, open };
}

function selectionIn(graph: FlowGraph, selection: unknown): PagePicture['selection'] {
  if (typeof selection !== 'object' || selection === null) return null;
  const { kind, id } = selection as { readonly kind?: unknown; readonly id?: unknown };
  if (typeof id !== 'string') return null;
  if (kind === 'node') return graph.nodes.has(id) ? { kind, id } : null;
  return kind === 'exchange' && graph.edges.some(({ exchange }) => exchange.id === id) ? { kind, id } : null;
}

function depthOf(depth: unknown): PagePicture['depth'] {
  const { up, down } = (typeof depth === 'object' && depth !== null ? depth : {}) as { readonly up?: unknown; readonly down?: unknown };
  const steps = (value: unknown) => (Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 9 ? Number(value) : 1);
  return { up: steps(up), down: steps(down) };
}

function isDay(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number);
  return isoDate(year, month, day) === value;
}
