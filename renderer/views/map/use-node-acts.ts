// What clicks and keys do on a node of the map, and which node Tab reaches.
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Scene } from '../../graph/scene.ts';
import { useWorkspace } from '../workspace-context.ts';
import type { NodeActs } from './Card.tsx';
import type { Camera } from './use-camera.ts';
import { ARROW_KEYS, nextNode } from './walk.ts';

/** The node that Tab reaches, and what clicks and keys do. */
export function useNodeActs(scene: Scene, camera: Camera, svg: RefObject<SVGSVGElement | null>): { stop: string | undefined; acts: NodeActs } {
  const workspace = useWorkspace();
  const [visited, setVisited] = useState<string | null>(null);
  const sceneNow = useRef(scene);
  sceneNow.current = scene;
  const exists = visited !== null && [...scene.cards, ...scene.panels].some((mark) => mark.id === visited);
  const refocus = useRef<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new scene has new elements, and the focus must find its node among them.
  useEffect(() => {
    if (refocus.current && focusNode(svg.current, refocus.current)) refocus.current = null;
  }, [scene, svg]);
  const cameraNow = useRef(camera);
  cameraNow.current = camera;
  const acts = useMemo((): NodeActs => {
    const go = (id: string) => {
      setVisited(id);
      requestAnimationFrame(() => focusNode(svg.current, id));
      const rect = [...sceneNow.current.cards, ...sceneNow.current.panels].find((mark) => mark.id === id)?.rect;
      if (rect && !isInView(rect, cameraNow.current)) cameraNow.current.centreOn(rect);
    };
    const toggle = (id: string) => {
      refocus.current = id;
      setVisited(id);
      void workspace.toggle(id);
    };
    return {
      choose: (id) => {
        setVisited(id);
        workspace.select({ kind: 'node', id });
      },
      toggle,
      onKey: (id, event) => onNodeKey(event, id, sceneNow.current, { go, toggle, choose: () => workspace.select({ kind: 'node', id }) }),
    };
  }, [workspace, svg]);
  return { stop: exists ? visited : (scene.cards[0]?.id ?? scene.panels[0]?.id), acts };
}

interface KeyActs {
  go(id: string): void;
  toggle(id: string): void;
  choose(): void;
}

function onNodeKey(event: KeyboardEvent, id: string, scene: Scene, acts: KeyActs): void {
  const direction = ARROW_KEYS[event.key];
  const next = direction && nextNode(scene, id, direction);
  const canToggle = scene.panels.some((mark) => mark.id === id) || scene.cards.some((mark) => mark.id === id && mark.hasChildren);
  if (next) acts.go(next);
  else if (event.key === 'Enter' || event.key === ' ') acts.choose();
  else if ((event.key === '+' || event.key === '-' || event.key === '=') && canToggle) acts.toggle(id);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function focusNode(svg: SVGSVGElement | null, id: string): boolean {
  const element = svg?.querySelector<SVGGElement>(`.card[data-node="${CSS.escape(id)}"], [data-stop="${CSS.escape(id)}"]`);
  element?.focus({ preventScroll: true });
  return element !== null && element !== undefined;
}

function isInView(rect: { x: number; y: number; width: number; height: number }, { transform, size }: Camera): boolean {
  const [left, top] = transform.apply([rect.x, rect.y]);
  const [right, bottom] = transform.apply([rect.x + Math.min(rect.width, 200), rect.y + Math.min(rect.height, 80)]);
  return left >= 0 && top >= 0 && right <= size.width && bottom <= size.height;
}
