// Can people fill in the workbook: headers and words in their language, lists to choose from, an explanation of every column, and nothing that runs?
import { describe, expect, it, test } from 'vitest';
import { wordOf } from '../../renderer/egress/cell.ts';
import { EXPORTS } from '../../renderer/egress/exports.ts';
import { choicesOf } from '../../renderer/egress/helper-tabs.ts';
import { tabName } from '../../renderer/egress/workbook-words.ts';
import { unpack } from '../../renderer/ingest/archive.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { extraHeader, extraName, fieldOfHeader } from '../../renderer/model/header.ts';
import { meaningOf } from '../../renderer/model/meaning.ts';
import type { RecordSet, Row } from '../../renderer/model/record.ts';
import { fieldsOf, SHEETS, type SheetName } from '../../renderer/model/sheet.ts';
import { parseValue } from '../../renderer/model/value.ts';
import { problemSentence } from '../../renderer/views/text/problems.ts';
import { lindehavenFiles, memoryFile, plainRows } from '../support/files.ts';
import { differences } from '../support/same-case.ts';

const LANGUAGES = ['nl', 'en'] as const;

/** The parts of a workbook as text, by path. */
async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const unpacked = await unpack(memoryFile('w', bytes), bytes);
  if ('refused' in unpacked) throw new Error(unpacked.why);
  const entries = unpacked.files.map(async (file) => [file.path.slice(2), new TextDecoder().decode(await file.bytes())] as const);
  return new Map(await Promise.all(entries));
}

/** The XML of the tab with this name. */
function tabXml(parts: ReadonlyMap<string, string>, name: string): string {
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, found = '']) =>
    found.replaceAll('&apos;', "'"),
  );
  return parts.get(`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`) ?? '';
}

const rowWith = (sheet: SheetName, values: Row['values'], extra: Row['extra'] = {}): RecordSet =>
  new Map([[sheet, [{ values, raw: {}, extra, source: { file: 'x', sheet: '', row: 1 } }]]]);

describe.each(LANGUAGES)('the empty template (%s)', async (language) => {
  const { files, rows, problems } = await EXPORTS.template(new Map(), { language });
  const bytes = files[0]?.bytes ?? new Uint8Array();
  const parts = await partsOf(bytes);
  const texts = parts.get('xl/sharedStrings.xml') ?? '';

  it('has every sheet as a tab and no rows, and reads back as nothing at all', async () => {
    expect(problems).toEqual([]);
    expect(rows).toEqual(Object.fromEntries(SHEETS.map((sheet) => [sheet, 0])));
    for (const sheet of SHEETS) expect(tabXml(parts, tabName(sheet, language))).toContain('<sheetData>');
    const back = await ingest([memoryFile(files[0]?.path ?? '', bytes)]);
    expect([...back.records]).toEqual([]);
    expect(back.reports.map(({ rowsRead, problems: found }) => [rowsRead, found])).toEqual([[0, []]]);
  });

  it('says what to do, and explains every column', () => {
    expect(texts).toContain(language === 'nl' ? 'Weet u iets niet? Laat de cel leeg.' : 'leave the cell empty');
    for (const sheet of SHEETS) {
      for (const field of fieldsOf(sheet)) {
        expect(texts).toContain(`<t>${sheet}.${field.name}</t>`);
        expect(meaningOf(sheet, field, language).length).toBeGreaterThan(2);
      }
    }
  });

  it('keeps the header in sight, filters, and marks what is required with a star', () => {
    const systems = tabXml(parts, tabName('systems', language));
    expect(systems).toContain('ySplit="1"');
    expect(systems).toContain('state="frozen"');
    expect(systems).toContain('<autoFilter');
    expect(texts).toContain(language === 'nl' ? '<t>Organisatie *</t>' : '<t>Organisation *</t>');
  });

  it('lets choose from lists: words, yes and no, and the rows of other tabs', () => {
    const systems = tabXml(parts, tabName('systems', language));
    const lists = [...systems.matchAll(/<dataValidation [^>]*sqref="([A-Z]+)2:[A-Z]+(\d+)"[^>]*>\s*<formula1>([^<]*)/g)].map(
      ([, column, until, formula]) => [column, Number(until), formula],
    );
    const columns = fieldsOf('systems').flatMap(({ type, name }, index) =>
      ['enum', 'ref', 'boolean'].includes(type) ? [[String.fromCharCode(65 + index), name]] : [],
    );
    expect(lists.map(([column]) => column)).toEqual(columns.map(([column]) => column));
    const organisation = lists.find(([column]) => column === columns.find(([, name]) => name === 'organisation_id')?.[0]);
    expect(organisation?.[2]).toMatch(new RegExp(`^'${tabName('organisations', language)}'!\\$A\\$2:\\$A\\$\\d+$`));
    expect(Number(organisation?.[1])).toBeGreaterThan(400);
  });
});

