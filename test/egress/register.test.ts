// Does the register of processing activities say what article 30 asks, the same as a plain reading of the sheets says, and "unknown" where nobody knows?
import papaparse from 'papaparse';
import { describe, expect, it, test } from 'vitest';
import { EXPORTS } from '../../renderer/egress/exports.ts';
import { registerTable } from '../../renderer/egress/register.ts';
import { durationWords, REGISTER_WORDS } from '../../renderer/egress/register-words.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { undefuse } from '../../renderer/model/defuse.ts';
import type { RecordSet, Row } from '../../renderer/model/record.ts';
import type { SheetName } from '../../renderer/model/sheet.ts';
import { type Cells, lindehavenFiles, plainRows } from '../support/files.ts';

const { records } = await ingest(lindehavenFiles());
const dutch = registerTable(records, 'nl');
const activities = plainRows('processing_activities');
const column = (head: string, table = dutch) => table.lines.map((line) => line[table.header.indexOf(head)]);
const find = (sheet: SheetName, id: string | undefined) => plainRows(sheet).find((row) => row.id === id);
const ids = (text: string | undefined) => (text ? text.split('|') : []);

/** Exchanges of an activity that carry more than data without privacy class, by the plain cells. */
function exchangesOf(activity: Cells): Cells[] {
  const isPersonal = (row: Cells) => ids(row.category_ids).some((id) => find('data_categories', id)?.privacy_class !== 'none');
  return plainRows('exchanges').filter((row) => row.activity_id === activity.id && isPersonal(row));
}

const receiver = (exchange: Cells) => find('organisations', find('systems', exchange.to_system_id)?.organisation_id);

describe('the register of Lindehaven', () => {
  it('has a line for each of the 22 activities, and no empty cell', () => {
    expect(column('Kenmerk')).toEqual(activities.map(({ id }) => id));
    expect(dutch.lines).toHaveLength(22);
    for (const line of dutch.lines) for (const cell of line) expect(String(cell)).toMatch(/\S/);
    expect(registerTable(records, 'en').header).toHaveLength(dutch.header.length);
  });

  it('has every letter of article 30(1)', () => {
    for (const letter of 'abcdefg') expect(dutch.header.join(' ')).toContain(`(1${letter})`);
  });

  it('says purposes, people, data and controllers in words', () => {
    expect(column('Doel (1b)')).toEqual(activities.map((row) => find('purposes', row.purpose_id)?.label_nl));
    expect(column('Categorieën persoonsgegevens (1c)')).toEqual(
      activities.map((row) =>
        ids(row.category_ids)
          .map((id) => find('data_categories', id)?.label_nl)
          .join('; '),
      ),
    );
    const jointly = activities.filter((row) => ids(row.controller_ids).length > 1).length;
    expect(column('Verwerkingsverantwoordelijke (1a)').filter((cell) => String(cell).startsWith('gezamenlijk: '))).toHaveLength(jointly);
    expect(column('Purpose (1b)', registerTable(records, 'en'))).toEqual(activities.map((row) => find('purposes', row.purpose_id)?.label_en));
    const people = activities.reduce((sum, row) => sum + Math.max(1, ids(row.subject_ids).length), 0);
    expect(column('Categorieën betrokkenen (1c)').join('; ').split('; ')).toHaveLength(people);
  });

  it('derives recipients from the exchanges of the activity', () => {
    const cells = column('Ontvangers buiten de organisatie (1d)');
    for (const [index, activity] of activities.entries()) {
      const outside = exchangesOf(activity).filter((row) => row.recipient_role !== 'public' && receiver(row)?.is_own !== 'yes');
      for (const row of outside) expect(cells[index]).toContain(receiver(row)?.name);
      const hubs = exchangesOf(activity).flatMap((row) => find('systems', row.via_system_id)?.organisation_id ?? []);
      const parties = new Set([...outside.map((row) => receiver(row)?.id), ...hubs]);
      if (parties.size > 0) expect(String(cells[index]).split('; ')).toHaveLength(parties.size);
      else expect(['niet bekend', 'geen in deze casus', 'iedereen (openbaar)']).toContain(cells[index]);
      if (exchangesOf(activity).length === 0) expect(cells[index]).toBe('niet bekend');
    }
  });

  it('finds what leaves the EEA, and that nobody wrote down the safeguard', () => {
    const abroad = activities.map((row) => exchangesOf(row).filter((exchange) => receiver(exchange)?.country === 'US'));
    expect(abroad.flat()).toHaveLength(1);
    expect(column('Doorgifte buiten de EER (1e)')).toEqual(abroad.map(([exchange]) => (exchange ? `ja: ${receiver(exchange)?.name} (US)` : 'nee')));
    expect(column('Waarborg bij doorgifte (1e)').filter((cell) => cell !== 'niet van toepassing')).toEqual(['KlantCloud Inc.: niet bekend']);
  });

  it('has retention, bases, DPIA and algorithm as the sheets have them', () => {
    expect(column('Bewaartermijn (1f)')[0]).toBe(
      'BRP: 110 jaar na opname (110 jaar, vanaf opname in de BRP, daarna vernietigen, Besluit BRP (illustratief))',
    );
    for (const [index, row] of activities.entries()) {
      const laws = ids(row.legal_basis_ids).map((id) => find('legal_bases', id)?.law_nl);
      for (const law of laws) expect(column('Grondslag (art. 6) en wet')[index]).toContain(law);
      if (laws.length === 0) expect(column('Grondslag (art. 6) en wet')[index]).toBe('niet bekend');
      expect(column('Datum DPIA')[index]).toBe(row.dpia_date || (row.dpia_status === 'done' ? 'niet bekend' : 'niet van toepassing'));
      const agreed = new Set(exchangesOf(row).flatMap((exchange) => exchange.agreement_id || []));
      for (const id of agreed) expect(column('Overeenkomsten')[index]).toContain(find('agreements', id)?.title);
      if (agreed.size === 0) expect(column('Overeenkomsten')[index]).toBe('niet bekend');
    }
  });

  it('goes out as CSV and workbook, and names the exchanges that are on no line', async () => {
    const loose = plainRows('exchanges').filter(
      (row) => !row.activity_id && ids(row.category_ids).some((id) => find('data_categories', id)?.privacy_class !== 'none'),
    );
    for (const name of ['register', 'register_xlsx'] as const) {
      const { rows, problems } = await EXPORTS[name](records, { language: 'nl' });
      expect(rows).toEqual({ processing_activities: 22 });
      expect(problems.map(({ code, value }) => [code, value.split(' ')[0]])).toEqual(loose.map(({ id }) => ['export_left_out', id]));
    }
    const { files } = await EXPORTS.register(records, { language: 'nl' });
    const text = new TextDecoder().decode(files[0]?.bytes);
    const { data } = papaparse.parse<string[]>(text, { delimiter: ';', skipEmptyLines: true });
    expect(data.map((line) => line.map(undefuse))).toEqual([dutch.header, ...dutch.lines]);
  });
});

