// Sentences of the history: as people would say them, for changes of every sheet, and never with something a person cannot read.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { rowTitle } from '../../renderer/edit/row-title.ts';
import { tellStep, toldFields } from '../../renderer/edit/step-sentences.ts';
import type { Telling } from '../../renderer/edit/value-words.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { type Act, type Change, nameOf, type Step } from '../../renderer/model/change.ts';
import { NOTHING, type RecordSet, type Row, rowsOf, type Value } from '../../renderer/model/record.ts';
import { fieldOf, fieldsOf, keyField, SHEETS, type SheetName } from '../../renderer/model/sheet.ts';
import { lindehavenFiles } from '../support/files.ts';

let records: RecordSet;
const titles = { nl: new Map<string, string>(), en: new Map<string, string>() };
beforeAll(async () => {
  records = (await ingest(lindehavenFiles())).records;
  for (const [sheet, rows] of records) {
    for (const { values } of rows) {
      const key = `${sheet} ${String(values[keyField(sheet)?.name ?? ''])}`;
      for (const language of ['nl', 'en'] as const) titles[language].set(key, rowTitle(sheet, values, language));
    }
  }
});

function telling(language: 'nl' | 'en'): Telling {
  return {
    language,
    nameOf: (sheet, id) => titles[language].get(`${sheet} ${id}`) ?? null,
  };
}

function step(changes: readonly Change[], act: Act = 'edit'): Step {
  return { id: '1', at: '2026-01-02T10:00:00Z', role: '', act, changes };
}

function set(sheet: SheetName, name: string, fields: Record<string, readonly [Value, Value]>): Change {
  const cells = Object.entries(fields).map(([field, [before, after]]) => [field, { before: { value: before }, after: { value: after } }] as const);
  return { kind: 'set', sheet, at: 0, name, fields: Object.fromEntries(cells) };
}

function whole(kind: 'add' | 'remove', sheet: SheetName, values: Row['values']): Change {
  return { kind, sheet, at: 0, row: { values, raw: NOTHING, extra: NOTHING, source: { file: 'f', sheet, row: null } } };
}

const nl = (changes: readonly Change[], act?: Act) => tellStep(step(changes, act), telling('nl'));
const en = (changes: readonly Change[], act?: Act) => tellStep(step(changes, act), telling('en'));

describe('one field of one row', () => {
  test('from a value to another', () => {
    const change = set('exchanges', 'x-036', { frequency: ['WEEKLY', 'DAILY'] });
    expect(nl([change])).toBe('Frequentie van ‘Dossiers naar Schuldenlab’ van elke week naar elke dag');
    expect(en([change])).toBe('Frequency of ‘Dossiers naar Schuldenlab’ from every week to every day');
  });

  test('filled in, emptied, a day, a duration, yes and no', () => {
    expect(nl([set('exchanges', 'x-036', { review_on: [null, '2020-07-01'] })])).toBe(
      'Herzien op van ‘Dossiers naar Schuldenlab’ ingevuld: 1 juli 2020',
    );
    expect(nl([set('exchanges', 'x-036', { agreement_id: ['agr-lab', null] })])).toMatch(
      /^Overeenkomst van ‘Dossiers naar Schuldenlab’ leeggemaakt \(was: .*[^)]\)$/,
    );
    expect(nl([set('exchanges', 'x-036', { latency: ['P7D', 'PT4H'] })])).toBe('Vertraging van ‘Dossiers naar Schuldenlab’ van 7 dagen naar 4 uur');
    expect(en([set('exchanges', 'x-036', { is_temporary: [false, true] })])).toBe('Temporary of ‘Dossiers naar Schuldenlab’ from no to yes');
  });

  test('a list says what came and what went, by name', () => {
    const [before, after] = [
      ['NAAM', 'INK', 'SCHULD'],
      ['NAAM', 'INK', 'BSN'],
    ];
    const name = (id: string) => telling('nl').nameOf('data_categories', id);
    expect(nl([set('exchanges', 'x-036', { category_ids: [before, after] })])).toBe(
      `Gegevens van ‘Dossiers naar Schuldenlab’: ${name('BSN')} erbij, ${name('SCHULD')} eraf`,
    );
  });

  test('a new name tells the old one', () => {
    expect(nl([set('systems', 'sys-shv', { name: ['Oud', 'Nieuw'] })])).toBe('‘Oud’ heet nu ‘Nieuw’');
  });

  test('a text that could not be read is shown as it stood', () => {
    const change: Change = {
      ...{ kind: 'set', sheet: 'units', at: 0, name: 'unit-bz' },
      fields: { headcount: { before: { value: null, raw: 'veel' }, after: { value: 12 } } },
    };
    expect(nl([change])).toBe('Aantal medewerkers van ‘Burgerzaken’ van ‘veel’ (niet te lezen) naar 12');
  });

  test('an own column', () => {
    const change: Change = {
      kind: 'set',
      sheet: 'units',
      at: 0,
      name: 'unit-bz',
      fields: {},
      extra: { Kostenplaats: { before: null, after: '4410' } },
    };
    expect(nl([change])).toBe('Kostenplaats van ‘Burgerzaken’ ingevuld: 4410');
  });

  test('a row without an id is called by what it joins', () => {
    const link = rowsOf(records, 'purpose_links')[0] as Row;
    const name = (field: string) => telling('nl').nameOf('purposes', String(link.values[field]));
    expect(nl([set('purpose_links', nameOf('purpose_links', link.values), { reference: ['a', 'b'] })])).toBe(
      `Verwijzing van ‘${name('from_purpose_id')} → ${name('to_purpose_id')}’ van ‘a’ naar ‘b’`,
    );
  });
});

