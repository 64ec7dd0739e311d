// What clicks and keys do on a node of the map or on one of its arrows, where the keyboard stands, and which node Tab reaches.
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { ArrowMark } from '../../graph/scene.ts';
import { at, type Place } from '../../graph/walk/walk.ts';
import { waysOf } from '../../graph/walk/ways.ts';
import { useAnnounce } from '../announce/announce-context.ts';
import { useWorkspace } from '../workspace-context.ts';
import type { NodeActs } from './Card.tsx';
import type { Camera } from './use-camera.ts';
import type { MapView } from './use-scene.ts';
import { useWalkWords } from './use-walk-words.ts';
import type { WantedFocus } from './use-wanted-focus.ts';
import { Walker } from './walker.ts';

export interface NodeWalk {
  /** The node that Tab reaches. */
  readonly stop: string | undefined;
  /** The arrow on which the keyboard stands; `label` is what is heard of it, `name` what is seen. */
  readonly arrow: { readonly mark: ArrowMark; readonly label: string; readonly name: string } | null;
  /** Always the same object, so that marks need not be drawn again at each step. */
  readonly acts: NodeActs;
  onArrowKey(event: KeyboardEvent): void;
}

export function useNodeActs({ scene, shown }: MapView, camera: Camera, stage: RefObject<Element | null>, wanted: WantedFocus | null): NodeWalk {
  const workspace = useWorkspace();
  const announce = useAnnounce();
  const [place, setPlace] = useState<Place | null>(null);
  const ways = useMemo(() => waysOf(scene, shown), [scene, shown]);
  const words = useWalkWords(ways, shown);
  const walker = useMemo(() => new Walker(workspace), [workspace]);
  useEffect(() => {
    walker.tell({ ways, shown, camera, place, words, stage: stage.current, announce, setPlace });
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new scene has new elements, and the focus must find its node among them.
  useEffect(() => walker.refocus(), [scene, walker]);
  useEffect(() => {
    const element = stage.current;
    const onFocus = ({ target }: Event) => {
      const id = target instanceof Element && target.matches(':focus-visible') && target.closest('[data-node]')?.getAttribute('data-node');
      if (id) walker.see(id);
    };
    element?.addEventListener('focusin', onFocus);
    return () => element?.removeEventListener('focusin', onFocus);
  }, [stage, walker]);
  const given = useRef(wanted);
  useEffect(() => {
    if (!wanted || given.current === wanted || !ways.rects.has(wanted.id)) return;
    given.current = wanted;
    walker.stand(at(wanted.id));
  }, [wanted, ways, walker]);
  const mark = (place?.arrow && ways.arrows.get(place.arrow)) || null;
  return {
    stop: place && ways.rects.has(place.node) ? place.node : (scene.cards[0]?.id ?? scene.panels[0]?.id),
    arrow: mark && place && { mark, label: words.arrow(place.node, mark), name: words.arrowName(mark) },
    acts: walker,
    onArrowKey: walker.onArrowKey,
  };
}
