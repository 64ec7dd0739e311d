// "Uw gegevens kloppen niet": where they go, who hears of it and who does not, in sentences a resident can read. Each carries the rows it rests on.
import type { RowRef, Travel } from '../model/travel.ts';
import type { ErrorTrace } from './error-trace.ts';
import type { Arrival } from './found.ts';
import { datasetRow, exchangeRow, grouped, present, rowsOf, systemRow } from './places.ts';
import { warningSaid } from './told.ts';
import { type Language, listed, type NamedKind, namedIn, type Said, timeWords } from './words.ts';

export interface PageSentence extends Said {
  readonly rows: readonly RowRef[];
}

export type PagePart = 'arrivals' | 'live' | 'corrected' | 'not_corrected' | 'can_report' | 'cannot_report' | 'told' | 'unknown';

/** A heading with its sentences; a part about which there is nothing to say has one sentence that says so. */
export interface PageSection {
  readonly part: PagePart;
  readonly title: Said;
  readonly sentences: readonly PageSentence[];
}

export interface ErrorPage {
  readonly title: Said;
  readonly lead: PageSentence;
  readonly sections: readonly PageSection[];
}

const TITLES: Readonly<Record<PagePart, Said>> = {
  arrivals: { nl: 'Waar gaat de fout heen?', en: 'Where does the error go?' },
  live: { nl: 'Wie kijkt mee en ziet de fout?', en: 'Who looks in and sees the error?' },
  corrected: { nl: 'Waar komt een verbetering vanzelf aan?', en: 'Where does a correction arrive by itself?' },
  not_corrected: { nl: 'Waar komt een verbetering niet vanzelf aan?', en: 'Where does a correction not arrive by itself?' },
  can_report: { nl: 'Wie kan melden dat het niet klopt?', en: 'Who can report that it is wrong?' },
  cannot_report: { nl: 'Wie kan dat niet melden?', en: 'Who cannot report it?' },
  told: { nl: 'Wie moet het horen als het is verbeterd?', en: 'Who must be told once it is corrected?' },
  unknown: { nl: 'Wat weten we niet?', en: 'What do we not know?' },
};

const NOTHING: Readonly<Record<PagePart, Said>> = {
  arrivals: { nl: 'De fout blijft waar hij is, voor zover bekend.', en: 'The error stays where it is, as far as known.' },
  live: { nl: 'Voor zover bekend kijkt niemand mee.', en: 'As far as known nobody looks in.' },
  corrected: { nl: 'Nergens.', en: 'Nowhere.' },
  not_corrected: {
    nl: 'Er is geen plek waar een verbetering niet vanzelf aankomt.',
    en: 'There is no place where a correction does not arrive by itself.',
  },
  can_report: { nl: 'Niemand die de fout krijgt, heeft daar een vaste weg voor.', en: 'Nobody who gets the error has a fixed way to do so.' },
  cannot_report: { nl: 'Iedereen die de fout krijgt, kan hem melden.', en: 'Everybody who gets the error can report it.' },
  told: { nl: 'Geen andere organisatie.', en: 'No other organisation.' },
  unknown: { nl: 'Alles wat nodig is om de fout te volgen, is beschreven.', en: 'Everything that is needed to follow the error is described.' },
};

