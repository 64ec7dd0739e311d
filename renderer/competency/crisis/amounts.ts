// Q36: how much above the usual, per district, in a period? Q37: how many contact moments per channel and department?
import type { AskRow } from '../../model/ask.ts';
import type { ChannelAmount, PlaceAmount } from '../../signals/desk/amounts.ts';
import { deskFor, placeCells, seriesOf } from '../case-signals.ts';
import { plain } from '../columns.ts';
import { fact, factText } from '../facts.ts';
import type { Language, Question, Told } from '../question.ts';
import { counts, dag, onDay, telt } from '../sentence.ts';
import { seriesParameter } from './limits.ts';
import { isNone, measured } from './measured.ts';
import { periodOf, periodParameters } from './period.ts';

const WHERE = plain('place', 'target', 'Waar', 'Where');

export const Q36: Question = {
  id: 'Q36',
  audience: 'crisis',
  wording: {
    nl: 'Hoeveel meer dan gewoon was {series} per wijk, van {from} tot en met {until}?',
    en: 'How much above the baseline was {series} per district, from {from} until {until}?',
  },
  how: {
    nl: 'De waarden op dagen waarvan ook de gewone waarde bekend is, bij elkaar opgeteld (of gemiddeld, als de reeks dat zegt), naast de gewone waarden van diezelfde dagen.',
    en: 'The values on days of which the usual value is known too, added up (or averaged, where the series says so), beside the usual values of the same days.',
  },
  parameters: [
    seriesParameter('restafval', 'waste', `s.dimension = 'area' and s.baseline_method <> 'none'`),
    ...periodParameters(`(select try_cast(regexp_extract(baseline_method, '_([0-9-]+)$', 1) as date) + 1
  from signal_series s where s.id = asked.series)`),
  ],
  needs: ['signal_series', 'observations'],
  columns: [
    WHERE,
    plain('actual', 'number', 'Gemeten', 'Measured'),
    plain('usual', 'number', 'Gewoon', 'Usual'),
    plain('difference', 'number', 'Meer dan gewoon', 'Above usual'),
    plain('percent', 'percent', 'Verschil', 'Difference'),
    plain('days', 'number', 'Dagen', 'Days'),
    plain('is_hidden', 'truth', 'Verborgen: kleine groep', 'Hidden: small group'),
  ],
  find: async (asked) => {
    const series = (await seriesOf(asked.ask)).get(asked.chosen.series ?? '');
    if (!series) return { rows: [] };
    const amounts = await (await deskFor(asked))('amounts', { seriesId: series.id, ...periodOf(asked) });
    const rows = (amounts ?? []).map((one): AskRow => ({ ...placeCells(series, one.place), ...amountCells(one) }));
    rows.sort((a, b) => Number(b.difference ?? -Infinity) - Number(a.difference ?? -Infinity) || (String(a.place) < String(b.place) ? -1 : 1));
    const known = rows.filter((row) => row.difference !== null);
    const total = known.reduce((sum, row) => sum + Number(row.difference), 0);
    const all = series.aggregation === 'sum' || known.length === 0 ? total : total / known.length;
    return {
      rows,
      facts: {
        known: known.length,
        total: all,
        unit: series.unitOfMeasure,
        is_sum: series.aggregation === 'sum',
        first: typeof known[0]?.place === 'string' ? known[0].place : null,
        sheet: series.dimension === 'unit' ? 'units' : 'areas',
        most: known[0]?.difference ?? null,
      },
    };
  },
  say: {
    nl: (told) => {
      const name = told.name('signal_series', told.chosen.series);
      const period = `Van ${dag(told.chosen.from)} tot en met ${dag(told.chosen.until)}`;
      if (fact(told, 'known') === 0) return `${period} is van “${name}” niet bekend wat meer of minder dan gewoon was.`;
      const [total, all] = [fact(told, 'total'), isSum(told) ? 'in totaal' : 'gemiddeld'];
      const compared = isNone(total) ? 'even hoog als gewoon' : `${measured('nl', total, unitOf(told))} ${total < 0 ? 'lager' : 'hoger'} dan gewoon`;
      return `${period} was “${name}” ${all} ${compared}.${mostIn(told, 'nl')}`;
    },
    en: (told) => {
      const name = told.name('signal_series', told.chosen.series);
      const period = `From ${onDay(told.chosen.from)} until ${onDay(told.chosen.until)},`;
      if (fact(told, 'known') === 0) return `${period} it is not known how “${name}” compares with the usual.`;
      const [total, all] = [fact(told, 'total'), isSum(told) ? 'in total' : 'on average'];
      const compared = isNone(total) ? 'as high as usual' : `${measured('en', total, unitOf(told))} ${total < 0 ? 'below' : 'above'} the usual`;
      return `${period} “${name}” was ${all} ${compared}.${mostIn(told, 'en')}`;
    },
  },
};

function isSum(told: Told): boolean {
  return told.facts?.is_sum === true;
}

function unitOf(told: Told): string | null {
  return factText(told, 'unit');
}

