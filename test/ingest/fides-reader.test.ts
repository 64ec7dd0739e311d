// Does the reader of Fides use, name or report every resource of a register, and is a flow that both ends tell one exchange?
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fidesReader } from '../../renderer/ingest/fides/fides-reader.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { openApiReader } from '../../renderer/ingest/openapi/openapi-reader.ts';
import type { SourceFile } from '../../renderer/ingest/reader.ts';
import { readContext } from '../support/context.ts';
import { memoryFile, windows1252 } from '../support/files.ts';
import { expectLinear } from '../support/linear.ts';
import { claimsText, expectSound, readWith } from '../support/reading.ts';

const REAL = new URL('../../../shared/data/registers/', import.meta.url);
const REGISTER = readFileSync('test/fixtures/fides/register.yml', 'utf8');

const read = (...files: SourceFile[]) => readWith(fidesReader, files);
const yaml = (text: string, name = 'fides.yml') => memoryFile(name, text);
/** The line on which a text first stands. */
const lineOf = (text: string) => REGISTER.slice(0, REGISTER.indexOf(text)).split('\n').length;
const known = (values: Readonly<Record<string, unknown>>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));

describe('recognising Fides', () => {
  it.each([
    ['a register', REGISTER],
    ['Windows lines and quotes', `"system":\r\n- "fides_key": a\r\n`],
    ['one system in one line', 'system: [{fides_key: a}]'],
    ['a dataset', 'dataset:\n  - name: x\n    fides_key: y\n'],
  ])('claims %s', (_, text) => expect(claimsText(fidesReader, text, 'a.yml')).toBe(true));

  it.each([
    ['OpenAPI', 'openapi: 3.0.0\ninfo: {}\npaths: {}\ncomponents:\n  system:\n    fides_key: x\n'],
    ['YAML of another kind', 'system: linux\nversion: 2\n'],
    ['a table', 'system;fides_key\na;b\n'],
    ['JSON', '{"system": [{"fides_key": "a"}]}'],
  ])('does not claim %s', (_, text) => expect(claimsText(fidesReader, text, 'a.yml')).toBe(false));
});

