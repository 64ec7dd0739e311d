// The shape of a level, as it stands on the map: a level is never told by colour alone.
import { LEVEL_PATH } from '../../graph/marks.ts';
import type { KioskLevel } from '../../signals/kiosk.ts';

export function LevelMark({ level }: { readonly level: KioskLevel }) {
  return (
    <svg className={`kiosk-mark ${level}`} viewBox="-6.5 -6.5 13 13" aria-hidden>
      <path d={LEVEL_PATH[level]} />
    </svg>
  );
}
