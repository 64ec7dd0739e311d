// Q31: which signal led to which decision, and did the signal go down afterwards? Before and after, beside the places without the decision.
import type { AskRow } from '../../model/ask.ts';
import { dayOf } from '../../signals/days.ts';
import type { SeriesDecision } from '../../signals/decided.ts';
import type { Effect } from '../../signals/effect.ts';
import type { Dimension } from '../../signals/series.ts';
import { deskFor, seriesDecisions, seriesOf } from '../case-signals.ts';
import { code, plain, ref, refs } from '../columns.ts';
import { distinct, fact } from '../facts.ts';
import { part } from '../parts.ts';
import type { Asked, Question } from '../question.ts';
import { agree, counts, dag, onDay, telt } from '../sentence.ts';

export const Q31: Question = {
  id: 'Q31',
  audience: 'raad',
  wording: {
    nl: 'Welk signaal leidde tot welk besluit, en ging het signaal daarna omlaag?',
    en: 'Which signal led to which decision, and did the signal go down afterwards?',
  },
  how: {
    nl: 'Per besluit en reeks: het gemiddelde van de 14 dagen voor de eerste dag dat het werkt, naast dat van de 14 dagen vanaf die dag, op de plaatsen van het besluit. Ernaast hoe het ging op plaatsen die het besluit niet noemt. Let op: dit is geen bewijs van oorzaak en gevolg.',
    en: 'By decision and series: the mean of the 14 days before its first day, beside that of the 14 days from that day, in the places of the decision. Beside it the change in places that the decision does not name. Please note: this is no proof of cause and effect.',
  },
  parameters: [],
  needs: ['decisions', 'decision_links'],
  columns: [
    ref('decision', 'decisions', 'Besluit', 'Decision'),
    plain('decided_on', 'date', 'Besloten op', 'Decided on'),
    ref('series', 'signal_series', 'Signaalreeks', 'Signal series'),
    ref('words', 'qualitative_signals', 'Signaal in woorden', 'Signal in words'),
    refs('areas', 'areas', 'Wijken', 'Districts'),
    refs('units', 'units', 'Afdelingen', 'Departments'),
    code('expected', 'decision_links', 'expected_direction', 'Verwachting', 'Expectation'),
    plain('before', 'number', 'Ervoor', 'Before'),
    plain('after', 'number', 'Erna', 'After'),
    plain('change_percent', 'percent', 'Verandering', 'Change'),
    plain('untreated_percent', 'percent', 'Verandering elders', 'Change elsewhere'),
  ],
  find: async (asked) => {
    const rows = [...(await seriesRows(asked)), ...(await wordRows(asked))].sort(byDecision);
    const measured = rows.filter((row) => typeof row.change_percent === 'number');
    return {
      rows,
      facts: {
        decisions: distinct(rows, 'decision'),
        measured: measured.length,
        down: measured.filter((row) => Number(row.change_percent) < 0).length,
      },
    };
  },
  say: {
    nl: (told) => {
      const [decisions, measured, down] = [fact(told, 'decisions'), fact(told, 'measured'), fact(told, 'down')];
      if (decisions === 0) return `Tot en met ${dag(told.day)} is geen besluit aan een signaal gekoppeld.`;
      const measure = measured === 0 ? '' : ` In ${telt(measured, 'geval', 'gevallen')} is er een cijfer van voor en na${downNl(down, measured)}.`;
      return `Tot en met ${dag(told.day)} ${agree(decisions, 'is', 'zijn')} ${telt(decisions, 'besluit', 'besluiten')} aan een signaal gekoppeld.${measure} Let op: dit is geen bewijs van oorzaak en gevolg.`;
    },
    en: (told) => {
      const [decisions, measured, down] = [fact(told, 'decisions'), fact(told, 'measured'), fact(told, 'down')];
      if (decisions === 0) return `Up to ${onDay(told.day)}, no decision is linked to a signal.`;
      const measure =
        measured === 0
          ? ''
          : ` In ${counts(measured, 'case', 'cases')} there is a value before and after; ${part(down, measured, { one: 'went down', many: 'went down', none: 'did not go down' })}.`;
      return `Up to ${onDay(told.day)}, ${counts(decisions, 'decision is', 'decisions are')} linked to a signal.${measure} Please note: this is no proof of cause and effect.`;
    },
  },
};

function downNl(down: number, measured: number): string {
  if (measured === 1) return down === 1 ? '; het ging omlaag' : '; het ging niet omlaag';
  return down === 0 ? '; het ging nooit omlaag' : `; daarvan ging het ${down} keer omlaag`;
}

function byDecision(a: AskRow, b: AskRow): number {
  const [left, right] = [a, b].map((row) => JSON.stringify([row.decided_on, row.decision, row.series ?? '~', row.words]));
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

async function seriesRows(asked: Asked): Promise<AskRow[]> {
  const [series, decisions] = await Promise.all([seriesOf(asked.ask), seriesDecisions(asked.ask, asked.day)]);
  const of = decisions.filter(({ seriesId }) => series.has(seriesId));
  if (of.length === 0) return [];
  const effects = await (await deskFor(asked))('effect', { of, until: dayOf(asked.day) ?? 0, lineDays: 0 });
  return of.flatMap((one, index) => {
    const effect = effects[index];
    return effect ? [effectCells(one, effect, series.get(one.seriesId)?.dimension)] : [];
  });
}

function effectCells(one: SeriesDecision, { here, elsewhere }: Effect, dimension: Dimension | undefined): AskRow {
  return {
    decision: one.decision,
    decided_on: one.decidedOn,
    series: one.seriesId,
    words: null,
    areas: dimension === 'area' ? [...here.places] : null,
    units: dimension === 'unit' ? [...here.places] : null,
    expected: one.expected[0] ?? null,
    before: rounded(here.before.mean, 100),
    after: rounded(here.after.mean, 100),
    change_percent: rounded(here.changePercent, 10),
    untreated_percent: rounded(elsewhere.changePercent, 10),
  };
}

function rounded(value: number | null, to: number): number | null {
  return value === null ? null : Math.round(value * to) / to;
}

async function wordRows({ ask, day }: Asked): Promise<AskRow[]> {
  const { rows } = await ask(
    `select d.id as decision, d.decided_on, null::varchar as series, l.signal_id as words, any_value(l.expected_direction) as expected
from decision_links l join decisions d on d.id = l.decision_id
where l.signal_kind = 'qualitative' and d.decided_on <= ?::date group by all`,
    [day],
  );
  return rows.map((row) => ({ ...row, areas: null, units: null, before: null, after: null, change_percent: null, untreated_percent: null }));
}
