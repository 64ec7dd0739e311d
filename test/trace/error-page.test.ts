// Do the page and the table of an error trace hold all that the trace found, in both languages, each with its rows?
import { beforeAll, describe, expect, it } from 'vitest';
import { csvBytes } from '../../renderer/egress/csv.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { Travel } from '../../renderer/model/travel.ts';
import { type ErrorPage, errorPage, type PagePart } from '../../renderer/trace/error-page.ts';
import { errorTable } from '../../renderer/trace/error-table.ts';
import { type ErrorTrace, traceError } from '../../renderer/trace/error-trace.ts';
import { anyCase, SEEDS } from '../support/any-case.ts';
import { travelFlow, travelFrom, travelOf } from '../support/any-travel.ts';
import { lindehavenFiles } from '../support/files.ts';

let travel: Travel;
let trace: ErrorTrace;
let page: ErrorPage;

function traced(of: Travel, datasetId: string, categoryId: string, day: string | null): ErrorTrace | null {
  const outcome = traceError(of, { datasetId, categoryId, subjectId: null, day });
  return 'answer' in outcome ? outcome.answer : null;
}

beforeAll(async () => {
  travel = travelFrom((await ingest(lindehavenFiles())).records);
  trace = traced(travel, 'ds-brp', 'ADR', '2020-07-01') as ErrorTrace;
  page = errorPage(travel, trace);
});

const part = (of: ErrorPage, name: PagePart) => of.sections.find((section) => section.part === name)?.sentences ?? [];

describe('the page', () => {
  it('says where the error goes, one sentence for each moment', () => {
    const moments = new Set(trace.arrivals.map(({ hours }) => hours));
    expect(part(page, 'arrivals')).toHaveLength(moments.size);
    expect(part(page, 'arrivals')[2]).toEqual({
      nl: 'Na 4 uur staat de fout bij Gemeente Lindehaven (“Personen in het Gegevensmagazijn”).',
      en: 'After 4 hours the error is at Gemeente Lindehaven (“Personen in het Gegevensmagazijn”).',
      rows: [
        { sheet: 'datasets', id: 'ds-gm-personen' },
        { sheet: 'exchanges', id: 'x-002' },
      ],
    });
  });

  it('says who must tell whom', () => {
    expect(part(page, 'told').map(({ nl }) => nl)).toContain(
      'Stichting Schuldenlab Lindehaven moet het laten weten aan Havenstroom Energie BV (AVG, artikel 19). De verbetering zelf komt daar niet overal vanzelf aan.',
    );
    expect(part(page, 'told').map(({ en }) => en)).toContain(
      'Gemeente Lindehaven and Rijksdienst voor Identiteitsgegevens must tell CAK (GDPR, article 19). The correction arrives there by itself.',
    );
  });

  it('names every dataset and system that the trace names, in both languages', () => {
    const words = page.sections.flatMap(({ sentences }) => sentences);
    const rows = words.flatMap((sentence) => sentence.rows.map(({ id }) => id));
    for (const { datasetId } of trace.arrivals) expect(rows).toContain(datasetId);
    for (const { systemId } of trace.reportBack) expect(rows).toContain(systemId);
    for (const { exchangeId } of trace.live) expect(rows).toContain(exchangeId);
    for (const { nl, en } of words) expect(nl).not.toBe(en);
  });

  it('says so when a time is not known and when there is nothing to say', () => {
    const small = travelOf({ exchanges: [travelFlow('1', 'a', 'b', null)] });
    const found = errorPage(small, traced(small, 'a', 'C', null) as ErrorTrace);
    expect(part(found, 'arrivals')[0]?.nl).toBe('Na een tijd die wij niet kennen staat de fout bij een organisatie die wij niet kennen (“b”).');
    expect(part(found, 'live')).toEqual([{ nl: 'Voor zover bekend kijkt niemand mee.', en: 'As far as known nobody looks in.', rows: [] }]);
    expect(part(found, 'unknown').map(({ nl }) => nl)).toContain('Bij 1 uitwisseling staat niet hoe lang het duurt: tijd onbekend.');
  });

  it('has sentences and no holes in them for generated cases', () => {
    for (const seed of SEEDS) {
      const { records, days } = anyCase(seed);
      const one = travelFrom(records);
      for (const { id, categoryIds } of one.datasets.slice(0, 3)) {
        const found = traced(one, id, categoryIds[0] ?? 'none', days[0] ?? null);
        if (!found) continue;
        for (const { sentences } of errorPage(one, found).sections) {
          expect(sentences.length).toBeGreaterThan(0);
          for (const { nl, en } of sentences) for (const text of [nl, en]) expect(text).toMatch(/^.{7,}[.?]$/su);
          expect(JSON.stringify(sentences)).not.toMatch(/undefined|NaN|“”|\bnull\b/);
        }
      }
    }
  });
});

describe('the table', () => {
  it('has a line for each arrival and live reader, under headers in both languages', () => {
    const [dutch, english] = [errorTable(travel, trace, 'nl'), errorTable(travel, trace, 'en')];
    expect(dutch.lines).toHaveLength(trace.arrivals.length + trace.live.length);
    for (const table of [dutch, english]) for (const line of table.lines) expect(line).toHaveLength(table.header.length);
    expect(Object.fromEntries(dutch.header.map((head, at) => [head, dutch.lines[24]?.[at]]))).toEqual({
      Volgorde: 25,
      Hoe: 'opgeslagen',
      Dataset: 'ds-energie',
      'Naam dataset': 'Klanten en betalingsachterstand',
      Systeem: 'sys-energie',
      'Naam systeem': 'Klantadministratie Havenstroom',
      Organisatie: 'org-havenstroom',
      'Naam organisatie': 'Havenstroom Energie BV',
      Uren: 1_084,
      'Niet eerder dan (uren)': 1_084,
      Via: 'x-037',
      'Verbetering gaat vanzelf mee': 'nee',
      'Kan terugmelden': 'nee',
    });
    expect(english.lines[25]?.slice(0, 3)).toEqual([26, 'reads live', 'ds-brp']);
  });

  it('is written as CSV as it is', () => {
    const text = new TextDecoder().decode(csvBytes(errorTable(travel, trace, 'nl')));
    expect(text.split('\r\n')[1]).toBe(
      '1,afgeleid,ds-klantbeeld,"Integraal klantbeeld (virtueel, geen opslag)",sys-datapunt,Datapunt Lindehaven,org-lindehaven,Gemeente Lindehaven,0,0,ds-brp,ja,nee',
    );
  });
});