describe('a register', () => {
  const whole = () => read(yaml(REGISTER));

  it('gives each resource its place', async () => {
    const { reports, left, counts } = await whole();
    expect(reports[0]).toMatchObject({ format: 'fides', rowsRead: 9, rowsUsed: 8 });
    expect(left).toEqual({ no_place_in_model: ['policy regels'] });
    expect(counts()).toEqual({
      organisations: 1,
      units: 1,
      systems: 4,
      datasets: 2,
      data_categories: 3,
      data_subjects: 1,
      purposes: 2,
      legal_bases: 1,
      retention_rules: 2,
      processing_activities: 2,
      exchanges: 3,
    });
  });

  it('names systems, their department and organisation, and no person', async () => {
    const { row, rows } = await whole();
    expect(known(row('systems', 'zaaksysteem').values)).toEqual({
      id: 'zaaksysteem',
      name: 'Zaaksysteem',
      kind: 'application',
      organisation_id: 'linde',
      unit_id: 'linde:dienstverlening',
    });
    expect(row('systems', 'zaaksysteem')).toMatchObject({
      source: { file: 'fides.yml', sheet: 'system', row: lineOf('  - fides_key: zaaksysteem\n    org') },
      extra: { description: 'Alle zaken', 'meta.leverancier': 'Zaakwijs', egress: 'user' },
    });
    expect(row('units', 'linde:dienstverlening').values).toMatchObject({ name: 'Dienstverlening', organisation_id: 'linde' });
    expect(row('systems', 'datawarehouse').values).toMatchObject({ kind: null, unit_id: null });
    expect(row('organisations', 'linde').values).toMatchObject({ name: 'Gemeente Linde', description: 'Verzonnen gemeente', is_own: null });
    expect(JSON.stringify(rows)).not.toMatch(/smit|els vos|@linde|dorpsstraat/i);
  });

  it('turns a declaration into a line of the register of processing', async () => {
    const { row, problems } = await whole();
    expect(known(row('processing_activities', 'zaaksysteem:Zaken').values)).toEqual({
      id: 'zaaksysteem:Zaken',
      name: 'Zaken',
      unit_id: 'linde:dienstverlening',
      controller_ids: ['linde'],
      purpose_id: 'essential.zaak',
      legal_basis_ids: ['6.1.e 9.2.g'],
      subject_ids: ['inwoner'],
      category_ids: ['user.contact', 'user.bsn'],
      dataset_ids: ['zaken'],
      retention_id: 'retention:7-years',
      dpia_required: 'yes',
      dpia_status: 'done',
      security_measures: 'Toegang op naam',
      third_country: false,
    });
    expect(row('processing_activities', 'zaaksysteem:Zaken').extra).toMatchObject({ cookies: 'sessie' });
    expect(row('legal_bases', '6.1.e 9.2.g')).toMatchObject({
      values: { article6: '6.1.e', special_ground: '9.2.g', law_nl: null },
      raw: { article6: 'Public interest' },
    });
    expect(row('retention_rules', 'retention:7-years')).toMatchObject({ values: { label_nl: '7 years', duration: 'P7Y', action: null } });
    expect(row('processing_activities', 'zaaksysteem:essential').values).toMatchObject({ name: 'Nodig voor de dienst', legal_basis_ids: null });
    expect(problems).toContainEqual([
      'fides.yml',
      'value_not_in_list',
      lineOf('  - fides_key: zaaksysteem\n    org'),
      'legal_basis_for_processing',
      'Gewoonte',
    ]);
  });

  it('calls words by their name in the taxonomy, else by their key', async () => {
    const { row } = await whole();
    expect(row('purposes', 'essential.zaak').values).toMatchObject({ label_nl: 'Zaken afhandelen', parent_id: 'essential' });
    expect(row('purposes', 'essential').values.parent_id).toBeNull();
    expect(row('data_categories', 'user.contact').values).toMatchObject({ label_nl: 'Contactgegevens', privacy_class: null });
    expect(row('data_categories', 'user.bsn').values).toMatchObject({ label_nl: 'user.bsn', privacy_class: null });
  });

  it('puts a dataset in the system that refers to it, with all that its fields hold', async () => {
    const { row } = await whole();
    expect(known(row('datasets', 'zaken').values)).toEqual({
      id: 'zaken',
      title: 'Zaken',
      system_id: 'zaaksysteem',
      category_ids: ['system.operations', 'user.bsn'],
      retention_id: 'retention:p7y',
    });
    expect(row('datasets', 'zaken').extra).toMatchObject({ collections: 'zaak' });
    expect(row('datasets', 'bronbestand').values).toMatchObject({ title: 'bronbestand', system_id: 'bronbestand' });
  });

  it('takes what one sends and the other receives for one exchange', async () => {
    const { of, problems } = await whole();
    expect(of('exchanges').map(({ values }) => known(values))).toEqual([
      {
        id: 'zaaksysteem > datawarehouse',
        name: 'Zaaksysteem → Datawarehouse',
        from_system_id: 'zaaksysteem',
        to_system_id: 'datawarehouse',
        activity_id: 'zaaksysteem:Zaken',
        purpose_id: 'essential.zaak',
        legal_basis_ids: ['6.1.e 9.2.g'],
        category_ids: ['user.contact'],
        subject_ids: ['inwoner'],
        described_by: 'both',
      },
      {
        id: 'datawarehouse > dashboard',
        name: 'Datawarehouse → dashboard',
        from_system_id: 'datawarehouse',
        to_system_id: 'dashboard',
        described_by: 'sender',
      },
      {
        id: 'bronbestand > datawarehouse',
        name: 'bronbestand → Datawarehouse',
        from_system_id: 'bronbestand',
        source_dataset_id: 'bronbestand',
        to_system_id: 'datawarehouse',
        described_by: 'receiver',
      },
    ]);
    expect(problems).toContainEqual(['fides.yml', 'reference_unknown', lineOf('  - fides_key: datawarehouse\n    org'), 'egress', 'dashboard']);
  });

  it('is one, in whatever files it stands', async () => {
    const at = REGISTER.indexOf('\n  - fides_key: datawarehouse') + 1;
    const [first, second] = [REGISTER.slice(0, at), `system:\n${REGISTER.slice(at)}`];
    const one = await whole();
    for (const files of [
      [yaml(first, 'a.yml'), yaml(second, 'b.yml')],
      [yaml(second, 'b.yml'), yaml(first, 'a.yml')],
    ]) {
      const both = await read(...files);
      expect(both.counts()).toEqual(one.counts());
      expect(both.row('exchanges', 'zaaksysteem > datawarehouse').values).toEqual(one.row('exchanges', 'zaaksysteem > datawarehouse').values);
    }
  });

  it('gives a case without broken references', () =>
    expectSound(fidesReader, [yaml(REGISTER.replace('fides_key: dashboard', 'fides_key: zaaksysteem'))]));

  it('is read in windows-1252 and with Windows lines', async () => {
    const { row } = await read(memoryFile('a.yml', windows1252('system:\r\n  - fides_key: a\r\n    name: Één café\r\n')));
    expect(row('systems', 'a').values.name).toBe('Één café');
  });

  it('reads one object for a list, several documents, and numbers for keys', async () => {
    const { of, left } = await read(yaml('system: {fides_key: a, name: A}\n---\nsystem:\n  - fides_key: 12\nregistry: [{fides_key: r}]\n'));
    expect(of('systems').map(({ values }) => values.id)).toEqual(['a', '12']);
    expect(left).toEqual({ no_place_in_model: ['registry r'] });
  });
});

