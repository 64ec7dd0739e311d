// On a canvas: the one node that Tab reaches, as a real element over its mark, so that the focus is seen and heard.
import { useLayoutEffect, useRef, useState } from 'react';
import type { Scene } from '../../graph/scene.ts';
import type { NodeActs } from './Card.tsx';
import type { Camera } from './use-camera.ts';

interface Props {
  readonly id: string;
  readonly scene: Scene;
  readonly camera: Camera;
  readonly acts: NodeActs;
  readonly label: (id: string) => string;
}

/** The element of the node before stays until the focus has gone to the next, so that the focus is never lost. */
export function FocusMark({ id, ...rest }: Props) {
  const [ids, setIds] = useState<readonly string[]>([id]);
  if (ids[0] !== id) setIds([id, ...ids.slice(0, 1)]);
  return [...new Set([id, ...ids])].slice(0, 2).map((each) => <Stop key={each} id={each} isStop={each === id} {...rest} />);
}

function Stop({ id, isStop, scene, camera, acts, label }: Props & { readonly isStop: boolean }) {
  const element = useRef<HTMLDivElement>(null);
  const card = scene.cards.find((mark) => mark.id === id);
  const mark = card ?? scene.panels.find((panel) => panel.id === id);
  const rect = mark?.rect;
  useLayoutEffect(() => {
    const follow = () => rect && element.current && put(element.current, rect, !card, camera);
    follow();
    return camera.listen(follow);
  }, [rect, card, camera]);
  if (!mark) return null;
  return (
    <div
      ref={element}
      className="focus-mark"
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={label(id)}
      aria-pressed={card ? card.emphasis === 'chosen' : undefined}
      aria-expanded={card ? undefined : true}
      data-node={id}
      data-stop={id}
      onClick={() => (card ? acts.choose(id) : acts.toggle(id))}
      onKeyDown={(event) => acts.onKey(id, event)}
    />
  );
}

/** Over the card, or over the title bar of the panel. */
function put(element: HTMLElement, rect: { x: number; y: number; width: number; height: number }, isPanel: boolean, camera: Camera): void {
  const { k, x, y } = camera.transform;
  const height = isPanel ? Math.min(34, rect.height) : rect.height;
  element.style.transform = `translate(${rect.x * k + x}px, ${rect.y * k + y}px)`;
  element.style.width = `${rect.width * k}px`;
  element.style.height = `${height * k}px`;
}
