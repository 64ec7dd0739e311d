// Q30: where and when did a signal pass its limit, and did a decision follow? Q32: which departments are amber or red, since when?
import type { AskRow } from '../../model/ask.ts';
import { WORST_FIRST } from '../../signals/badge.ts';
import { dayOf, isoOf } from '../../signals/days.ts';
import { placesOf, type SeriesDecision } from '../../signals/decided.ts';
import type { PlaceLevel } from '../../signals/levels.ts';
import type { Series } from '../../signals/series.ts';
import { deskFor, placeCells, seriesDecisions, seriesOf } from '../case-signals.ts';
import { code, plain, ref } from '../columns.ts';
import { distinct, fact, factText } from '../facts.ts';
import type { Asked, Question, QuestionParameter } from '../question.ts';
import { agree, counts, dag, onDay, telt } from '../sentence.ts';

const LEVEL = code('level', 'thresholds', 'level', 'Niveau', 'Level');
const DECISION = ref('decision', 'decisions', 'Besluit', 'Decision');

/** A series; the fallback prefers names like these, then series with limits. */
export function seriesParameter(likeNl: string, likeEn: string, condition = 'true'): QuestionParameter {
  return {
    name: 'series',
    kind: 'ref',
    sheet: 'signal_series',
    label: { nl: 'Signaalreeks', en: 'Signal series' },
    fallback: `select s.id as value from signal_series s where ${condition}
order by regexp_matches(lower(coalesce(s.name, '') || ' ' || s.id), '${likeNl}|${likeEn}') desc,
  exists(select 1 from thresholds t where t.series_id = s.id) desc, s.source_row, s.id limit 1`,
  };
}

export const Q30: Question = {
  id: 'Q30',
  audience: 'crisis',
  wording: {
    nl: 'Waar en wanneer ging {series} over de grens, en volgde er een besluit?',
    en: 'Where and when did {series} pass the limit, and did a decision follow?',
  },
  how: {
    nl: 'Reeksen van dagen waarop een plaats over een grens ging, zo lang als die grens vraagt. Een besluit volgde als het aan deze reeks en plaats is gekoppeld, en op of na de eerste dag is genomen.',
    en: 'Runs of days on which a place passed a limit for as long as the limit asks. A decision followed when it is linked to this series and place, and was taken on or after the first day.',
  },
  parameters: [seriesParameter('bijgeplaatst', 'dumped')],
  needs: ['signal_series', 'thresholds', 'observations'],
  columns: [
    plain('place', 'target', 'Waar', 'Where'),
    LEVEL,
    plain('from', 'date', 'Van', 'From'),
    plain('until', 'date', 'Tot en met', 'Until'),
    plain('days', 'number', 'Dagen', 'Days'),
    DECISION,
    plain('decided_on', 'date', 'Besloten op', 'Decided on'),
    plain('days_to_decision', 'number', 'Dagen tot besluit', 'Days to decision'),
  ],
  find: findRuns,
  say: {
    nl: (told) => {
      const name = told.name('signal_series', told.chosen.series);
      const [n, places, followed] = [told.rows.length, fact(told, 'places'), fact(told, 'followed')];
      if (n === 0) return `Tot en met ${dag(told.day)} ging “${name}” nergens lang genoeg over een grens.`;
      return `Tot en met ${dag(told.day)} ging “${name}” ${telt(n, 'keer', 'keer')} over een grens, op ${telt(places, 'plaats', 'plaatsen')}. ${followedNl(followed, n)}.`;
    },
    en: (told) => {
      const name = told.name('signal_series', told.chosen.series);
      const [n, places, followed] = [told.rows.length, fact(told, 'places'), fact(told, 'followed')];
      if (n === 0) return `Up to ${onDay(told.day)}, “${name}” passed no limit for long enough.`;
      return `Up to ${onDay(told.day)}, “${name}” passed a limit ${counts(n, 'time', 'times')}, in ${counts(places, 'place', 'places')}. ${followedEn(followed, n)}.`;
    },
  },
};

function followedNl(followed: number, all: number): string {
  if (followed === 0) return 'Er volgde geen besluit';
  return all === 1 ? 'Er volgde een besluit' : `${followed} keer volgde een besluit`;
}

function followedEn(followed: number, all: number): string {
  if (followed === 0) return 'No decision followed';
  return all === 1 ? 'A decision followed' : `A decision followed ${counts(followed, 'time', 'times')}`;
}

async function findRuns(asked: Asked) {
  const { ask, day, chosen } = asked;
  const [all, decisions] = await Promise.all([seriesOf(ask), seriesDecisions(ask, day)]);
  const series = all.get(chosen.series ?? '');
  const found = series && (await (await deskFor(asked))('runs', { seriesId: series.id, until: dayOf(day) ?? 0 }));
  if (!series || !found) return { rows: [] };
  const own = decisions.filter(({ seriesId }) => seriesId === series.id);
  const rows = found.runs.map((run) => ({
    ...placeCells(series, run.place),
    level: run.level,
    from: isoOf(run.from),
    until: isoOf(run.until),
    days: run.days,
    ...following(own, series, run.place, run.from, found.places),
  }));
  const followed = rows.filter((row: AskRow) => row.decision !== null).length;
  return { rows, facts: { followed, places: Math.max(distinct(rows, 'place'), Math.min(1, rows.length)) } };
}