describe('more', () => {
  test('fields of one row', () => {
    const fields = { frequency: ['WEEKLY', 'DAILY'], mode: ['message', 'batch'] } as const;
    expect(nl([set('exchanges', 'x-036', fields)])).toBe('‘Dossiers naar Schuldenlab’: Frequentie en Wijze gewijzigd');
    const many = { ...fields, latency: ['P7D', 'P1D'], certainty: ['assumed', 'confirmed'] } as const;
    expect(en([set('exchanges', 'x-036', many)])).toBe('‘Dossiers naar Schuldenlab’: 4 fields changed');
  });

  test('rows that all became the same', () => {
    const changes = rowsOf(records, 'exchanges')
      .slice(0, 14)
      .map(({ values }) => set('exchanges', String(values.id), { frequency: [values.frequency ?? null, 'DAILY'] }));
    expect(nl(changes)).toBe('14 uitwisselingen: Frequentie naar elke dag');
    expect(nl(changes, 'fill')).toBe('Doorgevoerd: 14 uitwisselingen: Frequentie naar elke dag');
    expect(en(changes)).toBe('14 exchanges: Frequency to every day');
  });

  test('a row that came, with its ends where it is an exchange', () => {
    const values = { id: 'x-900', name: 'Proef', from_system_id: 'sys-shv', to_system_id: 'sys-lab' };
    const [from, to] = ['sys-shv', 'sys-lab'].map((id) => telling('nl').nameOf('systems', id));
    expect(nl([whole('add', 'exchanges', values)], 'draw')).toBe(`Uitwisseling ‘Proef’ (van ‘${from}’ naar ‘${to}’) toegevoegd`);
    expect(nl([whole('add', 'systems', { id: 'sys-9', name: 'A' }), whole('add', 'datasets', { id: 'ds-9', title: 'B' })])).toBe(
      '1 systeem en 1 dataset toegevoegd',
    );
  });

  test('a row that goes, with what hung on it', () => {
    const gone = [
      whole('remove', 'systems', { id: 'sys-9', name: 'A' }),
      whole('remove', 'exchanges', { id: 'x-1' }),
      whole('remove', 'exchanges', { id: 'x-2' }),
    ];
    expect(nl(gone, 'remove')).toBe('Systeem ‘A’ verwijderd, met 2 uitwisselingen');
    expect(en(gone, 'remove')).toBe('System ‘A’ removed, with 2 exchanges');
  });

  test('another id', () => {
    const changes = [set('systems', 'sys-a', { id: ['sys-a', 'sys-b'] }), set('datasets', 'ds-1', { system_id: ['sys-a', 'sys-b'] })];
    expect(nl(changes, 'rename')).toBe('Kenmerk ‘sys-a’ veranderd in ‘sys-b’, ook in 1 andere rij');
  });

  test('an objection is called so, with what it is about', () => {
    const values = { id: 'ann-900', kind: 'objection', target_kind: 'exchange', target_id: 'x-036', text: 'Dit klopt niet.' };
    expect(nl([whole('add', 'annotations', values)])).toBe('Bezwaar ‘Dit klopt niet.’ bij ‘Dossiers naar Schuldenlab’ toegevoegd');
  });

  test('an answer to an objection', () => {
    const note = rowsOf(records, 'annotations')[0] as Row;
    const said = nl([set('annotations', String(note.values.id), { response: [null, 'Dat klopt.'], status: ['open', 'answered'] })], 'answer');
    expect(said).toMatch(/^Antwoord op ‘.+’: ‘Dat klopt\.’$/);
  });
});

