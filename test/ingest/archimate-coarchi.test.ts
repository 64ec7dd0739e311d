// Is a coArchi repository one model, whether it comes as ZIP, tar.gz or folder, under any name, whole or damaged?
import { describe, expect, it } from 'vitest';
import { archiReader } from '../../renderer/ingest/archimate/ameff-reader.ts';
import { coarchiReader } from '../../renderer/ingest/archimate/coarchi-reader.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { SourceFile } from '../../renderer/ingest/reader.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import { problemSentence } from '../../renderer/views/text/problems.ts';
import { asCoarchiFiles, type MadeModel } from '../support/archimate.ts';
import { gzipOf, tarOf, zipOf } from '../support/archives.ts';
import { expectBalance } from '../support/beside.ts';
import { readContext } from '../support/context.ts';
import { memoryFile } from '../support/files.ts';
import { readModel } from '../support/read-model.ts';

const MODEL: MadeModel = {
  elements: [
    { id: 'id-gemeente', type: 'BusinessActor', name: 'Gemeente Lindestad' },
    { id: 'id-zaak', type: 'ApplicationComponent', name: 'Zaaksysteem', documentation: 'Regel een\nregel twee', properties: [['Bron', 'Lijst']] },
    { id: 'id-portaal', type: 'ApplicationComponent', name: 'Portaal & loket' },
    { id: 'id-dossier', type: 'DataObject', name: 'Dossier' },
    { id: 'id-eis', type: 'Requirement', name: 'Eis' },
  ],
  relationships: [
    { id: 'r-eigenaar', type: 'Assignment', source: 'id-gemeente', target: 'id-zaak' },
    { id: 'r-stroom', type: 'Flow', name: 'Aanvraag', source: 'id-portaal', target: 'id-zaak' },
    { id: 'r-schrijft', type: 'Access', source: 'id-zaak', target: 'id-dossier', access: 'Write' },
    { id: 'r-leest', type: 'Access', source: 'id-portaal', target: 'id-dossier', access: 'Read' },
    { id: 'r-op-relatie', type: 'Association', source: 'id-eis', target: 'r-stroom' },
  ],
};
const NAMESPACE = 'xmlns:archimate="http://www.archimatetool.com/archimate"';
const claims = (head: string) => coarchiReader.claims({ path: 'a/b.xml', name: 'b.xml', head });
const files = (list: readonly { name: string; content: string }[]): SourceFile[] => list.map(({ name, content }) => memoryFile(name, content));
const repository = (root?: string) => files(asCoarchiFiles(MODEL, root));

describe('recognising', () => {
  it('claims every file of a repository, the model, folders and views with it', () => {
    for (const { name, content } of asCoarchiFiles(MODEL)) expect(claims(content), name).toBe(true);
    expect(claims(`<archimate:ArchimateDiagramModel ${NAMESPACE} name="V" id="v"/>`)).toBe(true);
    expect(claims(`<canvas:CanvasModel xmlns:canvas="http://www.archimatetool.com/canvas" name="V" id="v"/>`)).toBe(true);
  });

  it('leaves an Archi file and other XML alone', () => {
    expect(claims(`<archimate:model ${NAMESPACE}/>`)).toBe(false);
    expect(claims('<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"/>')).toBe(false);
    expect(claims('<catalog see="http://www.archimatetool.com/archimate"/>')).toBe(false);
    expect(claims(`<<<<<<< HEAD\n<archimate:Node ${NAMESPACE}/>`)).toBe(false);
    expect(archiReader.claims({ path: 'a', name: 'a', head: asCoarchiFiles(MODEL)[1]?.content ?? '' })).toBe(false);
  });
});

