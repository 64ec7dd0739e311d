// What the colours of the maps mean, in words; once for all maps that stand beside each other.

import { WORST_FIRST } from '../../../signals/badge.ts';
import type { Tile } from '../../../signals/desk/tiles.ts';
import { placesText } from '../../text/places-words.ts';
import { useText } from '../../workspace-context.ts';
import { LevelMark } from '../thermometer/LevelMark.tsx';
import { type Palette, stepsOf } from './paint.ts';

export function PlaceLegend({ palette, tiles }: { readonly palette: Palette; readonly tiles: readonly (readonly Tile[])[] }) {
  const text = useText();
  const words = placesText(text);
  const isUnknown = tiles.some((all) => all.some(({ value }) => value === null));
  const levels = new Set(tiles.flatMap((all) => all.map(({ level }) => level)));
  return (
    <ul className="place-legend" aria-label={words.legend}>
      {palette.measure === 'level' &&
        WORST_FIRST.filter((level) => levels.has(level)).map((level) => (
          <li key={level}>
            <LevelMark level={level} />
          </li>
        ))}
      {stepsOf(text, palette).map(({ className, label }) => (
        <li key={className}>
          <span className={`swatch ${className}`} aria-hidden />
          {label}
        </li>
      ))}
      {palette.measure !== 'level' && isUnknown && (
        <li>
          <span className="swatch unknown" aria-hidden />
          {words.unknown}
        </li>
      )}
    </ul>
  );
}
