// Q33: where do felt temperature and numbers disagree? Q48: what did we know on the day we decided?
import type { AskRow } from '../../model/ask.ts';
import { dayOf, isoOf } from '../../signals/days.ts';
import type { Level } from '../../signals/levels.ts';
import type { Dimension } from '../../signals/series.ts';
import { deskFor, placeCells, seriesDecisions, seriesOf } from '../case-signals.ts';
import { plain, ref, word } from '../columns.ts';
import { distinct, fact, factText, having } from '../facts.ts';
import { deel, part } from '../parts.ts';
import type { Asked, Question } from '../question.ts';
import { agree, counts, dag, onDay, telt } from '../sentence.ts';

const LEVELS = {
  red: { nl: 'rood', en: 'red' },
  amber: { nl: 'oranje', en: 'amber' },
  normal: { nl: 'gewoon', en: 'normal' },
  no_limit: { nl: 'geen grens', en: 'no limit' },
  no_report: { nl: 'geen cijfer', en: 'no value' },
  hidden: { nl: 'verborgen: kleine groep', en: 'hidden: small group' },
  no_day: { nl: 'niemand gaf een cijfer', en: 'nobody gave a value' },
};

const FELT = {
  good: { nl: 'niet slecht', en: 'not bad' },
  bad: { nl: 'slecht', en: 'bad' },
};

export const Q33: Question = {
  id: 'Q33',
  audience: 'crisis',
  wording: {
    nl: 'Waar spreken gevoel ({felt}) en cijfers elkaar tegen?',
    en: 'Where do felt temperature ({felt}) and numbers disagree?',
  },
  bareWording: { nl: 'Waar spreken gevoel en cijfers elkaar tegen?', en: 'Where do felt temperature and numbers disagree?' },
  how: {
    nl: 'Per afdeling op deze dag: het niveau van de gevoelde temperatuur naast het slechtste niveau van de andere reeksen. En per signaal in woorden met een temperatuur (1 of 2 is slecht, 4 of 5 is goed): het slechtste niveau op die plaats en dag. Slecht is oranje of rood. Gevoel en cijfer worden nooit samengevoegd.',
    en: 'By department on this day: the level of the felt temperature beside the worst level of the other series. And by signal in words with a temperature (1 or 2 is bad, 4 or 5 is good): the worst level at that place on that day. Bad is amber or red. Feeling and number are never merged.',
  },
  parameters: [
    {
      name: 'felt',
      kind: 'ref',
      sheet: 'signal_series',
      label: { nl: 'Gevoelde temperatuur', en: 'Felt temperature' },
      isOptional: true,
      fallback: `select id as value from signal_series
where dimension = 'unit' and regexp_matches(lower(coalesce(name, '') || ' ' || id), 'temp') order by source_row, id limit 1`,
    },
  ],
  needs: ['signal_series', 'thresholds', 'observations'],
  columns: [
    plain('place', 'target', 'Waar', 'Where'),
    plain('on_day', 'date', 'Dag', 'Day'),
    word('feeling', 'Gevoel', 'Feeling', FELT),
    plain('temperature', 'number', 'Temperatuur', 'Temperature'),
    word('numbers', 'Cijfers', 'Numbers', LEVELS),
    ref('series', 'signal_series', 'Slechtste reeks', 'Worst series'),
    ref('words', 'qualitative_signals', 'Signaal in woorden', 'Signal in words'),
  ],
  find: async (asked) => {
    const rows = await disagreements(asked, [...(await unitsFelt(asked)), ...(await wordsFelt(asked))]);
    return { rows, facts: { places: distinct(rows, 'place'), bad: having(rows, 'feeling', 'bad'), good: having(rows, 'feeling', 'good') } };
  },
  say: {
    nl: (told) => {
      if (told.rows.length === 0) return `Tot en met ${dag(told.day)} spreken gevoel en cijfers elkaar nergens tegen, voor zover bekend.`;
      const [bad, good] = [fact(told, 'bad'), fact(told, 'good')];
      return `Gevoel en cijfers spreken elkaar ${telt(told.rows.length, 'keer', 'keer')} tegen, op ${telt(fact(told, 'places'), 'plaats', 'plaatsen')}${howNl(bad, good)}.`;
    },
    en: (told) => {
      if (told.rows.length === 0) return `Up to ${onDay(told.day)}, feeling and numbers disagree nowhere, as far as is known.`;
      const [bad, good] = [fact(told, 'bad'), fact(told, 'good')];
      return `Feeling and numbers disagree ${counts(told.rows.length, 'time', 'times')}, in ${counts(fact(told, 'places'), 'place', 'places')}${howEn(bad, good)}.`;
    },
  },
};