const UNREADABLE = /\b(?:null|undefined|NaN)\b|\[object/;
const ACTS = [
  'edit',
  'add',
  'draw',
  'remove',
  'rename',
  'merge',
  'paste',
  'fill',
  'enter',
  'take-back',
  'answer',
  'scenario',
  'merge-case',
  'compare',
] as const;

describe('of any changes', () => {
  const value = (sheet: SheetName, name: string): fc.Arbitrary<Value> => {
    const field = fieldOf(sheet, name);
    const real = rowsOf(records, sheet).map(({ values }) => values[name] ?? null);
    const strange: Value[] = [null, '', 'weg', [], field?.many ? ['weg', 'ook weg'] : '  ', true, 12.5];
    return fc.constantFrom(...strange, ...real.slice(0, 20));
  };
  const anySet = (sheet: SheetName): fc.Arbitrary<Change> =>
    fc
      .record({
        row: fc.nat(),
        names: fc.uniqueArray(fc.constantFrom(...fieldsOf(sheet).map(({ name }) => name)), { minLength: 1, maxLength: 5 }),
      })
      .chain(({ row, names }) => {
        const rows = rowsOf(records, sheet);
        const name = rows.length > 0 ? nameOf(sheet, rows[row % rows.length]?.values ?? {}) : 'weg';
        return fc
          .tuple(...names.map((field) => fc.tuple(fc.constant(field), fc.tuple(value(sheet, field), value(sheet, field)))))
          .map((fields) => set(sheet, name, Object.fromEntries(fields)));
      });
  const anyWhole = (sheet: SheetName): fc.Arbitrary<Change> =>
    fc.record({ kind: fc.constantFrom('add' as const, 'remove' as const), row: fc.nat(), isBare: fc.boolean() }).map(({ kind, row, isBare }) => {
      const rows = rowsOf(records, sheet);
      return whole(kind, sheet, isBare || rows.length === 0 ? {} : (rows[row % rows.length]?.values ?? {}));
    });

  test('the sentence can be read, is one, and begins with a capital', () => {
    const sheet = fc.constantFrom(...SHEETS);
    const change = sheet.chain((one) => fc.oneof(anySet(one), anyWhole(one)));
    fc.assert(
      fc.property(
        fc.array(change, { maxLength: 6 }),
        fc.constantFrom(...ACTS),
        fc.constantFrom('nl' as const, 'en' as const),
        (changes, act, language) => {
          const told = step(changes, act);
          const said = tellStep(told, telling(language));
          const fields = toldFields(told, telling(language));
          for (const text of [said, ...fields.flatMap((one) => [one.row, one.field, one.before, one.after])]) expect(text).not.toMatch(UNREADABLE);
          expect(said.trim()).toBe(said);
          expect(said).not.toMatch(/^\p{Ll}|‘’|\s\s/u);
          expect(said.length).toBeGreaterThan(5);
          expect(fields.every(({ row, field }) => row !== '' && field !== '')).toBe(true);
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});