/** The place that is most above its usual, when there is one. */
function mostIn(told: Told, language: Language): string {
  const [where, most] = [factText(told, 'first'), fact(told, 'most')];
  if (where === null) return '';
  if (most <= 0 || isNone(most)) return language === 'nl' ? ' Nergens was het meer dan gewoon.' : ' Nowhere was it above the usual.';
  const place = told.name(factText(told, 'sheet') === 'units' ? 'units' : 'areas', where);
  return `${language === 'nl' ? ' Het meest in' : ' Most in'} “${place}”: ${measured(language, most, unitOf(told))}.`;
}

function amountCells({ actual, usual, days, isHidden }: PlaceAmount): AskRow {
  if (actual === null || usual === null)
    return { actual: null, usual: null, difference: null, percent: null, days: isHidden ? null : 0, is_hidden: isHidden };
  return {
    actual: round(actual),
    usual: round(usual),
    difference: round(actual - usual),
    percent: usual > 0 ? round(((actual - usual) / usual) * 100) : null,
    days,
    is_hidden: isHidden,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

export const Q37: Question = {
  id: 'Q37',
  audience: 'crisis',
  wording: {
    nl: 'Hoe hoog was {series} per kanaal en afdeling, van {from} tot en met {until}?',
    en: 'How high was {series} per channel and department, from {from} until {until}?',
  },
  how: {
    nl: 'De waarden van de reeks, opgeteld per afdeling en per uitsplitsing. Een dag zonder waarde telt niet als nul.',
    en: 'The values of the series, added up by department and by breakdown. A day without a value does not count as zero.',
  },
  parameters: [
    seriesParameter('contact', 'contact', `exists(select 1 from observations o where o.series_id = s.id and o.breakdown <> '')`),
    ...periodParameters(),
  ],
  needs: ['signal_series', 'observations'],
  columns: [
    WHERE,
    plain('channel', 'text', 'Kanaal', 'Channel'),
    plain('amount', 'number', 'Aantal', 'Number'),
    plain('days', 'number', 'Dagen met een cijfer', 'Days with a value'),
    plain('is_hidden', 'truth', 'Verborgen: kleine groep', 'Hidden: small group'),
  ],
  find: async (asked) => {
    const series = (await seriesOf(asked.ask)).get(asked.chosen.series ?? '');
    if (!series) return { rows: [] };
    const found = await (await deskFor(asked))('channels', { seriesId: series.id, ...periodOf(asked) });
    const rows = found.map((one): AskRow => ({ ...placeCells(series, one.place), ...channelCells(one) }));
    rows.sort((a, b) => Number(b.amount ?? -1) - Number(a.amount ?? -1) || (String(a.channel) < String(b.channel) ? -1 : 1));
    const known = rows.filter((row) => row.amount !== null);
    const channels = totals(known);
    return {
      rows,
      facts: {
        total: [...channels.values()].reduce((sum, amount) => sum + amount, 0),
        is_sum: series.aggregation === 'sum',
        unit: series.unitOfMeasure,
        channels: channels.size,
        first: [...channels].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null,
        hidden: rows.length - known.length,
      },
    };
  },
  say: {
    nl: (told) => {
      const period = `Van ${dag(told.chosen.from)} tot en met ${dag(told.chosen.until)}`;
      const name = told.name('signal_series', told.chosen.series);
      const channels = fact(told, 'channels');
      if (channels === 0) return `${period} zijn er geen cijfers van “${name}” per kanaal.`;
      if (!isSum(told)) return `${period} zijn er cijfers van “${name}” over ${telt(channels, 'kanaal', 'kanalen')}.`;
      const most = channels > 1 ? ` Het grootste deel kwam via “${factText(told, 'first')}”.` : '';
      return `${period} is het totaal van “${name}” ${measured('nl', fact(told, 'total'), unitOf(told))}, via ${telt(channels, 'kanaal', 'kanalen')}.${most}`;
    },
    en: (told) => {
      const period = `From ${onDay(told.chosen.from)} until ${onDay(told.chosen.until)},`;
      const name = told.name('signal_series', told.chosen.series);
      const channels = fact(told, 'channels');
      if (channels === 0) return `${period} there are no values of “${name}” by channel.`;
      if (!isSum(told)) return `${period} there are values of “${name}” for ${counts(channels, 'channel', 'channels')}.`;
      const most = channels > 1 ? ` The largest part came through “${factText(told, 'first')}”.` : '';
      return `${period} the total of “${name}” is ${measured('en', fact(told, 'total'), unitOf(told))}, through ${counts(channels, 'channel', 'channels')}.${most}`;
    },
  },
};

/** The amounts of each channel together, over all places. */
function totals(rows: readonly AskRow[]): Map<string, number> {
  const byChannel = new Map<string, number>();
  for (const row of rows) byChannel.set(String(row.channel), (byChannel.get(String(row.channel)) ?? 0) + Number(row.amount));
  return byChannel;
}

/** `kanaal=telefoon` is shown as telefoon. */
function channelCells({ breakdown, amount, days, isHidden }: ChannelAmount): AskRow {
  const channel = breakdown.slice(breakdown.indexOf('=') + 1) || breakdown;
  return { channel, amount: amount === null ? null : round(amount), days: isHidden ? null : days, is_hidden: isHidden };
}