/** Which of both it is; how many of each when it is both. */
function howNl(bad: number, good: number): string {
  const [feelsBad, feelsGood] = ['slecht terwijl de cijfers gewoon zijn', 'niet slecht terwijl een cijfer oranje of rood is'];
  if (bad === 0 || good === 0) return `: het voelt ${bad === 0 ? feelsGood : feelsBad}`;
  return `: ${bad} keer voelt het ${feelsBad}, en ${good} keer voelt het ${feelsGood}`;
}

function howEn(bad: number, good: number): string {
  const [feelsBad, feelsGood] = ['it feels bad while the numbers are normal', 'it does not feel bad while a number is amber or red'];
  if (bad === 0 || good === 0) return `: ${bad === 0 ? feelsGood : feelsBad}`;
  return `: ${counts(bad, 'time', 'times')} ${feelsBad}, and ${counts(good, 'time', 'times')} ${feelsGood}`;
}

const BAD: ReadonlySet<Level> = new Set(['red', 'amber']);

/** What was felt somewhere on a day; `more` are cells of its row. */
interface Felt {
  readonly dimension: Dimension;
  readonly place: string;
  readonly day: number;
  readonly feeling: 'bad' | 'good' | null;
  readonly more: AskRow;
}

/** Rows where the feeling and the worst known level of the other series are not alike. */
async function disagreements(asked: Asked, all: readonly Felt[]): Promise<AskRow[]> {
  const felt = all.filter(({ feeling }) => feeling !== null);
  if (felt.length === 0) return [];
  const at = felt.map(({ dimension, place, day }) => ({ dimension, place, day }));
  const worst = await (await deskFor(asked))('worstAt', { at, except: asked.chosen.felt ?? null });
  return felt.flatMap(({ dimension, place, day, feeling, more }, index) => {
    const level = worst[index];
    if (!level || BAD.has(level.level) === (feeling === 'bad')) return [];
    const target_kind = dimension === 'area' ? 'areas' : 'units';
    return [{ place, target_kind, on_day: isoOf(day), feeling, numbers: level.level, series: level.seriesId, ...more }];
  });
}

async function unitsFelt(asked: Asked): Promise<Felt[]> {
  const series = (await seriesOf(asked.ask)).get(asked.chosen.felt ?? '');
  if (!series) return [];
  const day = dayOf(asked.day) ?? 0;
  const levels = await (await deskFor(asked))('levels', { seriesIds: [series.id], day, places: null });
  return (levels.get(series.id) ?? []).map(({ place, level, value }) => {
    const feeling = BAD.has(level) ? 'bad' : level === 'normal' ? 'good' : null;
    return { dimension: series.dimension, place, day, feeling, more: { temperature: value, words: null } };
  });
}

async function wordsFelt({ ask, day }: Asked): Promise<Felt[]> {
  const { rows } = await ask(
    `select id, observed_on, area_id, unit_id, temperature from qualitative_signals
where temperature is not null and observed_on <= ?::date and (area_id is not null or unit_id is not null) order by observed_on, id`,
    [day],
  );
  return rows.map((row): Felt => {
    const temperature = Number(row.temperature);
    const feeling = temperature <= 2 ? 'bad' : temperature >= 4 ? 'good' : null;
    const where = row.area_id === null ? { dimension: 'unit', place: String(row.unit_id) } : { dimension: 'area', place: String(row.area_id) };
    return {
      ...(where as Pick<Felt, 'dimension' | 'place'>),
      day: dayOf(String(row.observed_on)) ?? 0,
      feeling,
      more: { temperature, words: row.id ?? null },
    };
  });
}

