// Every place where somebody can be has a page of the guide, and acts are reported by their kind only.
import { describe, expect, it } from 'vitest';
import { pageFor } from '../../../renderer/views/help/help-context.ts';
import { actsBetween } from '../../../renderer/views/help/use-fault-watch.ts';
import { NO_SIGNALS } from '../../../renderer/workspace/signals/signal-state.ts';
import { INITIAL, type OpenCase, type Screen, type WorkspaceState } from '../../../renderer/workspace/state.ts';
import { readGuide } from '../../../scripts/guide-pages.ts';

const SCREENS: readonly Screen[] = ['map', 'signals', 'review', 'questions', 'sources', 'register', 'workshop', 'briefing'];
const PAGES = new Set(readGuide('nl').map(({ id }) => id));
const EMPTY: WorkspaceState = { ...INITIAL, signals: NO_SIGNALS };
const WITH_CASE: WorkspaceState = { ...EMPTY, openCase: { sources: [] } as unknown as OpenCase };

const states: readonly (readonly [string, Partial<WorkspaceState>])[] = [
  ...SCREENS.map((screen) => [screen, { screen }] as const),
  ...(['tables', 'history', 'scenarios', 'compare'] as const).map(
    (part) => [part, { screen: 'register' as const, register: { ...EMPTY.register, part } }] as const,
  ),
  ...(['files', 'differences', 'columns', 'merge'] as const).map(
    (sourcesPart) => [sourcesPart, { screen: 'sources' as const, sourcesPart }] as const,
  ),
  ...(['thermometer', 'map', 'places', 'decisions'] as const).map(
    (part) => [`signals ${part}`, { screen: 'signals' as const, signals: { ...NO_SIGNALS, part } }] as const,
  ),
  ['editing', { editing: { ...EMPTY.editing, isOn: true } }],
  ['pending', { pending: [] }],
];

describe('the page for where somebody is', () => {
  it('is the beginning without a case', () => {
    expect(pageFor(EMPTY)).toBe('begin');
  });

  it.each(states)('is there for %s', (_, change) => {
    expect(PAGES).toContain(pageFor({ ...WITH_CASE, ...change }));
  });

  it('is another for each screen', () => {
    expect(new Set(SCREENS.map((screen) => pageFor({ ...WITH_CASE, screen }))).size).toBe(SCREENS.length);
  });

  it('follows what lies over the map', () => {
    expect(pageFor({ ...WITH_CASE, inquiry: { kind: 'story', start: { kind: 'dataset', id: 'x' }, turns: [], at: 0 } })).toBe('follow');
    expect(pageFor({ ...WITH_CASE, inquiry: { kind: 'error', datasetId: 'x', categoryId: 'y', subjectId: null, until: null } })).toBe('errors');
    expect(pageFor({ ...WITH_CASE, screen: 'review', inquiry: { kind: 'hubs' } })).toBe('findings');
  });
});

describe('acts in a report', () => {
  it('are kinds, without what they are about', () => {
    const now: WorkspaceState = {
      ...WITH_CASE,
      screen: 'review',
      inquiry: { kind: 'leak', systemId: 'Jansen' },
      lens: { column: 'Jansen' } as never,
    };
    expect(actsBetween(EMPTY, now)).toEqual(['screen:review', 'inquiry:leak', 'case:read']);
    expect(actsBetween(now, now)).toEqual([]);
  });
});
