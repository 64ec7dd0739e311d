// What is on the screen as the saved state of a slide: screen, place, lens, day, filter, what lies over the map and what is chosen, as JSON.
import type { Rect } from '../../graph/layout/layout.ts';
import { findingKey } from '../../model/finding-review.ts';
import type { SheetName } from '../../model/sheet.ts';
import type { RowRef } from '../../model/travel.ts';
import { lookOf } from '../keeping/kept-look.ts';
import type { WorkspaceState } from '../state.ts';

const VERSION = 1;

/** As JSON text. `place` is what of the picture is in view; null = as the app shows it. */
export function slideStateOf(state: WorkspaceState, place: Rect | null): string {
  const { screen, focusMode, noise, filter, hidden, built, path, selector, lit, inquiry, signals, question, questionsPart } = state;
  const { seriesId, placeId, brush, part, decisionId, board, places, timeline } = signals;
  const kept = {
    version: VERSION,
    screen,
    ...lookOf(state),
    focusMode,
    noise,
    filter: Object.fromEntries([...filter.classes].map(([lens, keys]) => [lens, [...keys]])),
    hidden: [...hidden],
    built: built && [...built],
    path,
    selector,
    lit: lit && { rows: lit.rows.map(({ sheet, id }) => ({ sheet, id })), label: lit.label },
    inquiry,
    signals: { part, seriesId, placeId, brush, decisionId, board, places, timeline },
    question,
    questionsPart,
    review: { filter: state.reviewLook.filter, sortBy: state.reviewLook.sortBy, chosen: state.reviewLook.chosen },
    register: { part: state.register.part, sheet: state.register.sheet },
    compare: state.comparing.look,
    scenario: state.comparing.onMap?.from === 'scenarios' ? state.comparing.look.scenario : null,
    camera: place,
    about: aboutOf(state),
  };
  return JSON.stringify(kept);
}

/** The rows that are chosen on the screen. */
function aboutOf({ selection, openCase, picture, screen, reviewLook, checked, signals }: WorkspaceState): readonly RowRef[] {
  if (screen === 'review' && reviewLook.chosen !== null) {
    const finding = checked?.findings.find((one) => findingKey(one) === reviewLook.chosen);
    return (finding?.rows ?? []).map(({ sheet, id }) => ({ sheet, id }));
  }
  if (screen === 'signals' && signals.seriesId !== null) return [{ sheet: 'signal_series', id: signals.seriesId }];
  if (selection?.kind === 'exchange') return [{ sheet: 'exchanges', id: selection.id }];
  if (selection?.kind === 'edge')
    return (picture?.visible.edges.find(({ id }) => id === selection.id)?.flows ?? []).map(({ exchange }) => ({
      sheet: 'exchanges',
      id: exchange.id,
    }));
  const node = selection && openCase?.graph.nodes.get(selection.id);
  const sheet = node && SHEET_OF[node.kind];
  return node && sheet ? [{ sheet, id: node.rowId }] : [];
}

const SHEET_OF: Readonly<Record<string, SheetName>> = {
  organisation: 'organisations',
  supplier: 'organisations',
  unit: 'units',
  system: 'systems',
  dataset: 'datasets',
  purpose: 'purposes',
};
