// How many are red, amber or silent, each by shape and word; and how many places are not shown.
import type { KioskTile } from '../../signals/kiosk.ts';
import { kioskText } from '../text/kiosk-words.ts';
import { useText } from '../workspace-context.ts';
import { LevelMark } from './LevelMark.tsx';

const COUNTED = ['red', 'amber', 'no_report'] as const;

export function Counts({ tiles, leftOut }: { readonly tiles: readonly KioskTile[]; readonly leftOut: number }) {
  const text = useText();
  const words = kioskText(text);
  return (
    <p className="kiosk-counts">
      {COUNTED.map((level) => {
        const count = tiles.filter((tile) => tile.level === level).length;
        return (
          count > 0 && (
            <span key={level} className={level}>
              <LevelMark level={level} />
              {words.counted(count, text.signals.levels[level] ?? '')}
            </span>
          )
        );
      })}
      {leftOut > 0 && <span>{words.leftOut(leftOut)}</span>}
    </p>
  );
}
