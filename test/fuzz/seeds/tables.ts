// Seeds of tables: our own sheets and tables of other shapes, as text, workbook, JSON and Parquet; and archives of them.
import { gzipOf, tarOf, workbookOf, zipOf } from '../../support/archives.ts';
import { parquetOf } from '../../support/parquet.ts';
import { type Corpus, jsonFile, single, textFile } from '../corpus.ts';

const SYSTEMS = 'id,organisation_id,name,kind\nsys-zaak,org-a,Zaaksysteem,application\nsys-b,org-a,Archief,register\n';
const ORGANISATIONS = 'id,name,short_name,kind,is_own,is_public_authority,country\norg-a,Lindestad,LS,gemeente,yes,yes,NL\n';
const EXCHANGES =
  'Geldig vanaf;Kenmerk;Naam;Van systeem;Naar systeem;Wijze;Frequentie;Vertraging;Aantal per jaar\n01-03-2020;x-1;"Cliënten – jaar;lijst €";sys-zaak;sys-b;bestand;jaarlijks;p7d;61.000\n;x-2;Twee;sys-b;sys-zaak;api;realtime;;1,5\n';
const OBSERVATIONS = 'Datum;Container;Vulgraad (%)\n01-02-2020;K-01;45,5\n02-02-2020;K-01;51\n03-02-2020;K-02;\n';
const WIDE = 'Wijk,2018,2019,2020\nCentrum,12,14,15\nKanaalzone,3,,4\n';
const DAYS = [
  { date: '2020-01-01', container: 'K-01', fill_level: 45.5 },
  { date: '2020-01-02', container: 'K-01', fill_level: 51 },
];

const TABS = {
  Systemen: [
    ['id', 'organisation_id', 'name', 'kind'],
    ['sys-zaak', 'org-a', 'Zaaksysteem', 'application'],
  ],
  Waarnemingen: [
    ['Datum', 'Container', 'Vulgraad (%)'],
    ['2020-01-01', 'K-01', 45.5],
    ['2020-01-02', 'K-01', 51],
  ],
} as const;

const parquet = parquetOf([
  { name: 'Perioden', type: 'text', values: ['2019', '2020', null] },
  { name: 'Verzuim', type: 'double', values: [4.1, 5.2, null] },
  { name: 'moment', type: 'nanos', values: [1_577_836_800_000_000_000n, null, 0n] },
]);

export async function tableSeeds(): Promise<Corpus> {
  const entries = [
    { name: 'systems.csv', content: SYSTEMS },
    { name: 'organisations.csv', content: ORGANISATIONS },
    { name: 'map/wijken.csv', content: WIDE },
  ];
  const tar = await tarOf(entries);
  return {
    sheets: [
      single(textFile('systems.csv', 'csv', SYSTEMS), { id: 'sys-zaak', label: 'Zaaksysteem' }),
      single(textFile('uitwisselingen.csv', 'csv', EXCHANGES), { label: 'Twee' }),
      single({ path: 'case.xlsx', writing: 'zip', bytes: await workbookOf(TABS) }),
      { name: 'folder', files: [textFile('case/systems.csv', 'csv', SYSTEMS), textFile('case/organisations.csv', 'csv', ORGANISATIONS)] },
    ],
    table: [
      single(textFile('vulgraad.csv', 'csv', OBSERVATIONS)),
      single(textFile('wijken.csv', 'csv', WIDE)),
      single(jsonFile('vulgraad.json', DAYS)),
      single(textFile('vulgraad.ndjson', 'json', DAYS.map((day) => JSON.stringify(day)).join('\n'))),
      single({ path: 'verzuim.parquet', writing: 'parquet', bytes: parquet }),
    ],
    [ARCHIVES]: [
      single({ path: 'case.zip', writing: 'zip', bytes: await zipOf(entries) }),
      single({ path: 'case.tar', writing: 'tar', bytes: tar }),
      single({ path: 'case.tar.gz', writing: 'gzip', bytes: gzipOf(tar) }),
      single({ path: 'systems.csv.gz', writing: 'gzip', bytes: gzipOf(SYSTEMS) }),
      single({ path: 'outer.zip', writing: 'zip', bytes: await zipOf([{ name: 'inner.zip', content: await zipOf(entries) }]) }),
    ],
  };
}

/** Archives are no format of a reader: the door opens them. They are fuzzed as if they were. */
export const ARCHIVES = 'archives';
