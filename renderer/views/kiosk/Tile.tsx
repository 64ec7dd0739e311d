// One department, district or series of the city on the big screen: name, level in shape, word and colour, value, since when.
import type { KioskTile } from '../../signals/kiosk.ts';
import { kioskDay, kioskText, numberWords } from '../text/kiosk-words.ts';
import type { Catalogue } from '../text/nl.ts';
import { useText } from '../workspace-context.ts';
import { LevelMark } from './LevelMark.tsx';
import { Spark } from './Spark.tsx';

interface TileProps {
  readonly tile: KioskTile;
  readonly name: string;
  readonly hasSpark: boolean;
  /** Of which day the section is; a tile of another day says so. */
  readonly day: number;
  /** The section does not say the unit. */
  readonly hasUnit: boolean;
}

export function Tile({ tile, name, hasSpark, day, hasUnit }: TileProps) {
  const text = useText();
  return (
    <li className={`kiosk-tile ${tile.level}`}>
      <h3 title={tile.name}>{name}</h3>
      {hasSpark && <Spark values={tile.spark} />}
      <div className="kiosk-level">
        {tile.level !== 'no_limit' && <LevelMark level={tile.level} />}
        <strong>{text.signals.levels[tile.level]}</strong>
        <span className="kiosk-value">{numberWords(text, tile.value)}</span>
      </div>
      <div className="kiosk-small">
        <span>{sinceWords(text, tile, day)}</span>
        <span>{besideWords(text, tile, hasUnit)}</span>
      </div>
    </li>
  );
}

function sinceWords(text: Catalogue, { level, since, day: own }: KioskTile, day: number): string {
  const words = kioskText(text);
  if (since !== null) return words.since(kioskDay(text, since, 'short'));
  if (own !== day) return words.from(kioskDay(text, own, 'short'));
  return level === 'no_report' ? words.lastReport : '';
}

function besideWords(text: Catalogue, { value, unit, percent, isEstimated }: KioskTile, hasUnit: boolean): string {
  if (value === null) return '';
  const words = kioskText(text);
  const parts = [isEstimated && words.estimated, hasUnit && unit, percent !== null && words.ofUsual(numberWords(text, percent, 0))];
  return parts.filter(Boolean).join(' · ');
}