describe('a workbook of the sample', async () => {
  const { records } = await ingest(lindehavenFiles());
  const { files } = await EXPORTS.xlsx(records, { language: 'nl' });
  const parts = await partsOf(files[0]?.bytes ?? new Uint8Array());
  const shared = [...(parts.get('xl/sharedStrings.xml') ?? '').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);

  it('holds words for codes, real numbers and real dates', () => {
    const systems = tabXml(parts, 'Systemen');
    const first = plainRows('systems')[0];
    expect(first?.kind).toBe('register');
    const cell = (name: string) => {
      const column = String.fromCharCode(65 + fieldsOf('systems').findIndex((field) => field.name === name));
      return new RegExp(`<c r="${column}2"([^>]*)>(?:<v>([^<]*)</v>)?`).exec(systems);
    };
    expect(shared[Number(cell('kind')?.[2])]).toBe('register');
    expect(cell('availability')?.[1]).not.toContain('t=');
    expect(cell('availability')?.[2]).toBe(first?.availability);
    const days = (Date.parse(`${first?.in_use_from}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
    expect(cell('in_use_from')?.[2]).toBe(String(days));
  });

  it('has no formula, whatever a cell begins with', async () => {
    const texts = ['=1+1', '+1+1', '-1+1', '@SUM(A1)', '=cmd|x', '\t=1', '#N/A', '{=1}'];
    const organisations = texts.map(
      (name, index): Row => ({
        values: { id: `org-${index}`, name },
        raw: {},
        extra: { '=kop': name },
        source: { file: 'x', sheet: '', row: index },
      }),
    );
    const hostile = await EXPORTS.xlsx(new Map([['organisations', organisations]]), { language: 'en' });
    const xml = [...(await partsOf(hostile.files[0]?.bytes ?? new Uint8Array()))].filter(([path]) => path.startsWith('xl/worksheets'));
    for (const [, text] of xml) expect(text).not.toMatch(/<f[ >]|t="e"|t="str"/);
  });
});

describe('what Excel cannot hold', () => {
  it('is cut and said, in both languages', async () => {
    const long = 'é'.repeat(40_000);
    const { files, problems } = await EXPORTS.xlsx(rowWith('organisations', { id: 'o', name: 'O', description: long }), { language: 'nl' });
    expect(problems).toMatchObject([{ code: 'export_cell_cut', sheet: 'Organisaties', row: 2, column: 'Omschrijving' }]);
    for (const language of LANGUAGES) expect(problemSentence(problems[0] as never, language)).toContain('32767');
    const back = await ingest([memoryFile('a.xlsx', files[0]?.bytes ?? '')]);
    expect(back.records.get('organisations')?.[0]?.values.description).toBe('é'.repeat(32_767));
  });

  it('that a sheet cannot say exactly is named, never silent', async () => {
    const cases: [Row['values'], Row['extra'], string][] = [
      [{ id: 'a', party_ids: ['a|b'] }, {}, 'party_ids'],
      [{ id: 'a', title: ' blank around ' }, {}, 'title'],
      [{ id: 'a', title: '\uD800' }, {}, 'title'],
      [{ id: 'a', kind: 'toverdoos' }, {}, 'kind'],
      [{ id: 'a', signed_on: '2020' }, {}, 'signed_on'],
      [{ id: 'a' }, { ' blank ': 'x' }, ' blank '],
    ];
    for (const [values, extra, column] of cases) {
      const { problems } = await EXPORTS.sheets(rowWith('agreements', values, extra), { language: 'nl' });
      expect(problems.map((problem) => [problem.code, problem.column])).toEqual([['export_not_kept', column]]);
      for (const language of LANGUAGES) expect(problemSentence(problems[0] as never, language)).toMatch(/^.{10,}[.!]$/su);
    }
  });

  it('says so of a key that stands twice', async () => {
    const [row] = rowWith('systems', { id: 's' }).get('systems') ?? [];
    const { problems } = await EXPORTS.sheets(new Map([['systems', [row as Row, row as Row]]]), { language: 'nl' });
    expect(problems.map(({ row: line, column, value }) => [line, column, value])).toEqual([[3, 'id', 's']]);
  });

  test.each(['sheets', 'xlsx'] as const)('keeps words that would become a value in a column of their own (%s)', async (way) => {
    const [row] = rowWith('systems', { id: 's', availability: null, unit_id: null, name: 'S' }, { 'unit_id (raw)': 'eigen' }).get('systems') ?? [];
    const records: RecordSet = new Map([['systems', [{ ...(row as Row), raw: { availability: '3', unit_id: 'Afdeling 7' } }]]]);
    const { files, problems } = await EXPORTS[way](records, { language: 'nl' });
    const back = await ingest(files.map(({ path, bytes }) => memoryFile(path, bytes)));
    expect([problems, differences(records, back.records)]).toEqual([[], []]);
    expect(back.records.get('systems')?.[0]).toMatchObject({ values: { availability: null }, raw: { availability: '3', unit_id: 'Afdeling 7' } });
  });
});

describe('headers and words', () => {
  test.each(SHEETS)('of %s mean what they say', (sheet) => {
    for (const field of fieldsOf(sheet)) {
      for (const header of [field.name, field.labelNl, field.labelEn, `${field.labelNl} *`, field.labelEn.toUpperCase()])
        expect([header, fieldOfHeader(sheet, header)?.name]).toEqual([header, field.name]);
      for (const language of LANGUAGES) {
        const words = choicesOf(sheet, field, language);
        expect(new Set(words).size).toBe(words.length);
        if (field.type !== 'enum') continue;
        for (const code of field.allowed)
          expect(parseValue(sheet, { ...field, many: false }, wordOf(sheet, field, code, language), 'point')).toEqual({ value: code });
      }
    }
  });

  it('keep own columns apart from fields, there and back', () => {
    for (const name of ['name', 'Naam', 'NAAM *', 'naam (extra)', 'naam (extra) (extra)', 'kleur', 'kleur (extra)', '(extra)', ' (extra)', '']) {
      expect([name, extraName('systems', extraHeader('systems', name))]).toEqual([name, name]);
      expect([name, fieldOfHeader('systems', extraHeader('systems', name))]).toEqual([name, undefined]);
    }
  });
});
