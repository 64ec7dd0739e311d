// What may be put on a screen that everybody can read, and nothing else: levels and values of departments, districts and the city. A text gets on it only as the name or unit of a series, or the name of a department or district.

import type { PrivacyClass } from '../model/network.ts';
import { withoutPersonalNumbers } from '../model/personal-data.ts';
import type { Level, PlaceLevel } from './levels.ts';
import type { Dimension, Series } from './series.ts';

export interface KioskPlace {
  readonly id: string;
  readonly name: string;
  readonly shortName: string | null;
}

/** `levels` on `day` and `sparks` up to it, of all breakdowns together; `hasLimits` are the series that have any. `classOf` a dataset that is not described is null. */
export interface KioskFeed {
  readonly day: number;
  readonly series: Iterable<Series>;
  readonly hasLimits: ReadonlySet<string>;
  readonly levels: ReadonlyMap<string, readonly PlaceLevel[]>;
  readonly sparks: ReadonlyMap<string, ReadonlyMap<string, readonly (number | null)[]>>;
  readonly units: readonly KioskPlace[];
  readonly areas: readonly KioskPlace[];
  readonly classOf: (datasetId: string) => PrivacyClass | null;
}

export type KioskLevel = Exclude<Level, 'hidden' | 'no_day'>;

/** `key` tells tiles apart and is not drawn. `unit` is the unit of measure; `percent` of the usual value; days are numbers since 1970-01-01. */
export interface KioskTile {
  readonly key: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly unit: string;
  readonly level: KioskLevel;
  readonly day: number;
  readonly since: number | null;
  readonly value: number | null;
  readonly percent: number | null;
  readonly isEstimated: boolean;
  readonly spark: readonly (number | null)[];
}

/** A series over its departments or districts; all series of the city are one section without a name. `day` = of which day the values are. `leftOut` places are too small to show, or below a department or district. */
export interface KioskSection {
  readonly key: string;
  readonly dimension: Dimension;
  readonly name: string | null;
  readonly unit: string;
  readonly day: number;
  readonly tiles: readonly KioskTile[];
  readonly leftOut: number;
}

/** Departments first, then districts, then the city; within these, series with limits first. `silent`: who has not reported, by series. */
export interface KioskBoard {
  readonly day: number;
  readonly sections: readonly KioskSection[];
  readonly silent: readonly { readonly key: string; readonly name: string; readonly who: readonly KioskPlace[] }[];
}

/** Characters. A name that is longer is a story. */
const LONGEST_NAME = 60;
const LONGEST_UNIT = 24;

const ORDER: readonly KioskLevel[] = ['red', 'amber', 'no_report', 'normal', 'no_limit'];
const DIMENSIONS: readonly Dimension[] = ['unit', 'area', 'city'];

export function kioskBoard(feed: KioskFeed): KioskBoard {
  const series = [...feed.series].sort((a, b) => Number(feed.hasLimits.has(b.id)) - Number(feed.hasLimits.has(a.id)));
  const sections = DIMENSIONS.flatMap((dimension) => {
    const own = series.filter((one) => one.dimension === dimension).flatMap((one) => sectionOf(feed, one));
    return dimension === 'city' ? cityOf(own) : own;
  });
  return { day: feed.day, sections, silent: sections.flatMap(silentIn) };
}

/** None when nobody has ever had a value, or nothing of it may be shown. */
function sectionOf(feed: KioskFeed, series: Series): KioskSection[] {
  const known = placesOf(feed, series);
  const levels = feed.levels.get(series.id) ?? [];
  const tiles = levels.flatMap((level) => tileOf(feed, series, level, known));
  if (tiles.length === 0) return [];
  const day = levels.reduce((last, level) => Math.max(last, level.day), -Infinity);
  const section = { key: series.id, dimension: series.dimension, name: shownName(series.name), unit: unitOf(series), day };
  return [{ ...section, tiles: inOrder(tiles), leftOut: levels.length - tiles.length }];
}

type Names = (place: string) => KioskPlace | null;

/**
 * Who may be shown in a series. A series from a dataset with personal data, or from one that is not described, is shown for departments and districts of the case only:
 * whatever else a row names may be a team, a street or a person. In other series a place that no sheet describes is shown by its id.
 */
function placesOf({ units, areas, classOf }: KioskFeed, { dimension, sourceDatasetId, name }: Series): Names {
  if (dimension === 'city') return (place) => (place === '' ? { id: '', name, shortName: null } : null);
  const known = new Map((dimension === 'unit' ? units : areas).map((place) => [place.id, place]));
  const isHarmless = sourceDatasetId !== null && classOf(sourceDatasetId) === 'none';
  return (place) => known.get(place) ?? (isHarmless && place !== '' ? { id: place, name: place, shortName: null } : null);
}

/** None for a group that is too small, for a place that may not be named, and for one without any value yet. */
function tileOf(feed: KioskFeed, series: Series, level: PlaceLevel, known: Names): KioskTile[] {
  const place = known(level.place);
  if (!place || level.level === 'hidden' || level.level === 'no_day' || level.reason === 'hidden') return [];
  const { day, since, value, percent } = level;
  return [
    {
      key: `${series.id} ${level.place}`,
      name: shownName(place.name),
      shortName: place.shortName === null ? null : shownName(place.shortName),
      unit: unitOf(series),
      level: level.level,
      ...{ day, since, value, percent },
      isEstimated: level.statuses.includes('estimated'),
      spark: feed.sparks.get(series.id)?.get(level.place) ?? [],
    },
  ];
}

/** One section; the day is that of the youngest values in it. */
function cityOf(sections: readonly KioskSection[]): KioskSection[] {
  if (sections.length === 0) return [];
  const day = sections.reduce((last, section) => Math.max(last, section.day), -Infinity);
  return [{ key: 'city', dimension: 'city', name: null, unit: '', day, tiles: inOrder(sections.flatMap(({ tiles }) => tiles)), leftOut: 0 }];
}

function silentIn({ key, name, dimension, tiles }: KioskSection) {
  const who = tiles
    .filter(({ level }) => level === 'no_report')
    .map((tile): KioskPlace => ({ id: tile.key, name: tile.name, shortName: tile.shortName }));
  return name === null || dimension === 'city' || who.length === 0 ? [] : [{ key, name, who }];
}

/** The worst first, and those of one level by name. */
function inOrder(tiles: readonly KioskTile[]): KioskTile[] {
  return ORDER.flatMap((level) => tiles.filter((tile) => tile.level === level).sort((a, b) => a.name.localeCompare(b.name, 'nl')));
}

/** A name as it may be shown: no line breaks, not longer than a name, and without numbers or addresses of people. */
function shownName(name: string): string {
  const plain = withoutPersonalNumbers(name.replace(/\s+/g, ' ').trim());
  return plain.length > LONGEST_NAME ? `${plain.slice(0, LONGEST_NAME - 1).trimEnd()}…` : plain;
}

function unitOf({ unitOfMeasure }: Series): string {
  const unit = shownName(unitOfMeasure);
  return unit.length > LONGEST_UNIT ? '' : unit;
}
