// Does every number in the report of a session say what it counts, and count it right? Are its own words plain, and people in it as roles only?
import { beforeAll, describe, expect, it } from 'vitest';
import { applyChanges, fieldsChange } from '../../renderer/edit/apply.ts';
import { newRows } from '../../renderer/edit/new-row.ts';
import { paperHtml } from '../../renderer/egress/paper-html.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { allSpans, type Paper, rowsUnder, wordsOf } from '../../renderer/model/paper.ts';
import { type RecordSet, rowsOf } from '../../renderer/model/record.ts';
import { newSeries } from '../../renderer/workshop/agenda.ts';
import { captured } from '../../renderer/workshop/capture.ts';
import { closed } from '../../renderer/workshop/closing.ts';
import { sessionReport } from '../../renderer/workshop/report.ts';
import { written } from '../../renderer/workshop/written.ts';
import { lindehavenFiles } from '../support/files.ts';

const TITLES = { map: 'De kaart', problems: 'De knelpunten', options: 'De mogelijkheden', decide: 'Besluiten' };
const LINES = [
  ['crd-bron-1', 'Uit het dossier van de consulent @Consulent schuldhulp'],
  ['crd-bron-1', '! Mijn nummer is 123456782, bel 06-12345678 @bewoner Noordoever'],
  ['crd-doel-2', '~ Het onderzoek helpt mensen juist <b>sneller</b> @lectoraat'],
  ['crd-doel-2', '? Hoe lang bewaart het lab dit'],
  [null, '# We vragen eerst na wat het lab gebruikt'],
  [null, '> Vraag het lab welke velden het gebruikt @Informatiemanager Sociaal 2020-06-16'],
] as const;

let records: RecordSet;
let ids: readonly string[];
beforeAll(async () => {
  records = (await ingest(lindehavenFiles())).records;
  const target = { kind: 'exchange', id: 'x-036' };
  const made = newSeries(records, { title: 'Schuldenlab', day: '2020-06-02', target, roles: ['Consulent schuldhulp', 'FG'] }, TITLES, 14);
  if ('faults' in made) throw new Error('no series');
  [records, ids] = [applyChanges(records, made.changes), made.ids];
  for (const [cardId, line] of LINES) {
    const outcome = written(records, captured(line, 'answer'), { sessionId: ids[0] ?? '', cardId, target, role: '', day: '2020-06-02' });
    if (!('changes' in outcome)) throw new Error(line);
    records = applyChanges(records, outcome.changes);
  }
  records = applyChanges(
    records,
    closed(records, 'Het lab krijgt meer dan nodig is.', { version: 'v-a', sessionId: ids[0] ?? '', at: '2020-06-02T15:00:00.000Z' }),
  );
  const at = rowsOf(records, 'exchanges').findIndex(({ values }) => values.id === 'x-036');
  const row = rowsOf(records, 'exchanges')[at];
  const change = row && fieldsChange('exchanges', row, at, { frequency: 'MONTHLY' });
  records = applyChanges(records, change ? [change] : []);
  records = applyChanges(records, closed(records, '', { version: 'v-b', sessionId: ids[1] ?? '', at: '2020-06-16T15:00:00.000Z' }));
});

function report(at: number, language: 'nl' | 'en' = 'nl'): Paper {
  const paper = sessionReport(records, { sessionId: ids[at] ?? '', language, isPlain: true, day: '2020-07-01', picture: null });
  if (!paper) throw new Error('no report');
  return paper;
}