/** Names stand in quotes, so that no article has to be guessed. */
export function errorPage(travel: Travel, trace: ErrorTrace): ErrorPage {
  const { datasetId, categoryId } = trace.question;
  const [dataset, category] = [namedIn(travel, 'dataset', datasetId), namedIn(travel, 'category', categoryId)];
  const [corrected, stuck] = [trace.arrivals.filter(({ isCorrected }) => isCorrected), trace.arrivals.filter(({ isCorrected }) => !isCorrected)];
  const parts: Readonly<Record<PagePart, readonly PageSentence[]>> = {
    arrivals: arrivalSentences(travel, trace),
    live: liveSentences(travel, trace),
    corrected: correctedSentences(travel, corrected),
    not_corrected: stuckSentences(travel, stuck),
    ...reportSentences(travel, trace),
    told: toldSentences(travel, trace),
    unknown: trace.warnings.map((warning) => ({ ...warningSaid(warning), rows: warning.rows })),
  };
  return {
    title: { nl: 'Uw gegevens kloppen niet', en: 'Your data is wrong' },
    lead: {
      nl: `Stel: “${category.nl}” klopt niet in “${dataset.nl}”. Hieronder leest u wat er dan gebeurt.`,
      en: `Suppose “${category.en}” is wrong in “${dataset.en}”. Below you read what happens then.`,
      rows: rowsOf([datasetRow(datasetId), { sheet: 'data_categories', id: categoryId }]),
    },
    sections: (Object.keys(TITLES) as PagePart[]).map((part) => ({
      part,
      title: TITLES[part],
      sentences: parts[part].length > 0 ? parts[part] : [{ ...NOTHING[part], rows: [] }],
    })),
  };
}

/** Both languages from one pattern. */
function both(make: (language: Language) => string, rows: Iterable<RowRef>): PageSentence {
  return { nl: make('nl'), en: make('en'), rows: rowsOf(rows) };
}

function quoted(travel: Travel, kind: NamedKind, ids: readonly (string | null)[], language: Language): string {
  return listed(
    ids.map((id) => `“${namedIn(travel, kind, id)[language]}”`),
    language,
  );
}

/** One sentence for each moment. */
function arrivalSentences(travel: Travel, { arrivals }: ErrorTrace): PageSentence[] {
  return [...grouped(arrivals, ({ hours }) => hours)].map(([hours, here]) => {
    const names = (language: Language) => placed(travel, here, language);

    const rows = here.flatMap((one) => [datasetRow(one.datasetId), one.viaKind === 'exchange' ? exchangeRow(one.via) : datasetRow(one.via)]);
    return both((language) => {
      if (language === 'nl') return `${momentNl(hours)} staat de fout bij ${names('nl')}.`;
      return `${momentEn(hours)} the error is at ${names('en')}.`;
    }, rows);
  });
}

/** "CAK (“Eigen bijdrage”) en Gemeente Lindehaven (“Cliënten” en “Zaken”)". */
function placed(travel: Travel, arrivals: readonly Arrival[], language: Language): string {
  const parties = [...grouped(arrivals, ({ organisationId }) => organisationId)].map(([party, here]) => {
    const datasets = here.map(({ datasetId }) => datasetId);
    return `${partyName(travel, party, language)} (${quoted(travel, 'dataset', datasets, language)})`;
  });
  return listed(parties, language);
}

function partyName(travel: Travel, id: string | null, language: Language): string {
  if (id !== null) return namedIn(travel, 'organisation', id)[language];
  return language === 'nl' ? 'een organisatie die wij niet kennen' : 'an organisation that we do not know';
}

function momentNl(hours: number | null): string {
  if (hours === null) return 'Na een tijd die wij niet kennen';
  const time = timeWords(hours, 'nl');
  return time === null ? 'Meteen' : `Na ${time}`;
}

function momentEn(hours: number | null): string {
  if (hours === null) return 'After a time that we do not know';
  const time = timeWords(hours, 'en');
  return time === null ? 'At once' : `After ${time}`;
}

function liveSentences(travel: Travel, { live }: ErrorTrace): PageSentence[] {
  return live.map((reader) =>
    both(
      (language) => {
        const [system, dataset] = [quoted(travel, 'system', [reader.systemId], language), quoted(travel, 'dataset', [reader.datasetId], language)];
        if (language === 'nl') return `Wie in ${system} kijkt, leest mee uit ${dataset}. ${momentNl(reader.hours)} is de fout daar te zien.`;
        return `Anyone who looks in ${system} reads from ${dataset}. ${momentEn(reader.hours)} the error can be seen there.`;
      },
      [exchangeRow(reader.exchangeId), ...(reader.systemId === null ? [] : [systemRow(reader.systemId)])],
    ),
  );
}

