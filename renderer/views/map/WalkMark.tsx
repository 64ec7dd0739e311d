// The arrow on which the keyboard stands: its line made plain, and a real element on its middle that has the focus and says its name.
import './walk.css';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef } from 'react';
import type { ArrowMark } from '../../graph/scene.ts';
import type { Camera } from './use-camera.ts';

interface Props {
  readonly arrow: ArrowMark;
  readonly label: string;
  readonly name: string;
  readonly camera: Camera;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onChoose: (arrow: ArrowMark) => void;
}

export function WalkMark({ arrow, label, name, camera, onKey, onChoose }: Props) {
  const line = useRef<SVGGElement>(null);
  const stop = useRef<HTMLDivElement>(null);
  useFollow(arrow, camera, line, stop);
  useLayoutEffect(() => stop.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <div
        ref={stop}
        className="walk-stop"
        role="button"
        tabIndex={-1}
        aria-label={label}
        aria-pressed={arrow.emphasis === 'chosen'}
        data-edge={arrow.id}
        onKeyDown={onKey}
        onClick={() => onChoose(arrow)}
      >
        <span className="walk-name">{name}</span>
      </div>
      <svg className="walk-line" aria-hidden>
        <g ref={line}>
          <path className="under" d={arrow.path} />
          <path d={arrow.path} />
        </g>
      </svg>
    </>
  );
}

const HALF = 16;

function useFollow(arrow: ArrowMark, camera: Camera, line: RefObject<SVGGElement | null>, stop: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    const follow = () => {
      const [x, y] = camera.transform.apply([...arrow.middle]);
      line.current?.setAttribute('transform', camera.transform.toString());
      if (stop.current) stop.current.style.transform = `translate(${x - HALF}px, ${y - HALF}px)`;
    };
    follow();
    return camera.listen(follow);
  }, [arrow, camera, line, stop]);
}
