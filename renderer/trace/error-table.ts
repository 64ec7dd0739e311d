// The error trace as a table for CSV: a line for each arrival and each live reader. Knows nothing of files.
import type { Travel } from '../model/travel.ts';
import type { ErrorTrace } from './error-trace.ts';
import type { Arrival, LiveReader } from './found.ts';
import { type Places, placesOf } from './places.ts';
import { type Language, nameOf } from './words.ts';

/** `lines[i][j]` stands under `header[j]`; null = not known. */
export interface TraceTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly lines: readonly (readonly (string | number | null)[])[];
}

const HEADER: Readonly<Record<Language, readonly string[]>> = {
  nl: [
    'Volgorde',
    'Hoe',
    'Dataset',
    'Naam dataset',
    'Systeem',
    'Naam systeem',
    'Organisatie',
    'Naam organisatie',
    'Uren',
    'Niet eerder dan (uren)',
    'Via',
    'Verbetering gaat vanzelf mee',
    'Kan terugmelden',
  ],
  en: [
    'Order',
    'How',
    'Dataset',
    'Dataset name',
    'System',
    'System name',
    'Organisation',
    'Organisation name',
    'Hours',
    'Not before (hours)',
    'Via',
    'Corrected automatically',
    'Can report back',
  ],
};

const WORDS = {
  nl: { name: 'Fout volgen', exchange: 'opgeslagen', derivation: 'afgeleid', copy: 'kopie', live: 'leest mee', yes: 'ja', no: 'nee' },
  en: { name: 'Error trace', exchange: 'stored', derivation: 'derived', copy: 'copy', live: 'reads live', yes: 'yes', no: 'no' },
} as const;

/** In the order of time: first all arrivals, then all live readers. A live reader's dataset is the one it reads. "Can report back" is empty in the system where the error starts. */
export function errorTable(travel: Travel, trace: ErrorTrace, language: Language): TraceTable {
  const places = placesOf(travel);
  const words = WORDS[language];
  const canReport = new Map(trace.reportBack.map(({ systemId, channels }) => [systemId, channels.length > 0 ? words.yes : words.no]));
  const cells = (one: Arrival | LiveReader, order: number, how: string, via: string) => [
    order,
    how,
    ...named(places, 'dataset', one.datasetId, language),
    ...named(places, 'system', one.systemId, language),
    ...named(places, 'organisation', one.organisationId, language),
    one.hours,
    one.notBeforeHours,
    via,
    one.isCorrected ? words.yes : words.no,
    canReport.get(one.systemId ?? '') ?? null,
  ];
  const arrivals = trace.arrivals.map((one, at) => cells(one, at + 1, words[one.viaKind], one.via));
  const live = trace.live.map((one, at) => cells(one, trace.arrivals.length + at + 1, words.live, one.exchangeId));
  return { name: words.name, header: HEADER[language], lines: [...arrivals, ...live] };
}

function named(
  places: Places,
  kind: 'dataset' | 'system' | 'organisation',
  id: string | null,
  language: Language,
): readonly [string | null, string | null] {
  return id === null ? [null, null] : [id, nameOf(places, kind, id, language)];
}
