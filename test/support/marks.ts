// Scenes for tests of drawing: made of marks, without a layout.
import type { Point } from '../../renderer/graph/layout/layout.ts';
import type { ArrowMark, CardMark, PanelMark, Scene } from '../../renderer/graph/scene.ts';

export function card(id: string, x: number, y: number, facts: Partial<CardMark> = {}): CardMark {
  return {
    id,
    kind: 'system',
    rect: { x, y, width: 166, height: 51 },
    title: [`Systeem ${id}`],
    name: `Systeem ${id}`,
    isPinned: false,
    subtitle: `Gegevens ${id}`,
    hasChildren: false,
    isOwn: false,
    isUnknown: false,
    emphasis: 'normal',
    lens: null,
    isHatched: false,
    completeness: null,
    badge: null,
    ...facts,
  };
}

export function panel(id: string, x: number, y: number, width: number, height: number, facts: Partial<PanelMark> = {}): PanelMark {
  return {
    id,
    kind: 'organisation',
    rect: { x, y, width, height },
    title: `Organisatie ${id}`,
    name: `Organisatie ${id}`,
    isPinned: false,
    isOwn: false,
    isUnknown: false,
    emphasis: 'normal',
    completeness: null,
    ...facts,
  };
}

export function arrow(id: string, points: readonly Point[], facts: Partial<ArrowMark> = {}): ArrowMark {
  const [end, before]: [Point, Point] = [points.at(-1) ?? [0, 0], points[0] ?? [0, 0]];
  return {
    id,
    from: 'a',
    to: 'b',
    exchangeIds: ['x'],
    points,
    path: `M${points.map((point) => point.join(' ')).join('L')}`,
    head: { tip: end, angle: 0 },
    style: 'copy',
    isUncertain: false,
    isFeedback: false,
    hasRoom: true,
    packets: 0,
    interval: null,
    emphasis: 'normal',
    lens: null,
    middle: [(before[0] + end[0]) / 2, (before[1] + end[1]) / 2],
    name: `Stroom ${id}`,
    width: 1.5,
    unknownVolume: '',
    pill: { text: `Stroom ${id}`, width: 60 },
    badge: null,
    ...facts,
  };
}

export function sceneOf(marks: Partial<Scene>): Scene {
  return { width: 4000, height: 3000, panels: [], cards: [], arrows: [], ...marks };
}
