// The names of open groups whose title bar is out of view, along the edge of the map, and of cards that stand out on a map seen from far: so that what is looked at always says what it is.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Scene } from '../../graph/scene.ts';
import type { Measure } from '../../graph/text-fit.ts';
import { useWorkspace } from '../workspace-context.ts';
import { FAR } from './canvas/detail.ts';
import { farTags } from './far-tags.ts';
import { HELD, heldNames } from './held-names.ts';
import type { Camera } from './use-camera.ts';

/** For the eye and the pointer; the keyboard and screen readers have the title bar itself. */
export function PanelNames({ scene, camera }: { readonly scene: Scene; readonly camera: Camera }) {
  const layer = useRef<HTMLDivElement>(null);
  const workspace = useWorkspace();
  useNames(layer, scene, camera, workspace.measure);
  const onClick = (event: React.MouseEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.panel : undefined;
    if (id !== undefined) workspace.select({ kind: 'node', id });
  };
  return <div ref={layer} className="panel-names" aria-hidden onClick={onClick} />;
}

/** What is written where: an open group that is held at the edge, or a card that is tagged. */
interface Name {
  readonly mark: { readonly id: string; readonly name: string; readonly emphasis: string };
  readonly kind: 'held-name' | 'far-tag';
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** Elements are placed by hand: they follow every move of the camera. */
function useNames(layer: RefObject<HTMLDivElement | null>, scene: Scene, camera: Camera, measure: Measure): void {
  useLayoutEffect(() => {
    const chips = new Map<string, HTMLElement>();
    layer.current?.replaceChildren();
    const follow = () => {
      const names = namesIn(scene, camera, measure);
      const there = new Set(names.map(({ mark }) => mark.id));
      for (const [id, chip] of chips) if (!there.has(id)) chip.hidden = true;
      for (const name of names) put(chipOf(chips, name, layer.current), name);
    };
    follow();
    return camera.listen(follow);
  }, [layer, scene, camera, measure]);
}

function namesIn(scene: Scene, camera: Camera, measure: Measure): readonly Name[] {
  const { k, x, y } = camera.transform;
  const look = { k, x, y, ...camera.size };
  const held = heldNames(scene.panels, look);
  const taken = [...held.map((name) => ({ ...name, height: HELD.height })), ...(k < FAR ? camera.covers() : [])];
  const tags = farTags(scene, look, measure, taken);
  return [...held.map((name) => ({ ...name, kind: 'held-name' as const })), ...tags.map((tag) => ({ ...tag, kind: 'far-tag' as const }))];
}

function chipOf(chips: Map<string, HTMLElement>, { mark, kind }: Name, layer: HTMLElement | null): HTMLElement {
  const known = chips.get(mark.id);
  if (known) return known;
  const chip = document.createElement('span');
  chip.className = `${kind} ${mark.emphasis}`;
  chip.dataset.panel = mark.id;
  chip.textContent = mark.name;
  layer?.append(chip);
  chips.set(mark.id, chip);
  return chip;
}

function put(chip: HTMLElement, { x, y, width }: Name): void {
  chip.hidden = false;
  chip.style.maxWidth = `${width}px`;
  chip.style.transform = `translate(${x}px, ${y}px)`;
}
