// The level of a cell in shape, word and colour.
import { LEVEL_PATH } from '../../../graph/marks.ts';
import type { Level } from '../../../signals/levels.ts';
import { thermometerText } from '../../text/thermometer-words.ts';
import { useText } from '../../workspace-context.ts';

/** A small group and a day without values have the ring of "no report". */
export function shapeOf(level: Level): keyof typeof LEVEL_PATH {
  return level === 'hidden' || level === 'no_day' ? 'no_report' : level;
}

export function LevelMark({ level }: { readonly level: Level }) {
  const words = thermometerText(useText()).levels;
  return (
    <span className={`level-mark ${level}`}>
      <svg width={12} height={12} viewBox="-6.5 -6.5 13 13" aria-hidden>
        <path d={LEVEL_PATH[shapeOf(level)]} />
      </svg>
      {words[level]}
    </span>
  );
}
