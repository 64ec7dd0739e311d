// Seeds of ArchiMate: one small model in each of the three shapes, whole and packed, and the hand-written models of the fixtures.
import { readFileSync } from 'node:fs';
import { asCoarchiFiles, asExchangeFile, asNativeFile, type MadeModel } from '../../support/archimate.ts';
import { gzipOf, tarOf, zipOf } from '../../support/archives.ts';
import { type Corpus, single, textFile } from '../corpus.ts';

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
  ],
};
const TOKEN = { id: 'id-zaak', label: 'Zaaksysteem' };

const fixture = (name: string) => textFile(name, 'xml', readFileSync(new URL(`../../fixtures/archimate/${name}`, import.meta.url), 'utf8'));

export async function archimateSeeds(): Promise<Corpus> {
  const repository = asCoarchiFiles(MODEL);
  return {
    ameff: [
      single(textFile('model.xml', 'xml', asExchangeFile(MODEL)), TOKEN),
      single(fixture('branches.xml')),
      single(fixture('version-2.1.xml')),
      single(fixture('prefixed.xml')),
    ],
    archi: [
      single(textFile('model.archimate', 'xml', asNativeFile(MODEL)), TOKEN),
      single(fixture('native.archimate')),
      single(fixture('native-1.archimate')),
    ],
    coarchi: [
      { name: 'repository', files: repository.map(({ name, content }) => textFile(name, 'xml', content)), token: { label: 'Zaaksysteem' } },
      single({ path: 'repository.zip', writing: 'zip', bytes: await zipOf(repository) }),
      single({ path: 'repository.tar.gz', writing: 'gzip', bytes: gzipOf(await tarOf(repository)) }),
    ],
  };
}
