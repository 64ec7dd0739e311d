// How a place is painted and which number it shows, for one measure. Colour, shape and words always say the same.
import type { Tile } from '../../../signals/desk/tiles.ts';
import { type Measure, measured, type Scale, scaleOf, stepOf } from '../../../signals/places/measure.ts';
import type { Series, Threshold } from '../../../signals/series.ts';
import type { Catalogue } from '../../text/nl.ts';
import { placesText } from '../../text/places-words.ts';
import { numberText, valueText } from '../../text/thermometer-words.ts';
import type { PlaceMap } from './use-place-map.ts';

/** `className` gives ground and text their colours; `number` is short, `words` say it in full; `rank` puts the most striking first. */
export interface Painted {
  readonly tile: Tile;
  readonly name: string;
  readonly className: string;
  readonly number: string;
  readonly beside: string;
  readonly words: string;
  readonly rank: number;
}

export interface Palette {
  readonly measure: Measure;
  readonly scale: Scale | null;
  readonly paint: (tile: Tile, series: Series) => Painted;
}

const RANK: Readonly<Record<Tile['level'], number>> = { red: 6, amber: 5, normal: 4, no_limit: 3, no_report: 2, hidden: 1, no_day: 0 };

/** One palette for all maps that stand beside each other. */
export function paletteOf(
  text: Catalogue,
  measure: Measure,
  map: PlaceMap,
  thresholds: readonly Threshold[],
  tiles: readonly (readonly Tile[])[],
): Palette {
  const amountOf = (tile: Tile) => measured(tile, measure, map.people.get(tile.place) ?? null);
  const scale = measure === 'level' ? null : scaleOf(tiles.flat().map(amountOf), measure);
  const isPercent = (id: string) => thresholds.some(({ seriesId, valueType }) => seriesId === id && valueType === 'percent_of_baseline');
  const paint = (tile: Tile, series: Series): Painted => {
    const amount = amountOf(tile);
    const raw = tile.value === null ? '' : valueText(text, tile.value, series.unitOfMeasure);
    const level = text.signals.levels[tile.level] ?? tile.level;
    const said =
      measure === 'level'
        ? levelNumber(text, tile, isPercent(series.id), raw)
        : { number: shortNumber(text, measure, amount), beside: measure === 'value' ? '' : raw };
    const name = map.nameOf(tile.place);
    const words = [
      name,
      amount === null ? placesText(text).unknown : longNumber(text, measure, amount, series),
      measure === 'value' || measure === 'level' ? '' : raw,
      level,
    ];
    return {
      ...{ tile, name, ...said },
      className:
        measure === 'level'
          ? `level-${tile.level}`
          : amount === null || !scale
            ? 'unknown'
            : `${measure === 'change' ? 'div' : 'seq'}-${stepFrom(scale, measure, amount)}`,
      words: words.filter(Boolean).join(', '),
      rank:
        measure === 'level'
          ? RANK[tile.level] * 1e9 + (tile.usual !== null && tile.usual > 0 ? ((tile.value ?? 0) * 100) / tile.usual : (tile.value ?? 0))
          : (amount ?? -Infinity),
    };
  };
  return { measure, scale, paint };
}

/** With limits in percent of what is usual, the percent is what is looked at. */
function levelNumber(text: Catalogue, { value, usual }: Tile, isPercent: boolean, raw: string): Pick<Painted, 'number' | 'beside'> {
  if (value === null) return { number: '–', beside: '' };
  if (isPercent && usual !== null && usual > 0) return { number: `${numberText(text.locale, (value * 100) / usual, 0)}%`, beside: raw };
  return { number: numberText(text.locale, value), beside: '' };
}

function shortNumber({ locale }: Catalogue, measure: Measure, amount: number | null): string {
  if (amount === null) return '–';
  if (measure === 'change') return `${amount >= 0.5 ? '+' : amount <= -0.5 ? '−' : ''}${numberText(locale, Math.abs(amount), 0)}%`;
  return numberText(locale, amount, Math.abs(amount) < 1 ? 2 : 1);
}

function longNumber(text: Catalogue, measure: Measure, amount: number, series: Series): string {
  const words = placesText(text);
  if (measure === 'change') return words.change(numberText(text.locale, Math.abs(amount), 0), Math.abs(amount) < 0.5 ? 0 : amount > 0 ? 1 : -1);
  if (measure === 'perThousand') return words.perThousand(numberText(text.locale, amount, 2));
  return valueText(text, amount, series.unitOfMeasure);
}

/** Few steps are spread over the five colours. */
function stepFrom(scale: Scale, measure: Measure, amount: number): number {
  const step = stepOf(scale, amount);
  return measure === 'change' || scale.borders.length === 0 ? step : Math.round((step * 4) / scale.borders.length);
}

/** What each step of the scale means, with its colour; from low to high. */
export function stepsOf(text: Catalogue, { measure, scale }: Palette): readonly { readonly className: string; readonly label: string }[] {
  if (!scale) return [];
  const words = placesText(text);
  if (measure === 'change') return words.changes.map((label, step) => ({ className: `div-${step}`, label }));
  const said = (value: number) => numberText(text.locale, value, 2);
  const { borders } = scale;
  if (borders.length === 0) return [{ className: 'seq-0', label: `${said(scale.first)} (${words.steps.same})` }];
  return [scale.first, ...borders].map((from, step) => {
    const until = borders[step];
    const label =
      step === 0
        ? words.steps.upTo(said(until ?? from))
        : until === undefined
          ? words.steps.from(said(from))
          : words.steps.between(said(from), said(until));
    return { className: `seq-${Math.round((step * 4) / borders.length)}`, label };
  });
}
