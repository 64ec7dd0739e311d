// A signal on the map in words: its series, its value or in how many places, its level; short for a card, whole for who listens.
import type { Badge } from '../../graph/scene.ts';
import type { SeriesMark } from '../../signals/desk/marks.ts';
import type { Series } from '../../signals/series.ts';
import type { Catalogue } from './nl.ts';
import { originText } from './origin-words.ts';

/** The words of Badge for one mark. */
export function badgeWords(text: Catalogue, series: Series, mark: SeriesMark): Pick<Badge, 'text' | 'facts'> {
  const words = originText(text);
  const { level, alike, places, others, course } = mark;
  const word = text.signals.levels[level.level] ?? level.level;
  const isMany = places > 1 && level.level !== 'no_report';
  const value = isMany ? words.inPlaces(alike, series.dimension === 'unit') : level.value === null ? '' : shortValue(text, series, level.value);
  const name = others > 0 ? `${series.name} ${words.also(others)}` : series.name;
  const shortWord = level.level === 'hidden' || level.level === 'no_day' ? (text.signals.levels.no_report ?? '') : word;
  return {
    text: `${series.name}: ${[value, word].filter(Boolean).join(', ')}${others > 0 ? ` (${words.moreSeries(others)})` : ''}`,
    facts: { name, value, word: shortWord, onArrow: isMany && level.level !== 'red' && level.level !== 'amber' ? '' : value, spark: course },
  };
}

/** "84%", "1.904", "7,1%". */
function shortValue({ locale }: Catalogue, { unitOfMeasure }: Series, value: number): string {
  const number = value.toLocaleString(locale, { maximumFractionDigits: Math.abs(value) < 100 ? 1 : 0 });
  return /^(procent|percent|%)$/i.test(unitOfMeasure) ? `${number}%` : number;
}
