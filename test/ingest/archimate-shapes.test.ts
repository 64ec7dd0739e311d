// Does one model give the same rows in each of its three shapes: exchange file, Archi's own file and coArchi repository?
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ameffReader, archiReader } from '../../renderer/ingest/archimate/ameff-reader.ts';
import { coarchiReader } from '../../renderer/ingest/archimate/coarchi-reader.ts';
import { isArchive, unpack } from '../../renderer/ingest/archive.ts';
import type { Reader, SourceFile } from '../../renderer/ingest/reader.ts';
import { sourceFiles } from '../../scripts/files.ts';
import { asCoarchiFiles, asExchangeFile, asNativeFile, type MadeModel } from '../support/archimate.ts';
import { memoryFile } from '../support/files.ts';
import { type Read, readModel } from '../support/read-model.ts';

const REAL = '../shared/data/archimate';

/** All that a reading says, without where it was said and how a type is spelled. */
function said({ rows, report }: Read, bare: (id: string) => string = (id) => id) {
  const plain = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(values).map(([field, value]) => [field, /(^|_)id$/.test(field) && value !== null ? bare(String(value)) : value]),
    );
  const all = rows.map(([sheet, row]) => [sheet, plain(row.values), row.raw, withoutShape(row.extra)] as const);
  return {
    rows: all.sort(([a, { id: x }], [b, { id: y }]) => (`${a} ${x}` < `${b} ${y}` ? -1 : 1)),
    left: report.rowsNotUsed.map(({ reason, rows: names }) => [reason, names.map((name) => bare(name.split(' ')[0] ?? '')).sort()]).sort(),
    problems: report.problems.map(({ code, column, value }) => [code, column, value]).sort(),
  };
}

/** Specializations are no part of the exchange format, which also has a name of its own for a property without one. */
function withoutShape(extra: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(extra).filter(([title]) => title !== 'archimate_specialization' && !/^eigenschap\b/.test(title)));
}

const coarchi = (model: MadeModel) => asCoarchiFiles(model).map(({ name, content }) => memoryFile(name, content));

describe('a model in three shapes', () => {
  const id = fc.integer({ min: 0, max: 10 }).map((number) => `i${number}`);
  const words = fc.option(fc.stringMatching(/^[ -~\né€]{0,12}$/), { nil: undefined });
  const types = [
    'BusinessActor',
    'BusinessRole',
    'ApplicationComponent',
    'DataObject',
    'ApplicationFunction',
    'Goal',
    'Grouping',
    'Node',
    'AndJunction',
  ];
  const kinds = ['Composition', 'Aggregation', 'Assignment', 'Realization', 'Flow', 'Serving', 'Association', 'Specialization'];
  const properties = fc.array(fc.tuple(fc.constantFrom('BBN', 'Bron', '__proto__', 'documentation'), fc.constantFrom('2', 'BBN 3', ' a ', 'x|y')), {
    maxLength: 3,
  });
  const element = fc.record({ id, type: fc.constantFrom(...types), name: words, documentation: words, properties });
  const ends = {
    id: fc.integer({ min: 8, max: 40 }).map((number) => `i${number}`),
    source: id,
    target: id,
    name: words,
    documentation: words,
    properties,
  };
  const relation = fc.oneof(
    fc.record({ ...ends, type: fc.constantFrom(...kinds) }),
    fc.record({ ...ends, type: fc.constant('Access'), access: fc.constantFrom('Access', 'Read', 'Write', 'ReadWrite') }),
  );

  it('gives the same rows, the same unused rows and the same problems', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(element, { maxLength: 10, selector: (made) => made.id }),
        fc.array(relation, { maxLength: 20 }),
        async (elements, relationships) => {
          const model = { elements, relationships };
          const exchange = said(await readModel(ameffReader, [memoryFile('m.xml', asExchangeFile(model))]));
          expect(said(await readModel(archiReader, [memoryFile('m.archimate', asNativeFile(model))]))).toEqual(exchange);
          expect(said(await readModel(coarchiReader, coarchi(model)))).toEqual(exchange);
        },
      ),
      { numRuns: 120 },
    );
  });
});

async function opened(name: string): Promise<readonly SourceFile[]> {
  const [file] = sourceFiles(`${REAL}/${name}`);
  if (!file) throw new Error(name);
  const bytes = await file.bytes();
  const unpacked = isArchive(bytes) ? await unpack(file, bytes) : { files: [file] };
  if ('refused' in unpacked) throw new Error(unpacked.why);
  return unpacked.files;
}

describe.skipIf(!existsSync(REAL))('real models (skipped when ../shared/data is not there)', () => {
  it.each([
    ['gdi-gegevensuitwisseling.xml', 'gdi-gegevensuitwisseling.archimate'],
    ['archisurance-ameff3.xml', 'archisurance.archimate'],
  ])('%s and %s say the same', async (exchange, native) => {
    const bare = (id: string) => id.replace(/^id-/, '');
    const first = said(await readModel(ameffReader, await opened(exchange)), bare);
    expect(first.rows.length).toBeGreaterThan(50);
    expect(said(await readModel(archiReader, await opened(native)), bare)).toEqual(first);
  });

  it.each([
    ['archisurance.archimate', 120, 178],
    ['gdi-gegevensuitwisseling.archimate', 211, 646],
  ])('%s: %i elements and %i relationships, counted twice', async (name, elements, relationships) => {
    const text = readFileSync(`${REAL}/${name}`, 'utf8');
    const types = [...text.matchAll(/<element xsi:type="archimate:(\w+)"/g)]
      .map(([, type = '']) => type)
      .filter((type) => !type.endsWith('DiagramModel'));
    const related = types.filter((type) => type.endsWith('Relationship'));
    expect([types.length - related.length, related.length]).toEqual([elements, relationships]);
    const { report, of } = await readModel(archiReader, await opened(name));
    expect(report).toMatchObject({ rowsRead: elements + relationships, problems: [] });
    expect(of('exchanges').filter((row) => row.extra.archimate_type === 'Flow')).toHaveLength(
      types.filter((type) => type === 'FlowRelationship').length,
    );
  });

  it.each([
    ['gemma-coarchi.tar.gz', 3006, 6257],
    ['nbility-coarchi.zip', 649, 2034],
  ])('%s: %i elements and %i relationships, counted twice', async (name, elements, relationships) => {
    const files = await opened(name);
    const { report, of, left } = await readModel(coarchiReader as Reader, files);
    expect(report).toMatchObject({ file: `${name}/model`, rowsRead: elements + relationships, problems: [] });
    const concepts = files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)).filter((file) => file !== 'folder.xml');
    const ofType = (pattern: RegExp) => concepts.filter((file) => pattern.test(file)).length;
    expect([concepts.length - ofType(/^\w+Relationship_/), ofType(/^\w+Relationship_/)]).toEqual([elements, relationships]);
    expect(of('datasets')).toHaveLength(ofType(/^(DataObject|BusinessObject|Artifact|Representation|Contract)_/));
    const flows = of('exchanges').filter((row) => row.extra.archimate_type === 'Flow').length;
    const otherFlows = [...left('ends_on_relationship'), ...left('same_system')].filter((row) => row.includes(' FlowRelationship')).length;
    expect(flows + otherFlows).toBe(ofType(/^FlowRelationship_/));
  });
});