describe('bad input', () => {
  it('names resources without a key and those that are there twice, and flows that lead nowhere', async () => {
    const text = 'system:\n  - name: x\n  - fides_key: a\n    egress: [{type: system}, {fides_key: a, type: system}]\n  - fides_key: a\n  - 7\n';
    const { left, problems, of } = await read(yaml(text));
    expect(left).toEqual({ no_id: ['system 2', 'system 2'], id_twice: ['system a'] });
    expect(problems).toEqual([
      ['fides.yml', 'id_missing', 2, 'fides_key', ''],
      ['fides.yml', 'id_twice', 5, 'fides_key', 'a'],
      ['fides.yml', 'id_missing', 2, 'fides_key', ''],
      ['fides.yml', 'value_required', 3, 'egress', ''],
      ['fides.yml', 'structure', 3, 'egress', 'a'],
    ]);
    expect(of('exchanges')).toEqual([]);
  });

  const bomb = (levels: number) =>
    `a: &a0 [${'x,'.repeat(9)}]\n${Array.from({ length: levels }, (_, n) => `b${n}: &a${n + 1} [${`*a${n},`.repeat(9)}]`).join('\n')}\n`;

  it.each([
    ['a bomb of aliases', `${bomb(9)}system:\n  - fides_key: a\n    tags: *a9\n`, 'yaml_too_large'],
    ['an alias inside its own anchor', 'system: &a\n  - fides_key: a\n    tags: *a\n', 'yaml_malformed'],
    ['an alias of nothing', 'system:\n  - fides_key: *weg\n', 'yaml_malformed'],
    ['a million brackets', `system:\n  - fides_key: a\n    tags: ${'['.repeat(1_000_000)}`, 'yaml_too_deep'],
    ['dashes without end', `system:\n  - fides_key: a\n${'- '.repeat(100_000)}`, 'yaml_too_deep'],
    ['deep indentation', `system:\n  - fides_key: a\n${Array.from({ length: 400 }, (_, n) => `${' '.repeat(n + 4)}a:`).join('\n')}`, 'yaml_too_deep'],
    ['a broken quote', 'system:\n  - fides_key: "a\n', 'yaml_malformed'],
    ['too much text', `system:\n  - fides_key: a\n# ${'x'.repeat(5_000_001)}`, 'yaml_too_large'],
  ])('refuses %s at once', async (_, text, code) => {
    const start = performance.now();
    const { problems, left } = await read(yaml(text));
    expect([problems.map(([, found]) => found), left]).toEqual([[code], { unreadable: ['fides.yml'] }]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('reads tags of another program as plain text, and keys of a prototype as keys', async () => {
    const text =
      'system:\n  - fides_key: !!python/object:os.system a\n    __proto__: {polluted: ja}\n    constructor: x\n    name: A\n    name: B\n__proto__:\n  - fides_key: x\n';
    const { row, problems, left } = await read(yaml(text));
    expect(row('systems', 'a').values.name).toBe('B');
    expect(row('systems', 'a').extra.constructor).toBe('x');
    expect(left).toEqual({ no_place_in_model: ['__proto__ x'] });
    expect(problems).toEqual([['fides.yml', 'key_twice', 6, 'name', 'name']]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('reads many keys and systems in as much more time', async () => {
    await expectLinear(400, async (size) => {
      const keys = Array.from({ length: 3 * size }, (_, n) => `k${n}: v`).join('\n');
      const systems = Array.from({ length: size }, (_, n) => `  - fides_key: s${n}\n    egress: [{fides_key: s${n + 1}, type: system}]`).join('\n');
      const { reports } = await fidesReader.read([yaml(`${keys}\nsystem:\n${systems}\n`)], readContext());
      expect(reports[0]?.rowsUsed).toBe(size);
    });
  });

  it('keeps its books for any YAML', async () => {
    const key = fc.constantFrom(
      'system',
      'dataset',
      'fides_key',
      'name',
      'egress',
      'ingress',
      'type',
      'privacy_declarations',
      'data_use',
      'data_categories',
      'dataset_references',
      'collections',
      'fields',
      'retention_period',
      '__proto__',
      'meta',
    );
    const word = fc.constantFrom('a', 'b', 'a|b', '', 'user', 'dataset', 'system', '3 years', 'Consent', 7, true);
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { depthSize: 'large' },
        word,
        fc.constant(null),
        fc.dictionary(key, tie('value'), { maxKeys: 6 }),
        fc.array(tie('value'), { maxLength: 3 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.array(value, { maxLength: 4 }), fc.array(value, { maxLength: 3 }), async (system, dataset) => {
        await read(yaml(JSON.stringify({ system, dataset })), yaml('system:\n  - fides_key: a\n    dataset_references: [b]\n', 'goed.yml'));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a description of an API', () => {
  it.each([
    ['YAML', 'openapi: 3.0.0\ninfo:\n  title: x\n'],
    ['YAML with the version last', 'paths:\n  /a: {}\ninfo: {}\n"openapi": "3.1.0"\n'],
    ['JSON', JSON.stringify({ info: {}, paths: {}, swagger: '2.0' })],
  ])('in %s is told for what it is', async (_, text) => {
    const { reports } = await ingest([memoryFile('api.yaml', text)]);
    expect(reports[0]).toMatchObject({ format: 'openapi', rowsRead: 0, problems: [{ code: 'description_only', value: 'OpenAPI' }] });
  });

  it('is not every file that speaks of one', () => {
    expect(claimsText(openApiReader, 'openapi: ja\n', 'a.yml')).toBe(false);
    expect(claimsText(openApiReader, JSON.stringify({ spec: { openapi: '3', info: {} } }))).toBe(false);
    expect(claimsText(openApiReader, 'openapi;info\n1;2\n', 'a.csv')).toBe(false);
  });
});

describe.skipIf(!existsSync(REAL))('the real files (skipped when ../shared/data is not there)', () => {
  const real = (name: string) => memoryFile(name, readFileSync(new URL(name, REAL)));

  it('6 systems, 5 flows and 6 declarations, counted in the text', async () => {
    const text = readFileSync(new URL('fides-sample-systems.yml', REAL), 'utf8');
    const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
    expect([count(/^ {2}- fides_key:/gm), count(/^ {6}- fides_key:/gm), count(/data_use:/g)]).toEqual([6, 5, 6]);
    const { reports, counts, problems } = await read(real('fides-sample-systems.yml'));
    expect(reports[0]).toMatchObject({ rowsRead: 6, rowsUsed: 6 });
    expect(counts()).toMatchObject({ systems: 6, exchanges: 5, processing_activities: 6, units: 2, datasets: 4 });
    expect(problems).toEqual([]);
    await expectSound(fidesReader, [real('fides-sample-systems.yml')]);
  });

  it('the API of the register of processing is no data', async () => {
    const { reports } = await ingest([real('vng-verwerkingsactiviteiten-api.yaml')]);
    expect(reports[0]).toMatchObject({ format: 'openapi', problems: [{ code: 'description_only' }] });
  });
});
