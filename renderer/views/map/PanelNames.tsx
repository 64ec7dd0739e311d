// The names of open groups whose title bar is out of view, along the edge of the map: so that what is looked at always says what it is in.
import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { PanelMark } from '../../graph/scene.ts';
import { useWorkspace } from '../workspace-context.ts';
import { type HeldName, heldNames } from './held-names.ts';
import type { Camera } from './use-camera.ts';

/** For the eye and the pointer; the keyboard and screen readers have the title bar itself. */
export function PanelNames({ panels, camera }: { readonly panels: readonly PanelMark[]; readonly camera: Camera }) {
  const layer = useRef<HTMLDivElement>(null);
  const workspace = useWorkspace();
  useNames(layer, panels, camera);
  const onClick = (event: React.MouseEvent) => {
    const id = event.target instanceof HTMLElement ? event.target.dataset.panel : undefined;
    if (id !== undefined) workspace.select({ kind: 'node', id });
  };
  return <div ref={layer} className="panel-names" aria-hidden onClick={onClick} />;
}

/** Elements are placed by hand: they follow every move of the camera. */
function useNames(layer: RefObject<HTMLDivElement | null>, panels: readonly PanelMark[], camera: Camera): void {
  useLayoutEffect(() => {
    const chips = new Map<string, HTMLElement>();
    layer.current?.replaceChildren();
    const follow = () => {
      const { k, x, y } = camera.transform;
      const names = heldNames(panels, { k, x, y, ...camera.size });
      const there = new Set(names.map(({ mark }) => mark.id));
      for (const [id, chip] of chips) if (!there.has(id)) chip.hidden = true;
      for (const name of names) put(chipOf(chips, name, layer.current), name);
    };
    follow();
    return camera.listen(follow);
  }, [layer, panels, camera]);
}

function chipOf(chips: Map<string, HTMLElement>, { mark }: HeldName, layer: HTMLElement | null): HTMLElement {
  const known = chips.get(mark.id);
  if (known) return known;
  const chip = document.createElement('span');
  chip.className = `held-name ${mark.emphasis}`;
  chip.dataset.panel = mark.id;
  chip.textContent = mark.name;
  layer?.append(chip);
  chips.set(mark.id, chip);
  return chip;
}

function put(chip: HTMLElement, { x, y, width }: HeldName): void {
  chip.hidden = false;
  chip.style.maxWidth = `${width}px`;
  chip.style.transform = `translate(${x}px, ${y}px)`;
}
