// Asked of the desk: for groups of series, what each says in one mark on a day: the series with the worst level, how many places have it, one value and its course.
import { lastKnown, WORST_FIRST, worstOf } from '../badge.ts';
import type { Gauge } from '../gauge.ts';
import { levelsOn, type PlaceLevel } from '../levels.ts';
import { positionsOf } from '../readings.ts';
import { courseOf } from '../timeline.ts';
import type { Desk } from './desk.ts';

/** What one mark stands for. `unitId`: of a series by department only the number of that department counts; null = all places count. */
export interface MarkGroup {
  readonly seriesIds: readonly string[];
  readonly unitId: string | null;
}

/** `day` = days since 1970-01-01; `days` = length of the course that ends on it. */
export interface MarksAsked {
  readonly day: number;
  readonly days: number;
  readonly groups: readonly MarkGroup[];
}

/** `level` is of the place that is shown; `alike` of `places` are at that level; `others` = how many other series say something in this group. */
export interface SeriesMark {
  readonly seriesId: string;
  readonly level: Pick<PlaceLevel, 'level' | 'place' | 'value' | 'since' | 'day'>;
  readonly alike: number;
  readonly places: number;
  readonly others: number;
  readonly course: readonly (number | null)[];
}

/** In the order of the groups; null where no series says anything. Of equally bad series the one with most places at that level, then the first. */
export function marks(desk: Desk, { day, days, groups }: MarksAsked): readonly (SeriesMark | null)[] {
  const known = new Map<string, readonly PlaceLevel[]>();
  const levelsOf = (id: string): readonly PlaceLevel[] => {
    const gauge = desk.gauge(id);
    const levels = known.get(id) ?? (gauge ? levelsOn(gauge, day).map(lastKnown) : []);
    known.set(id, levels);
    return levels;
  };
  return groups.map((group) => markOf(desk, group, levelsOf, day, days));
}

function markOf(
  desk: Desk,
  { seriesIds, unitId }: MarkGroup,
  levelsOf: (id: string) => readonly PlaceLevel[],
  day: number,
  days: number,
): SeriesMark | null {
  const said = seriesIds.flatMap((id) => {
    const gauge = desk.gauge(id);
    const isOwn = unitId !== null && gauge?.series.dimension === 'unit';
    const levels = isOwn ? levelsOf(id).filter(({ place }) => place === unitId) : levelsOf(id);
    const worst = worstOf(levels);
    return gauge && worst ? [{ gauge, worst, places: levels.length }] : [];
  });
  const rank = (level: PlaceLevel['level']) => WORST_FIRST.indexOf(level);
  const [first] = said.sort((a, b) => rank(a.worst.level) - rank(b.worst.level) || b.worst.worst.length - a.worst.worst.length);
  const shown = first?.worst.worst[0];
  if (!first || !shown) return null;
  return {
    seriesId: first.gauge.series.id,
    level: { level: shown.level, place: shown.place, value: shown.value, since: shown.since, day: shown.day },
    alike: first.worst.worst.length,
    places: first.places,
    others: said.length - 1,
    course: courseIn(first.gauge, shown.place, day, days),
  };
}

function courseIn(gauge: Gauge, place: string, day: number, days: number): readonly (number | null)[] {
  return courseOf(gauge, positionsOf(gauge.readings).get(place) ?? -1, day - days + 1, day);
}
