// Does every file that cannot be used give a clear problem, while the rest still loads and nothing hangs?
import { describe, expect, it, test } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { ProblemCode } from '../../renderer/model/problem.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import { zipOf } from '../support/archives.ts';
import { readBeside, SYSTEMS } from '../support/beside.ts';
import { memoryFile } from '../support/files.ts';

const MODEL = '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" identifier="m">';

describe('a file that cannot be used as a whole', () => {
  test.each<[string, string, string | Uint8Array, ProblemCode]>([
    ['a wrong type', 'brief.docx', 'Geachte heer', 'format_unknown'],
    ['a picture that is called a sheet', 'systems.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'format_unknown'],
    ['an empty file', 'systems.csv', '', 'file_empty'],
    ['only blank lines', 'systems.csv', '\n\n  \n', 'format_unknown'],
    ['a workbook that is none', 'systems.xlsx', 'PK\u0003\u0004 and then nothing', 'file_unreadable'],
    ['truncated XML', 'm.xml', `<?xml version="1.0"?>${MODEL}<elements><element identi`, 'xml_malformed'],
    ['XML with a DOCTYPE', 'm.xml', `<!DOCTYPE model SYSTEM "http://x/evil.dtd">${MODEL}</model>`, 'xml_doctype'],
    ['an entity bomb', 'm.xml', `${entityBomb()}${MODEL}<name>&j;</name></model>`, 'xml_doctype'],
    ['XML nested too deep', 'm.xml', `${MODEL}${'<elements>'.repeat(100_000)}`, 'xml_too_deep'],
    ['JSON lists nested too deep', 'd.json', '['.repeat(100_000), 'format_unknown'],
    ['JSON objects nested too deep', 'd.json', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, 'format_unknown'],
    ['a schema nested too deep', 'd.json', `{"type":"dataset","id":"d","tables":${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'json_too_deep'],
  ])('%s', async (_, path, content, code) => {
    const { report, codes } = await readBeside(memoryFile(path, content));
    expect(codes).toEqual([code]);
    expect(report.rowsUsed).toBe(0);
  });

  it('is refused by its size before a byte is asked for', async () => {
    const bytes = () => Promise.reject(new Error('bytes were asked for'));
    for (const [path, size, expected] of [
      ['observations.csv', 3_000_000_000, '499999999'],
      ['observations.xlsx', 200_000_000, '199999999'],
    ] as const) {
      const { report } = await readBeside({ path, size, bytes });
      expect(report.problems).toMatchObject([{ code: 'file_too_large', value: String(size), expected }]);
    }
  });

  it('says so when there is more than can be opened at once', async () => {
    for (const size of [0, 600_000_000 / 2]) {
      const { report } = await readBeside({ path: 'observations.csv', size, bytes: () => Promise.reject(new Error('too-many')) });
      expect(report.problems).toMatchObject([{ code: 'file_too_large', value: String(size), expected: 'together' }]);
    }
  });

  it('is named when the disk refuses it', async () => {
    const { report } = await readBeside({ path: 'systems.csv', size: 10, bytes: () => Promise.reject(new Error('EACCES')) });
    expect(report.problems).toMatchObject([{ code: 'file_unreadable', value: 'EACCES' }]);
  });
});

function entityBomb(): string {
  const entities = [...'bcdefghij'].map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghi'[index]};`.repeat(10)}">`);
  return `<!DOCTYPE x [<!ENTITY a "ha">${entities.join('')}]>`;
}

describe('an archive', () => {
  const inner = { name: 'systems.csv', content: `${SYSTEMS}sys-a,org-a,Zaaksysteem,application\n` };
  const NULLS = new Uint8Array(30 * 2 ** 20);

  test.each<[string, () => Promise<Uint8Array>]>([
    ['a path that climbs out', () => zipOf([inner, { ...inner, name: 'a/../../systems.csv' }])],
    ['an absolute path', () => zipOf([inner, { ...inner, name: '/etc/systems.csv' }])],
    ['a path with a drive', () => zipOf([inner, { ...inner, name: 'C:\\systems.csv' }])],
    ['a symbolic link', () => zipOf([inner, { name: 'link.csv', content: '/etc/passwd', externalFileAttributes: 0o120777 * 2 ** 16 }])],
    ['an encrypted entry', () => zipOf([inner, { ...inner, name: 'secret.csv', password: 'geheim' }])],
    ['a bomb', () => zipOf([inner, { name: 'zeros.csv', content: NULLS }])],
    ['a bomb inside an archive', async () => zipOf([{ name: 'inner.zip', content: await zipOf([{ name: 'zeros.csv', content: NULLS }]), level: 0 }])],
  ])('with %s is refused, and nothing of it is used', async (_, make) => {
    const { reading, report, codes } = await readBeside(memoryFile('bad.zip', await make()));
    expect(codes).toEqual(['archive_unsafe']);
    expect(report.rowsRead).toBe(0);
    expect(rowsOf(reading.records, 'systems')).toEqual([]);
  });

  it('that is damaged is refused', async () => {
    const zip = await zipOf([inner]);
    expect((await readBeside(memoryFile('bad.zip', zip.subarray(0, zip.length - 30)))).codes).toEqual(['file_unreadable']);
    const middle = zip.slice();
    middle.fill(0xff, 45, 60);
    expect((await readBeside(memoryFile('bad.zip', middle))).codes).toEqual(['file_unreadable']);
  });

  it('may hold an archive that is sound', async () => {
    const reading = await ingest([memoryFile('outer.zip', await zipOf([{ name: 'inner.zip', content: await zipOf([inner]) }]))]);
    expect(rowsOf(reading.records, 'systems').map((row) => row.source.file)).toEqual(['outer.zip/inner.zip/systems.csv']);
  });
});
