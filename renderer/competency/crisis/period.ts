// The period that a question about signals looks at: what the user gave, else the case's own. Parameters and their day numbers.
import { dayOf } from '../../signals/days.ts';
import type { Asked, QuestionParameter } from '../question.ts';

/** Two days; the fallbacks are the period of the case, or the days with observations, up to the day asked. `from` may be given another beginning. */
export function periodParameters(from = `(select try_cast(value as date) from case_info where key = 'period_from')`): QuestionParameter[] {
  return [
    {
      name: 'from',
      kind: 'date',
      label: { nl: 'Eerste dag', en: 'First day' },
      fallback: `select coalesce(${from}, (select min(observed_on) from observations), asked.day)::varchar as value from asked`,
    },
    {
      name: 'until',
      kind: 'date',
      label: { nl: 'Laatste dag', en: 'Last day' },
      fallback: `select least(asked.day, coalesce((select try_cast(value as date) from case_info where key = 'period_until'),
  (select max(observed_on) from observations), asked.day))::varchar as value from asked`,
    },
  ];
}

/** First and last day as day numbers. */
export function periodOf({ chosen, day }: Asked): { from: number; until: number } {
  const [from, until] = [chosen.from, chosen.until].map((text) => dayOf(text ?? day) ?? 0);
  return { from: from ?? 0, until: until ?? 0 };
}
