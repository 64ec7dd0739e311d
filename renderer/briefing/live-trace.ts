// Live numbers that rules and the trace of an error answer: findings, places reached, the last arrival.
import { aboutHoursIn } from '../competency/sentence.ts';
import type { Travel } from '../model/travel.ts';
import { type ErrorTrace, traceError } from '../trace/error-trace.ts';
import { datasetRow, exchangeRow } from '../trace/places.ts';
import { shownCount } from './live-case.ts';
import type { LiveName } from './live-names.ts';
import type { LiveNumber, LiveOutcome, LivePort } from './live-port.ts';

/** null for a name that is counted otherwise. */
export async function countTrace(port: LivePort, name: LiveName, about: string): Promise<LiveOutcome | null> {
  if (name === 'findings') return findings(port, about);
  const tell = TOLD[name];
  if (!tell) return null;
  const travel = await port.travel();
  const ends = endsOf(travel, about);
  if (!ends) return { fault: 'about' };
  const outcome = traceError(travel, { ...ends, subjectId: null, day: port.day });
  if ('problem' in outcome) return { fault: 'about' };
  return { number: { ...tell(outcome.answer, port), day: port.day } };
}

async function findings(port: LivePort, rule: string): Promise<LiveOutcome> {
  const day = port.day ?? port.standing;
  const found = (await port.findings(day)).filter((finding) => rule === '' || finding.rule === rule);
  if (rule !== '' && !/^[A-Za-z][\w-]*$/.test(rule)) return { fault: 'about' };
  const rows = [...new Map(found.map(({ sheet, about }) => [`${sheet} ${about}`, { sheet, id: about }])).values()];
  return { number: { value: found.length, shown: shownCount(found.length, port.language), rows, day } };
}

type Told = Omit<LiveNumber, 'day'>;

const TOLD: Partial<Record<LiveName, (trace: ErrorTrace, port: LivePort) => Told>> = {
  reached: ({ arrivals }, { language }) =>
    counted(
      arrivals.map(({ datasetId }) => datasetRow(datasetId)),
      language,
    ),
  'looking-in': ({ live }, { language }) =>
    counted(
      live.map(({ exchangeId }) => exchangeRow(exchangeId)),
      language,
    ),
  'not-corrected': ({ arrivals }, { language }) =>
    counted(
      arrivals.filter(({ isCorrected }) => !isCorrected).map(({ datasetId }) => datasetRow(datasetId)),
      language,
    ),
  'last-arrival': ({ arrivals }, { language }) => {
    const known = arrivals.flatMap(({ hours, datasetId }) => (hours === null ? [] : [{ hours, datasetId }]));
    const last = known.reduce<number | null>((latest, { hours }) => Math.max(latest ?? 0, hours), null);
    const rows = known.filter(({ hours }) => hours === last).map(({ datasetId }) => datasetRow(datasetId));
    return { value: last, shown: shownHours(last, language), rows };
  },
};

/** "4 dagen", "ruim 45 dagen"; words for a time that is not known. */
export function shownHours(hours: number | null, language: 'nl' | 'en'): string {
  if (hours === null) return language === 'nl' ? 'een tijd die wij niet kennen' : 'a time that we do not know';
  return aboutHoursIn(language, hours);
}

function counted(rows: LiveNumber['rows'], language: 'nl' | 'en'): Told {
  return { value: rows.length, shown: shownCount(rows.length, language), rows };
}

/** A dataset and a category with a slash between; an id may hold a slash itself. */
function endsOf(travel: Travel, about: string): { readonly datasetId: string; readonly categoryId: string } | null {
  const datasets = new Set(travel.datasets.map(({ id }) => id));
  const categories = new Set(travel.categories.map(({ id }) => id));
  for (let at = about.indexOf('/'); at >= 0; at = about.indexOf('/', at + 1)) {
    const [datasetId, categoryId] = [about.slice(0, at), about.slice(at + 1)];
    if (datasets.has(datasetId) && categories.has(categoryId)) return { datasetId, categoryId };
  }
  return null;
}