/** One sentence for each organisation. */
function correctedSentences(travel: Travel, arrivals: readonly Arrival[]): PageSentence[] {
  return [...grouped(arrivals, ({ organisationId }) => organisationId).values()].map((here) =>
    both(
      (language) => {
        const names = placed(travel, here, language);
        return language === 'nl' ? `Een verbetering gaat vanzelf naar ${names}.` : `A correction goes by itself to ${names}.`;
      },
      here.map(({ datasetId }) => datasetRow(datasetId)),
    ),
  );
}

/** One sentence for each organisation, with the last steps to it. */
function stuckSentences(travel: Travel, arrivals: readonly Arrival[]): PageSentence[] {
  return [...grouped(arrivals, ({ organisationId }) => organisationId).values()].map((here) =>
    both(
      (language) => {
        const names = placed(travel, here, language);
        if (language === 'nl') return `Bij ${names} blijft de fout staan, tot iemand hem daar verbetert.`;
        return `At ${names} the error stays until somebody corrects it there.`;
      },
      here.flatMap((one) => [datasetRow(one.datasetId), one.viaKind === 'exchange' ? exchangeRow(one.via) : datasetRow(one.via)]),
    ),
  );
}

function reportSentences(travel: Travel, { reportBack }: ErrorTrace): Pick<Record<PagePart, PageSentence[]>, 'can_report' | 'cannot_report'> {
  const [can, cannot] = [reportBack.filter(({ channels }) => channels.length > 0), reportBack.filter(({ channels }) => channels.length === 0)];
  const known = can.map(({ systemId, channels }) =>
    both(
      (language) => {
        const [system, flows] = [quoted(travel, 'system', [systemId], language), quoted(travel, 'exchange', channels, language)];
        return language === 'nl' ? `Vanuit ${system} kan dat, met ${flows}.` : `It can be done from ${system}, with ${flows}.`;
      },
      [systemRow(systemId), ...channels.map(exchangeRow)],
    ),
  );
  const missing = [...grouped(cannot, ({ organisationId }) => organisationId)].map(([party, here]) => {
    const systems = here.map(({ systemId }) => systemId);
    return both((language) => {
      const [who, names] = [partyName(travel, party, language), quoted(travel, 'system', systems, language)];
      return language === 'nl' ? `Bij ${who} is er geen vaste weg terug vanuit ${names}.` : `At ${who} there is no fixed way back from ${names}.`;
    }, systems.map(systemRow));
  });
  return { can_report: known, cannot_report: missing };
}

/** Who must tell whom: each controller those whom it sent the data to. */
function toldSentences(travel: Travel, { recipients }: ErrorTrace): PageSentence[] {
  return recipients.map(({ organisationId, systemIds, exchangeIds, isCorrected, toldBy }) =>
    both(
      (language) => {
        const [who, by] = [partyName(travel, organisationId, language), toldBy.map((id) => partyName(travel, id, language))];
        return language === 'nl' ? toldNl(who, by, isCorrected) : toldEn(who, by, isCorrected);
      },
      [
        ...systemIds.map(systemRow),
        ...exchangeIds.map(exchangeRow),
        ...present([organisationId]).map((id) => ({ sheet: 'organisations' as const, id })),
      ],
    ),
  );
}

function toldNl(who: string, by: readonly string[], isCorrected: boolean): string {
  const sender = by.length > 0 ? listed(by, 'nl') : 'Wie de gegevens stuurde';
  const self = isCorrected ? 'De verbetering zelf komt daar vanzelf aan.' : 'De verbetering zelf komt daar niet overal vanzelf aan.';
  return `${sender} ${by.length > 1 ? 'moeten' : 'moet'} het laten weten aan ${who} (AVG, artikel 19). ${self}`;
}

function toldEn(who: string, by: readonly string[], isCorrected: boolean): string {
  const sender = by.length > 0 ? listed(by, 'en') : 'Whoever sent the data';
  const self = isCorrected ? 'The correction arrives there by itself.' : 'The correction does not arrive everywhere there by itself.';
  return `${sender} must tell ${who} (GDPR, article 19). ${self}`;
}
