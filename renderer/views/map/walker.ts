// Walks over the map for the keyboard: what each key does on a node or on an arrow. Knows no component; it is told what is drawn now.
import type { KeyboardEvent } from 'react';
import type { Rect } from '../../graph/layout/layout.ts';
import type { VisibleGraph } from '../../graph/levels.ts';
import type { ArrowMark } from '../../graph/scene.ts';
import { at, type Place, walk } from '../../graph/walk/walk.ts';
import type { Ways } from '../../graph/walk/ways.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { Announce } from '../announce/announce-context.ts';
import { arrowSelection } from '../forms/choosing.ts';
import type { Camera } from './use-camera.ts';
import type { WalkWords } from './use-walk-words.ts';
import { stepOf } from './walk-keys.ts';

/** What is drawn now, and where the keyboard stands. */
export interface WalkNow {
  readonly ways: Ways;
  readonly shown: VisibleGraph;
  readonly camera: Camera;
  readonly place: Place | null;
  readonly words: WalkWords;
  readonly stage: Element | null;
  readonly announce: Announce;
  setPlace(place: Place): void;
}

/** How many steps back are kept. */
const HISTORY = 200;

export class Walker {
  #now: WalkNow | null = null;
  #history: Place[] = [];
  /** The node that gets the focus once it is drawn again. */
  #refocus: string | null = null;

  constructor(readonly workspace: Workspace) {}

  readonly choose = (id: string): void => {
    this.#now?.setPlace(at(id));
    this.workspace.select({ kind: 'node', id });
  };

  readonly toggle = (id: string): void => {
    this.#refocus = id;
    this.#now?.setPlace(at(id));
    void this.workspace.toggle(id);
  };

  /** A key on a node; it keeps over which arrow it was reached. */
  readonly onKey = (id: string, event: KeyboardEvent): void => {
    const place = this.#now?.place;
    this.#press(place?.node === id ? { ...place, arrow: null } : at(id), event);
  };

  readonly onArrowKey = (event: KeyboardEvent): void => {
    if (this.#now?.place) this.#press(this.#now.place, event);
  };

  /** To be told of everything that is drawn. */
  tell(now: WalkNow): void {
    this.#now = now;
  }

  /** The elements are new: the node that was opened or closed gets the focus back. */
  refocus(): void {
    if (this.#refocus !== null && focusNode(this.#now?.stage, this.#refocus)) this.#refocus = null;
  }

  #press(here: Place, event: KeyboardEvent): void {
    const step = stepOf(event);
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (step) this.#go(here, step);
    else if (isPlain && event.key === 'Backspace') this.#goBack();
    else if (!isPlain || !(here.arrow === null ? this.#onNode(here.node, event.key) : this.#onArrow(here, event.key))) return;
    event.preventDefault();
    event.stopPropagation();
  }

  #go(from: Place, step: Parameters<typeof walk>[2]): void {
    if (!this.#now) return;
    const next = walk(this.#now.ways, from, step);
    this.#now.announce(this.#now.words.step(next));
    if (!next) return;
    this.#history = [...this.#history, from].slice(-HISTORY);
    this.stand(next);
  }

  #goBack(): void {
    const now = this.#now;
    const index = this.#history.findLastIndex(({ node }) => now?.ways.rects.has(node));
    const before = this.#history[index];
    this.#history = this.#history.slice(0, Math.max(0, index));
    if (before) this.stand(before);
    else now?.announce(now.words.step(null));
  }

  /** The keyboard stands here from now on: the node gets the focus, an arrow its mark. */
  stand(place: Place): void {
    const now = this.#now;
    if (!now) return;
    now.setPlace(place);
    if (place.arrow === null) requestAnimationFrame(() => focusNode(this.#now?.stage, place.node));
    const rect = place.arrow === null ? now.ways.rects.get(place.node) : around(now.ways.arrows.get(place.arrow));
    if (rect && !isInView(rect, now.camera)) now.camera.centreOn(rect);
  }

  /** What gets the focus with Tab is brought into view. */
  readonly see = (id: string): void => {
    const rect = this.#now?.ways.rects.get(id);
    if (rect && this.#now && !isInView(rect, this.#now.camera)) this.#now.camera.centreOn(rect);
  };

  /** Enter chooses, and opens or closes what is chosen; plus opens; minus closes the group, or the one around. */
  #onNode(id: string, key: string): boolean {
    const visible = this.#now?.shown.nodes.get(id);
    const { selection } = this.workspace.store.getState();
    const isChosen = selection?.kind === 'node' && selection.id === id;
    const parent = this.#now?.ways.parents.get(id);
    if (key === 'Enter' || key === ' ') {
      if (isChosen && visible?.hasChildren) this.toggle(id);
      else this.choose(id);
    } else if ((key === '+' || key === '=') && visible?.hasChildren && !visible.isOpen) this.toggle(id);
    else if (key === '-' && visible?.isOpen) this.toggle(id);
    else if (key === '-' && parent) this.toggle(parent);
    else return false;
    return true;
  }

  #onArrow(here: Place, key: string): boolean {
    if (key === 'Enter' || key === ' ') this.workspace.select(arrowSelection(this.#now?.shown.edges.find(({ id }) => id === here.arrow)));
    else if (key === 'Escape') this.stand(at(here.node));
    else return false;
    return true;
  }
}

function around(arrow: ArrowMark | undefined): Rect | undefined {
  return arrow && { x: arrow.middle[0] - 40, y: arrow.middle[1] - 20, width: 80, height: 40 };
}

function focusNode(stage: Element | null | undefined, id: string): boolean {
  const element = stage?.querySelector<SVGGElement | HTMLElement>(`.card[data-node="${CSS.escape(id)}"], [data-stop="${CSS.escape(id)}"]`);
  element?.focus({ preventScroll: true });
  return element !== null && element !== undefined;
}

function isInView(rect: Rect, { transform, size }: Camera): boolean {
  const [left, top] = transform.apply([rect.x, rect.y]);
  const [right, bottom] = transform.apply([rect.x + Math.min(rect.width, 200), rect.y + Math.min(rect.height, 80)]);
  return left >= 0 && top >= 0 && right <= size.width && bottom <= size.height;
}