export const Q48: Question = {
  id: 'Q48',
  audience: 'crisis',
  wording: { nl: 'Wat wisten we op de dag van {decision}?', en: 'What did we know on the day of {decision}?' },
  how: {
    nl: 'Het niveau van elke reeks die aan het besluit is gekoppeld, op de plaatsen van het besluit, zoals bekend op de dag van het besluit; latere cijfers tellen niet mee. En de signalen in woorden van toen die aan het besluit zijn gekoppeld.',
    en: 'The level of each series linked to the decision, in the places of the decision, as known on the day of the decision; later values do not count. And the signals in words of that time that are linked to the decision.',
  },
  parameters: [
    {
      name: 'decision',
      kind: 'ref',
      sheet: 'decisions',
      label: { nl: 'Besluit', en: 'Decision' },
      fallback: `select d.id as value from decisions d cross join asked where d.decided_on <= asked.day
order by exists(select 1 from decision_links l where l.decision_id = d.id and l.signal_kind = 'series') desc, d.decided_on desc, d.id limit 1`,
    },
  ],
  needs: ['decisions'],
  columns: [
    ref('series', 'signal_series', 'Signaalreeks', 'Signal series'),
    plain('place', 'target', 'Waar', 'Where'),
    word('level', 'Niveau', 'Level', LEVELS),
    plain('value', 'number', 'Waarde', 'Value'),
    plain('since', 'date', 'Sinds', 'Since'),
    plain('known_on', 'date', 'Dag van het cijfer', 'Day of the value'),
    ref('words', 'qualitative_signals', 'Signaal in woorden', 'Signal in words'),
  ],
  find: async (asked) => {
    const { rows: found } = await asked.ask('select decided_on from decisions where id = ?', [asked.chosen.decision ?? '']);
    const decidedOn = typeof found[0]?.decided_on === 'string' ? found[0].decided_on : null;
    if (decidedOn === null) return { rows: [] };
    const [levels, words] = await Promise.all([levelsThen(asked, decidedOn), wordsThen(asked, decidedOn)]);
    const bad = levels.filter((row) => row.level === 'red' || row.level === 'amber').length;
    return { rows: [...levels, ...words], facts: { decidedOn, levels: levels.length, bad, words: words.length } };
  },
  say: {
    nl: (told) => {
      const name = told.name('decisions', told.chosen.decision);
      if (told.rows.length === 0) return `Aan “${name}” is geen signaal gekoppeld, dus wat we toen wisten staat niet in de casus.`;
      const [levels, bad, words] = [fact(told, 'levels'), fact(told, 'bad'), fact(told, 'words')];
      return `Op ${dag(factText(told, 'decidedOn'))}, de dag van “${name}”, kenden we ${telt(levels, 'stand', 'standen')}${levels === 0 ? '' : `; ${deel(bad, levels, { one: 'was oranje of rood', many: 'waren oranje of rood', none: 'was niet oranje of rood' })}`}. ${wordsNl(words)}`;
    },
    en: (told) => {
      const name = told.name('decisions', told.chosen.decision);
      if (told.rows.length === 0) return `No signal is linked to “${name}”, so what we knew then is not in the case.`;
      const [levels, bad, words] = [fact(told, 'levels'), fact(told, 'bad'), fact(told, 'words')];
      return `On ${onDay(factText(told, 'decidedOn'))}, the day of “${name}”, we knew ${counts(levels, 'level', 'levels')}${levels === 0 ? '' : `; ${part(bad, levels, { one: 'was amber or red', many: 'were amber or red', none: 'was not amber or red' })}`}. There ${agree(words, 'was', 'were')} ${counts(words, 'signal', 'signals')} in words.`;
    },
  },
};

function wordsNl(words: number): string {
  return `Er ${agree(words, 'was', 'waren')} ${telt(words, 'signaal', 'signalen')} in woorden.`;
}

async function levelsThen(asked: Asked, decidedOn: string): Promise<AskRow[]> {
  const [series, decisions] = await Promise.all([seriesOf(asked.ask), seriesDecisions(asked.ask, decidedOn)]);
  const of = decisions.filter(({ decision, seriesId }) => decision === asked.chosen.decision && series.has(seriesId));
  if (of.length === 0) return [];
  const { linked } = await (await deskFor(asked))('known', { of, day: dayOf(decidedOn) ?? 0 });
  return linked.flatMap((level) => {
    const one = series.get(level.seriesId);
    if (!one) return [];
    return {
      series: one.id,
      ...placeCells(one, level.place),
      level: level.level,
      value: level.value,
      since: level.since === null ? null : isoOf(level.since),
      known_on: isoOf(level.day),
      words: null,
    };
  });
}

async function wordsThen({ ask, chosen }: Asked, decidedOn: string): Promise<AskRow[]> {
  const { rows } = await ask(
    `select distinct q.id as words, q.observed_on as known_on, coalesce(q.area_id, q.unit_id) as place,
  case when q.area_id is not null then 'areas' when q.unit_id is not null then 'units' end as target_kind
from qualitative_signals q join decision_links l on l.signal_id = q.id and l.signal_kind = 'qualitative'
where l.decision_id = ? and q.observed_on <= ?::date order by known_on, words`,
    [chosen.decision ?? '', decidedOn],
  );
  return rows.map((row) => ({ ...row, series: null, level: null, value: null, since: null }));
}