describe('a repository', () => {
  it('is one model with one report, and each row knows its file', async () => {
    const { report, of, row, left } = await readModel(coarchiReader, repository());
    expect(report).toMatchObject({ file: 'model', format: 'coarchi', rowsRead: 10, rowsUsed: 8, problems: [] });
    expect(of('exchanges').map((x) => [x.values.id, x.values.from_system_id, x.values.to_system_id, x.values.source_dataset_id])).toEqual([
      ['r-stroom', 'id-portaal', 'id-zaak', null],
      ['r-leest', 'id-zaak', 'id-portaal', 'id-dossier'],
    ]);
    expect(row('systems', 'id-zaak')).toMatchObject({
      values: { name: 'Zaaksysteem', organisation_id: 'id-gemeente' },
      extra: { archimate_type: 'ApplicationComponent', documentation: 'Regel een\nregel twee', Bron: 'Lijst' },
      source: { file: 'model', sheet: 'business/00001/ApplicationComponent_id-zaak.xml', row: 4 },
    });
    expect(row('systems', 'id-portaal').values.name).toBe('Portaal & loket');
    expect(left('ends_on_relationship')).toEqual(['r-op-relatie AssociationRelationship']);
    expect(left('no_place_in_model')).toEqual(['id-eis Requirement Eis']);
  });

  it('says nothing of views and folders, and takes specializations from the model', async () => {
    const { report, row } = await readModel(coarchiReader, [
      memoryFile(
        'm/diagrams/V.xml',
        `<archimate:ArchimateDiagramModel ${NAMESPACE} name="V" id="v"><children id="c"/></archimate:ArchimateDiagramModel>`,
      ),
      memoryFile(
        'm/application/N.xml',
        `<archimate:Node ${NAMESPACE} id="n" name="N"><profiles href="folder.xml#p"/><features name="f" value="v"/></archimate:Node>`,
      ),
      memoryFile(
        'm/folder.xml',
        `<archimate:ArchimateModel ${NAMESPACE} id="m"><profiles name="Server" id="p" conceptType="Node"/></archimate:ArchimateModel>`,
      ),
    ]);
    expect(report).toMatchObject({ file: 'm', rowsRead: 1, rowsUsed: 1 });
    expect(row('systems', 'n').extra).toEqual({ archimate_type: 'Node', archimate_specialization: 'Server' });
  });

  it.each([
    ['a folder', 'lindestad-main/model', async () => repository('lindestad-main/model')],
    ['a folder with another name', 'X y/a/b', async () => repository('X y/a/b')],
    ['a ZIP', 'r.zip/lindestad-main/model', async () => [memoryFile('r.zip', await zipOf(asCoarchiFiles(MODEL, 'lindestad-main/model')))]],
    ['a tar', 'r.tar/model', async () => [memoryFile('r.tar', await tarOf(asCoarchiFiles(MODEL, './model')))]],
    ['a tar.gz', 'r.tar.gz/model', async () => [memoryFile('r.tar.gz', gzipOf(await tarOf(asCoarchiFiles(MODEL))))]],
    ['a tgz without a folder', 'r.tgz', async () => [memoryFile('r.tgz', gzipOf(await tarOf(asCoarchiFiles(MODEL, '.'))))]],
  ])('as %s', async (_, root, make) => {
    const { reports, records, leftOut } = await ingest([...(await make())]);
    expect(leftOut).toEqual([]);
    expect(reports).toMatchObject([{ file: root, format: 'coarchi', rowsRead: 10, rowsUsed: 8, problems: [] }]);
    expect(rowsOf(records, 'systems').map((row) => row.values.id)).toEqual(['id-zaak', 'id-portaal']);
  });

  it('says the same in whatever order an archive holds it', async () => {
    const twoOwners: MadeModel = {
      elements: [...MODEL.elements, { id: 'id-ander', type: 'BusinessActor', name: 'Ander' }],
      relationships: [...MODEL.relationships, { id: 'r-ander', type: 'Assignment', source: 'id-ander', target: 'id-zaak' }],
    };
    const forth = files(asCoarchiFiles(twoOwners));
    const first = await readModel(coarchiReader, forth);
    expect((await readModel(coarchiReader, forth.toReversed())).rows).toEqual(first.rows);
    expect(first.row('systems', 'id-zaak').values.organisation_id).toBe('id-gemeente');
  });

  it('lies beside what else a repository holds', async () => {
    const beside = [
      { name: 'r-main/README.md', content: '# Model' },
      { name: 'r-main/model/images/a.png', content: 'x' },
    ];
    const zip = await zipOf([...asCoarchiFiles(MODEL, 'r-main/model'), ...beside]);
    const { reports, leftOut } = await ingest([memoryFile('r.zip', zip)]);
    expect(reports.map(({ file }) => file)).toEqual(['r.zip/r-main/model']);
    expect(leftOut.map(({ why }) => why)).toEqual(['no_data', 'no_data']);
  });

  it('is told from another one in the same drop', async () => {
    const other = asCoarchiFiles({ elements: [{ id: 'los', type: 'Node' }], relationships: [] }, 'all/b/model');
    const outcome = await coarchiReader.read([...repository('all/a/model'), ...files(other)], readContext());
    expect(outcome.reports.map(({ file, rowsRead }) => [file, rowsRead])).toEqual([
      ['all/a/model', 10],
      ['all/b/model', 1],
    ]);
  });

  it('may come in part: a folder of it, or loose files', async () => {
    const part = asCoarchiFiles(MODEL).filter(({ name }) => name.startsWith('model/business/'));
    const { report } = await readModel(coarchiReader, files(part.map(({ name, content }) => ({ name: name.slice('model/'.length), content }))));
    expect(report).toMatchObject({ file: 'business', rowsRead: 5, rowsUsed: 4, problems: [] });
    const loose = asCoarchiFiles(MODEL).map(({ name, content }) => ({ name: name.slice(name.lastIndexOf('/') + 1), content }));
    const read = await readModel(coarchiReader, files(loose.filter(({ name }) => name !== 'folder.xml')));
    expect(read.report).toMatchObject({ file: 'AccessRelationship_r-leest.xml', rowsRead: 10, rowsUsed: 8, problems: [] });
    expect(read.row('systems', 'id-zaak').source.sheet).toBe('ApplicationComponent_id-zaak.xml');
  });
});