/** The first of the decisions linked to the series that counts in the place, taken on or after a day. */
function following(decisions: readonly SeriesDecision[], series: Series, place: string, from: number, all: readonly string[]): AskRow {
  const next = decisions.find((one) => (dayOf(one.decidedOn) ?? -1) >= from && placesOf(one, series, all).includes(place));
  if (!next) return { decision: null, decided_on: null, days_to_decision: null };
  return { decision: next.decision, decided_on: next.decidedOn, days_to_decision: (dayOf(next.decidedOn) ?? 0) - from };
}

export const Q32: Question = {
  id: 'Q32',
  audience: 'crisis',
  wording: { nl: 'Welke afdelingen staan op oranje of rood, en sinds wanneer?', en: 'Which departments are amber or red, since when?' },
  how: {
    nl: 'Het niveau van elke reeks per afdeling, zoals bekend op deze dag. Op een dag zonder cijfers telt de laatste dag waarop iemand een cijfer gaf.',
    en: 'The level of each series by department, as known on this day. On a day without values the last day with a value counts.',
  },
  parameters: [],
  needs: ['signal_series', 'thresholds', 'observations'],
  columns: [
    ref('unit', 'units', 'Afdeling', 'Department'),
    LEVEL,
    ref('series', 'signal_series', 'Signaalreeks', 'Signal series'),
    plain('since', 'date', 'Sinds', 'Since'),
    plain('value', 'number', 'Waarde', 'Value'),
    plain('measured_on', 'date', 'Dag van het cijfer', 'Day of the value'),
  ],
  find: async (asked) => {
    const rows = (await unitLevels(asked)).filter(({ level }) => level === 'red' || level === 'amber').map(levelCells);
    const red = new Set(rows.filter((row) => row.level === 'red').map((row) => row.unit));
    const amber = new Set(rows.filter((row) => !red.has(row.unit)).map((row) => row.unit));
    const last =
      rows
        .map((row) => String(row.measured_on))
        .sort()
        .at(-1) ?? null;
    return { rows, facts: { red: red.size, amber: amber.size, last } };
  },
  say: {
    nl: (told) => {
      const [red, amber] = [fact(told, 'red'), fact(told, 'amber')];
      if (told.rows.length === 0) return `Op ${dag(told.day)} staat geen afdeling op oranje of rood.`;
      const onRed = red === 0 ? [] : [`${agree(red, 'staat', 'staan')} ${telt(red, 'afdeling', 'afdelingen')} op rood`];
      const other = red === 0 ? '' : 'andere ';
      const onAmber = amber === 0 ? [] : [`${agree(amber, 'staat', 'staan')} ${telt(amber, `${other}afdeling`, `${other}afdelingen`)} op oranje`];
      return `Op ${dag(told.day)} ${[...onRed, ...onAmber].join(' en ')}${latest(told.day, factText(told, 'last'), 'nl')}.`;
    },
    en: (told) => {
      const [red, amber] = [fact(told, 'red'), fact(told, 'amber')];
      if (told.rows.length === 0) return `On ${onDay(told.day)}, no department is amber or red.`;
      const onRed = red === 0 ? [] : [`${counts(red, 'department is', 'departments are')} red`];
      const other = red === 0 ? '' : 'other ';
      const onAmber = amber === 0 ? [] : [`${counts(amber, `${other}department is`, `${other}departments are`)} amber`];
      return `On ${onDay(told.day)}, ${[...onRed, ...onAmber].join(' and ')}${latest(told.day, factText(told, 'last'), 'en')}.`;
    },
  },
};

function latest(day: string, last: string | null, language: 'nl' | 'en'): string {
  if (last === null || last === day) return '';
  return language === 'nl' ? `; de laatste cijfers zijn van ${dag(last)}` : `; the last values are of ${onDay(last)}`;
}

/** Levels of all series by department, worst first; on a day without values those of the last day that had one. */
async function unitLevels(asked: Asked): Promise<PlaceLevel[]> {
  const seriesIds = [...(await seriesOf(asked.ask)).values()].flatMap(({ id, dimension }) => (dimension === 'unit' ? [id] : []));
  const found = await (await deskFor(asked))('levels', { seriesIds, day: dayOf(asked.day) ?? 0, places: null });
  const levels = [...found.values()].flat();
  return levels.sort((a, b) => WORST_FIRST.indexOf(a.level) - WORST_FIRST.indexOf(b.level) || (a.place < b.place ? -1 : Number(a.place > b.place)));
}

function levelCells({ place, level, seriesId, since, value, day }: PlaceLevel): AskRow {
  return { unit: place, level, series: seriesId, since: since === null ? null : isoOf(since), value, measured_on: isoOf(day) };
}
