// Do words that are marked as personal data stay behind at every door, are numbers of people unreadable in the rest, and is said how many?
import { describe, expect, it } from 'vitest';
import { loadCase } from '../../renderer/db/case-tables.ts';
import { EXPORTS, type ExportName } from '../../renderer/egress/exports.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { RecordSet, Row, Value } from '../../renderer/model/record.ts';
import { lindehavenFiles } from '../support/files.ts';
import { readBack } from '../support/same-case.ts';

const SECRET = 'Mevrouw Zonneveld belt elke dag';
const BSN = '111222333';
const OWN = 'Zonneveld, Kade 4';

function said(id: string, text: Value, isMarked: Value, extra: Record<string, string> = {}, raw: Record<string, string> = {}): Row {
  const values = { id, observed_on: '2020-03-30', unit_id: null, area_id: null, channel: 'post', text, theme: 'afval', temperature: 2 };
  return { values: { ...values, contains_personal_data: isMarked }, raw, extra, source: { file: 'woorden.csv', sheet: '', row: 2 } };
}

const ROWS = [
  said('q-a', SECRET, true, { melder: OWN }),
  said('q-b', `De brug is dicht, vraag naar ${BSN} of jan@post.nl.`, false),
  said('q-c', 'De brug is dicht.', null),
  said('q-d', '[weggelaten: persoonsgegevens]', true),
];
const CASE: RecordSet = new Map([['qualitative_signals', ROWS]]);
const DOORS = (Object.keys(EXPORTS) as ExportName[]).filter((name) => !['case_personal', 'template', 'table_xlsx'].includes(name));

/** Everything that can be read in the files, also inside archives: our own import takes those apart. */
async function readable(name: ExportName): Promise<string> {
  const { files } = await EXPORTS[name](CASE, { language: 'nl' });
  const plain = files.map(({ bytes }) => new TextDecoder().decode(bytes)).join('\n');
  const { records } = await readBack(files);
  return plain + JSON.stringify([...records]);
}

describe('words with personal data', () => {
  it.each(DOORS)('are not in %s', async (name) => {
    const text = await readable(name);
    for (const secret of [SECRET, OWN, 'Zonneveld']) expect(text).not.toContain(secret);
  });

  it.each(['sheets', 'sheets_zip', 'xlsx'] as const)('keep their row in %s; numbers elsewhere are unreadable; both are counted', async (name) => {
    const { files, problems, rows } = await EXPORTS[name](CASE, { language: 'nl' });
    const back = (await readBack(files)).records.get('qualitative_signals') ?? [];
    expect(rows.qualitative_signals).toBe(4);
    expect(back.map(({ values }) => values.text)).toEqual([
      '[weggelaten: persoonsgegevens]',
      'De brug is dicht, vraag naar ••••••••• of •••••••••••.',
      'De brug is dicht.',
      '[weggelaten: persoonsgegevens]',
    ]);
    expect(back.map(({ values }) => values.contains_personal_data)).toEqual([true, false, null, true]);
    expect(problems.map(({ code, value }) => [code, value])).toEqual([
      ['export_words_left_out', '1'],
      ['export_numbers_blotted', '1'],
    ]);
  });

  it('are in the case file only when that is asked for by name; its other words come back as they were', async () => {
    const plain = await EXPORTS.case(CASE, { language: 'en' });
    const texts = async (files: typeof plain.files) => (await readBack(files)).records.get('qualitative_signals')?.map(({ values }) => values.text);
    expect(await texts(plain.files)).toEqual(['[left out: personal data]', ...ROWS.slice(1).map(({ values }) => values.text)]);
    expect(plain.problems.map(({ code, value }) => [code, value])).toEqual([['export_words_left_out', '1']]);
    const whole = await EXPORTS.case_personal(CASE, { language: 'en' });
    expect(await texts(whole.files)).toEqual(ROWS.map(({ values }) => values.text));
    expect(whole.problems).toEqual([]);
  });

  it('nothing changes, and nothing is said, where no words are marked', async () => {
    const { records } = await ingest(lindehavenFiles());
    expect((await EXPORTS.sheets(records, { language: 'nl' })).problems).toEqual([]);
  });

  it('are in no table that can be asked', async () => {
    const tables = new Map<string, unknown>();
    const load = async (all: readonly { name: string }[]) => {
      for (const table of all) tables.set(table.name, table);
    };
    const database = { load };
    const rows = [...ROWS, said('q-e', null, true, {}, { temperature: `heet, zegt ${OWN}` })];
    await loadCase(database as never, new Map([['qualitative_signals', rows]]), {
      ...{ reports: [], conflicts: [], describers: new Map(), readOn: '' },
    });
    expect(JSON.stringify([...tables])).not.toContain('Zonneveld');
    expect(JSON.stringify(tables.get('qualitative_signals'))).toContain('De brug is dicht.');
  });
});