describe('what nobody filled in', () => {
  const row = (values: Row['values']): Row => ({ values, raw: {}, extra: {}, source: { file: 'x', sheet: '', row: 1 } });
  const bare = (values: Row['values'], more: [SheetName, Row[]][] = []): RecordSet =>
    new Map([['processing_activities', [row({ id: 'a', ...values })]], ...more]);
  const cells = (set: RecordSet) => {
    const { header, lines } = registerTable(set, 'en');
    return Object.fromEntries(header.map((head, index) => [head, lines[0]?.[index]]));
  };

  it('is unknown, never none or zero', () => {
    const { Identifier, ...others } = cells(bare({}));
    expect([Identifier, new Set(Object.values(others))]).toEqual(['a', new Set(['unknown', 'not applicable'])]);
    expect(Object.entries(others).filter(([, cell]) => cell === 'not applicable')).toEqual([['DPIA date', 'not applicable']]);
  });

  it('keeps an id whose row is not there', () => {
    expect(cells(bare({ purpose_id: 'pur-x', legal_basis_ids: ['lb-x'], category_ids: ['NAAM'] }))).toMatchObject({
      'Purpose (1b)': 'pur-x',
      'Legal basis (art. 6) and law': 'lb-x',
      'Categories of personal data (1c)': 'NAAM',
      'Of which special, criminal or national number': 'unknown',
    });
  });

  it('sees a transfer that the line denies, and one that no exchange shows', () => {
    const abroad: [SheetName, Row[]][] = [
      ['organisations', [row({ id: 'o', name: 'Far', country: 'US' })]],
      ['systems', [row({ id: 's', name: 'S', organisation_id: 'o' })]],
      [
        'exchanges',
        [row({ id: 'x', activity_id: 'a', to_system_id: 's', transfer_safeguard: 'SCC', valid_until: '2020-02-29', recipient_role: 'processor' })],
      ],
    ];
    expect(cells(bare({ third_country: false }, abroad))).toMatchObject({
      'Transfer outside the EEA (1e)': 'no as stated, yet something is sent to Far (US)',
      'Safeguard for the transfer (1e)': 'Far: SCC',
      'Recipients outside the organisation (1d)': 'Far (processor, until 2020-02-29)',
      Processors: 'Far',
    });
    expect(cells(bare({ third_country: true }))).toMatchObject({
      'Transfer outside the EEA (1e)': 'yes, to which country is unknown',
      'Safeguard for the transfer (1e)': 'unknown',
    });
  });
});

test.each([
  ['P110Y', '110 jaar', '110 years'],
  ['P1Y6M', '1 jaar 6 maanden', '1 year 6 months'],
  ['P1W', '1 week', '1 week'],
  ['PT4H', '4 uur', '4 hours'],
  ['P7DT1M', '7 dagen 1 minuut', '7 days 1 minute'],
])('%s in words', (duration, nl, en) => {
  expect([durationWords(duration, REGISTER_WORDS.nl), durationWords(duration, REGISTER_WORDS.en)]).toEqual([nl, en]);
});