describe('a damaged repository', () => {
  it('names an end that is not there, with the file', async () => {
    const without = asCoarchiFiles(MODEL).filter(({ name }) => !name.endsWith('id-zaak.xml'));
    const { report, left } = await readModel(coarchiReader, files(without));
    expect(left('end_missing')).toEqual(['r-eigenaar AssignmentRelationship', 'r-stroom FlowRelationship Aanvraag', 'r-schrijft AccessRelationship']);
    expect(report.problems[0]).toMatchObject({ code: 'reference_unknown', file: 'model', column: 'target', value: 'id-zaak' });
    expect(report.problems[0]?.sheet).toBe('relations/00000/AssignmentRelationship_r-eigenaar.xml');
  });

  it('leaves a file that breaks off, is twice there or has no identifier, and names it', async () => {
    const whole = asCoarchiFiles(MODEL);
    const broken = whole.map((file) => (file.name.endsWith('id-portaal.xml') ? { ...file, content: file.content.slice(0, -20) } : file));
    const twice = { name: 'model/other/again.xml', content: whole.find(({ name }) => name.endsWith('id-eis.xml'))?.content ?? '' };
    const nameless = { name: 'model/other/n.xml', content: `<archimate:Node ${NAMESPACE}/>` };
    const { reports } = await ingest(files([...broken, twice, nameless]));
    expect(reports).toHaveLength(1);
    reports.forEach(expectBalance);
    const left = new Map(reports[0]?.rowsNotUsed.map(({ reason, rows }) => [reason, rows]));
    expect(left.get('unreadable')).toEqual(['business/00002/ApplicationComponent_id-portaal.xml']);
    expect(left.get('id_twice')).toEqual(['id-eis Requirement Eis']);
    expect(left.get('no_id')).toEqual(['other/n.xml:1 Node']);
    const problems = reports[0]?.problems ?? [];
    expect(problems.map(({ code, sheet }) => [code, sheet])).toContainEqual(['xml_malformed', 'business/00002/ApplicationComponent_id-portaal.xml']);
    for (const problem of problems) expect(problemSentence(problem, 'nl')).toMatch(/^.{10,}[.!]$/su);
  });

  it('with an entity bomb in one file loses that file only', async () => {
    const bomb = { name: 'model/other/b.xml', content: `<!DOCTYPE x [<!ENTITY a "a">]>\n<archimate:Node ${NAMESPACE} id="b">&a;</archimate:Node>` };
    const { reports, records } = await ingest(files([...asCoarchiFiles(MODEL), bomb]));
    expect(reports).toMatchObject([{ file: 'model', rowsRead: 11, problems: [{ code: 'xml_doctype', sheet: 'other/b.xml' }] }]);
    expect(reports[0]?.rowsNotUsed).toContainEqual({ reason: 'unreadable', count: 1, rows: ['other/b.xml'] });
    expect(rowsOf(records, 'systems')).toHaveLength(2);
  });
});

describe('a large repository', () => {
  it('of 12,000 files is read at once, and progress is told some ten times a second', async () => {
    const elements = Array.from({ length: 4_000 }, (_, index) => ({ id: `a${index}`, type: 'ApplicationComponent', name: `Systeem ${index}` }));
    const relationships = Array.from({ length: 8_000 }, (_, index) => ({
      id: `r${index}`,
      type: 'Flow',
      source: `a${index % 4_000}`,
      target: `a${(index * 7 + 1) % 4_000}`,
    }));
    let told = 0;
    const { reports } = await ingest(files(asCoarchiFiles({ elements, relationships })), () => {
      told += 1;
    });
    expect(reports).toMatchObject([{ rowsRead: 12_000 }]);
    expect(told).toBeLessThan(1_000);
  });
});