describe('the report of a session', () => {
  it('ends each sentence once, and says how far a variant is', () => {
    const target = { kind: 'exchange', id: 'x-036' };
    const occasion = { sessionId: ids[2] ?? '', cardId: 'crd-bron-1', target, role: '', day: '2020-06-30' };
    let after = records;
    for (const line of ['Bij de balie.', 'Weet niemand dat?', 'Een half woord', '+ Minder velden', '+ Ophalen bij de bron']) {
      const outcome = written(after, captured(line, 'answer'), occasion);
      if (!('changes' in outcome)) throw new Error(line);
      after = applyChanges(after, outcome.changes);
      if (line !== '+ Minder velden') continue;
      const steps = [1, 2].map((seq) => ({
        sheet: 'scenario_changes' as const,
        values: {
          scenario_id: outcome.scenarioId,
          seq,
          target_kind: 'exchange',
          target_id: 'x-036',
          operation: 'set',
          field: 'frequency',
          value: 'MONTHLY',
        },
      }));
      const made = newRows(after, steps);
      if ('faults' in made) throw new Error(JSON.stringify(made.faults));
      after = applyChanges(after, made.changes);
    }
    const paper = sessionReport(after, { sessionId: ids[2] ?? '', language: 'nl', isPlain: true, day: '2020-07-01', picture: null });
    const said = (paper?.parts ?? []).flatMap((part) =>
      part.kind === 'list' ? part.items.map((item) => item.map(({ spans }) => wordsOf(spans)).join(' ')) : [],
    );
    expect(said.slice(0, 5)).toEqual([
      'Bij de balie.',
      'Weet niemand dat?',
      'Een half woord.',
      'Variant: Minder velden. Uitgewerkt in 2 stappen.',
      'Variant: Ophalen bij de bron. Nog niet uitgewerkt in stappen.',
    ]);
  });

  it.each(['nl', 'en'] as const)('has no number without a source, and none in its own words (%s)', (language) => {
    for (const at of [0, 1, 2, 3]) {
      for (const span of allSpans(report(at, language))) {
        if (span.kind === 'text') expect(span.text).not.toMatch(/\d/);
        if (span.kind === 'number' && span.source.note === null) expect(String(span.source.rows.length)).toBe(span.text);
      }
    }
  });

  it('counts what was written down, as one counts the lines that were typed', () => {
    const signs = LINES.map(([, line]) => line.charAt(0));
    const of = (sign: string) => signs.filter((one) => one === sign).length;
    const words = report(0).parts.flatMap((part) => (part.kind === 'paragraph' ? part.sentences.map(({ spans }) => wordsOf(spans)) : []));
    expect(words).toContain(
      `Opgeschreven: ${signs.length - ['!', '~', '?', '#', '>'].reduce((sum, sign) => sum + of(sign), 0)} antwoord, bij 1 vraag.`,
    );
    expect(words).toContain(`Verder: ${of('?')} vraag voor later, ${of('!')} bezwaar en ${of('~')} keer tegenspraak.`);
    expect(words).toContain(`Bedacht en afgesproken: 0 varianten en ${of('>')} actie.`);
  });

  it('rests on rows that are there', () => {
    for (const { sheet, id } of rowsUnder(report(0)))
      expect(
        rowsOf(records, sheet).some(({ values }) => values.id === id),
        `${sheet} ${id}`,
      ).toBe(true);
  });

  it('blots out numbers of people, and is no markup', () => {
    const html = paperHtml(report(0));
    expect(html).not.toContain('123456782');
    expect(html).not.toContain('12345678');
    expect(html).not.toContain('<b>sneller</b>');
    expect(html).toContain('sneller');
  });

  it('tells what changed since the conversation before, and only that', () => {
    const lists = (at: number) =>
      report(at).parts.flatMap((part) => (part.kind === 'list' ? part.items.flat().map(({ spans }) => wordsOf(spans)) : []));
    expect(lists(1).filter((line) => line.includes('Frequentie'))).toEqual([
      'Frequentie van ‘Dossiers naar Schuldenlab’ van elke week naar elke maand.',
    ]);
    const said = (at: number) =>
      report(at).parts.flatMap((part) => (part.kind === 'paragraph' ? part.sentences.map(({ spans }) => wordsOf(spans)) : []));
    expect(said(0)).toContain('Dit is de eerste bewaarde versie. Er is nog niets om mee te vergelijken.');
    expect(said(1)).toContain('Dit is anders dan aan het eind van “De kaart: Schuldenlab”.');
    expect(said(2)).toContain('Het gesprek is nog niet afgesloten. Er is nog geen versie bewaard.');
  });

  it.each(['nl', 'en'] as const)('speaks in sentences of at most fifteen words on average (%s)', (language) => {
    const own = report(0, language).parts.flatMap((part) =>
      part.kind === 'paragraph' ? part.sentences.map(({ spans }) => wordsOf(spans.filter(({ kind }) => kind !== 'name')).trim()) : [],
    );
    const lengths = own.filter(Boolean).map((sentence) => sentence.split(/\s+/).length);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(15);
    expect(own.join(' ')).not.toMatch(/ses-|x-036|crd-|[a-z]+_[a-z]+/);
  });

  it('stands when the session says nothing, its subject is gone, or there is none such', () => {
    const made = newRows(new Map(), [
      {
        sheet: 'sessions',
        values: {
          id: 'ses-1',
          title: 'Leeg',
          conversation: 'map',
          held_on: '2020-01-01',
          target_kind: 'exchange',
          target_id: 'x-weg',
          status: 'planned',
        },
      },
    ]);
    const empty = 'changes' in made ? applyChanges(new Map(), made.changes) : new Map();
    const asked = { sessionId: 'ses-1', language: 'nl', isPlain: true, day: '2020-01-01', picture: null } as const;
    expect(sessionReport(empty, asked)?.title).toBe('Verslag van de werksessie: Leeg');
    expect(sessionReport(empty, { ...asked, sessionId: 'ses-2' })).toBeNull();
  });
});
