// Every file that other people wrote (../shared/data): how much is read of it, as its README counts it, or the message why it is no input.
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { ProblemCode } from '../../renderer/model/problem.ts';
import { rowsOf } from '../../renderer/model/record.ts';
import type { SheetName } from '../../renderer/model/sheet.ts';
import { sourceFiles } from '../../scripts/files.ts';
import { expectBalance } from '../support/beside.ts';

const REAL = fileURLToPath(new URL('../../../shared/data/', import.meta.url));

/** Rows read, and what the README counts in the case; or the code of the message. */
type Expected = readonly [format: string, read: number, counts: Partial<Record<SheetName, number>> | ProblemCode];

const FILES: Readonly<Record<string, Expected>> = {
  'amsterdam-schema': ['amsterdam-schema', 74 + 366 + 267, { systems: 74 }],
  'archimate/archimetal-ameff2.xml': ['ameff', 562 + 760, { exchanges: 117 }],
  'archimate/archisurance-ameff3.xml': ['ameff', 120 + 178, {}],
  'archimate/archisurance.archimate': ['archi', 120 + 178, {}],
  'archimate/gdi-gegevensuitwisseling.archimate': ['archi', 211 + 646, {}],
  'archimate/gdi-gegevensuitwisseling.xml': ['ameff', 211 + 646, {}],
  'archimate/gemma-coarchi.tar.gz': ['coarchi', 3006 + 6257, {}],
  'archimate/nbility-coarchi.zip': ['coarchi', 649 + 2034, {}],
  'archimate/over-gemma.xml': ['ameff', 456 + 768, {}],
  'dcat/alessandria-catalog.rdf': ['rdf', 5, { datasets: 5 }],
  'dcat/ckan-dataset-multilingual.json': ['ckan', 1, { datasets: 1 }],
  'dcat/ckan-full-dataset-dcat-ap.json': ['ckan', 1, { datasets: 1 }],
  'dcat/ckan-package-extras-legacy.json': ['ckan', 1, { datasets: 1 }],
  'dcat/ckan-package-show-hongkong.json': ['ckan', 1, { datasets: 1 }],
  'dcat/civitavecchia-catalog.rdf': ['rdf', 10, { datasets: 10 }],
  'dcat/dcat-ap-de-advanced.jsonld': ['rdf', 2, { datasets: 2 }],
  'dcat/dcat-ap-de-advanced.rdf': ['rdf', 2, { datasets: 2 }],
  'dcat/dcat-ap-de-advanced.ttl': ['rdf', 2, { datasets: 2 }],
  'dcat/dcat-ap-es-catalog-nsip.rdf': ['rdf', 6, { datasets: 6 }],
  'dcat/dcat-ap-es-full-optional.ttl': ['rdf', 4, { datasets: 4 }],
  'dcat/geodcat-ap-dataset.jsonld': ['rdf', 1, { datasets: 1 }],
  'dcat/nde-kadaster-bgt.jsonld': ['rdf', 1, { datasets: 1 }],
  'dcat/nde-picturae-schema-2.jsonld': ['rdf', 100, { datasets: 100 }],
  'dcat/semic-dcat-ap-hvd-ms-catalogue.jsonld': ['rdf', 1, { datasets: 1 }],
  'dcat/semic-dcat-ap-hvd-ms-catalogue.ttl': ['rdf', 1, { datasets: 1 }],
  'dcat/utrecht-open-datasets.json': ['ckan', 180, { datasets: 180 }],
  'exchanges/amsterdam-biz.xlsx': ['sheets', 65, 'format_unknown'],
  'exchanges/gob-import': ['gob', 35, { exchanges: 35 }],
  'exchanges/gob-model.json': ['gob', 12 + 79 + 90, { systems: 12, datasets: 79 }],
  'exchanges/gob-sources.json': ['gob', 301, {}],
  'exchanges/zurich-meta-wetterstationen.xlsx': ['sheets', 86, 'format_unknown'],
  'geo/amsterdam-buurten.geojson': ['geojson', 598, { areas: 598 }],
  'geo/amsterdam-stadsdelen.geojson': ['geojson', 18, { areas: 18 }],
  'geo/amsterdam-wijken.geojson': ['geojson', 168, { areas: 168 }],
  'geo/nl-gemeentegrenzen.geojson': ['geojson', 342, { areas: 342 }],
  'geo/nl-veiligheidsregios.geojson': ['geojson', 25, { areas: 25 }],
  'geo/utrecht-buurt.geojson': ['geojson', 111, { areas: 111 }],
  'geo/utrecht-wijk.geojson': ['geojson', 10, { areas: 10 }],
  'ggm/gemma-bedrijfsobjecten-element.csv': ['ggm', 503, { datasets: 503 }],
  'ggm/gemma-bedrijfsobjecten-relatie.csv': ['ggm', 794, {}],
  'ggm/ggm-attributen-v3.xlsx': ['sheets', 3967 - 1, 'columns_unsure'],
  'ggm/ggm-objects-for-gemma.csv': ['ggm', 1359, {}],
  'ggm/ggm-relations-for-gemma.csv': ['ggm', 1303, {}],
  'lineage/datahub-bootstrap-mce.json': ['datahub', 94, {}],
  'lineage/datahub-file-lineage.yml': ['datahub', 2, {}],
  'lineage/dbt-docs-jaffle-catalog.json': ['dbt', 13, 'file_missing'],
  'lineage/dbt-docs-jaffle-manifest.json': ['dbt', 40 + 2, {}],
  'lineage/dbt-fivetran-github-manifest.json': ['dbt', 77 + 14, {}],
  'lineage/openlineage-column-lineage.json': ['openlineage', 1, 'description_only'],
  'lineage/openlineage-dbt-run-events.json': ['openlineage', 72, { systems: 36 + 1, datasets: 8, exchanges: 13 }],
  'lineage/openlineage-event-full.json': ['openlineage', 1, { systems: 1 + 1, datasets: 1, exchanges: 2 }],
  'lineage/openlineage-event-large.json': ['openlineage', 1, { systems: 1 + 1, datasets: 1, exchanges: 2 }],
  'lineage/openlineage-example-full-event.json': ['openlineage', 1, { systems: 1 + 1, datasets: 1, exchanges: 2 }],
  'lineage/openlineage-marquez-food-delivery.json': ['openlineage', 26, { systems: 13 + 1, datasets: 13, exchanges: 27 }],
  'lineage/openmetadata-lineage.json': ['openmetadata', 5, {}],
  'lineage/openmetadata-tables.json': ['openmetadata', 16, { datasets: 16 }],
  'registers/algoritme-template-brickyard.json': ['algoritmeregister', 4, { processing_activities: 4 }],
  'registers/algoritme-template-centric.json': ['algoritmeregister', 7, { processing_activities: 7 }],
  'registers/algoritme-template-gemeente-amsterdam.json': ['algoritmeregister', 1, { processing_activities: 1 }],
  'registers/algoritmeregister-nl.json': ['algoritmeregister', 1530, { processing_activities: 1530, organisations: 336 }],
  'registers/atlas-etat-entites.csv': ['table', 100, 'columns_unsure'],
  'registers/atlas-etat-relations.csv': ['table', 82, 'format_unknown'],
  'registers/dpv-eu-gdpr.csv': ['vocabulary', 234, {}],
  'registers/dpv-legal-basis.csv': ['vocabulary', 20, {}],
  'registers/dpv-personal-data.csv': ['vocabulary', 231, { data_categories: 231 }],
  'registers/dpv-purposes.csv': ['vocabulary', 125, {}],
  'registers/fides-sample-systems.yml': ['fides', 6, { systems: 6 }],
  'registers/fideslang-data-categories.csv': ['vocabulary', 86, {}],
  'registers/fideslang-data-uses.csv': ['vocabulary', 55, {}],
  'registers/gemeenten-nl.csv': ['organisation-list', 342, { organisations: 342 }],
  'registers/vng-verwerkingsactiviteiten-api.yaml': ['openapi', 0, 'description_only'],
  'registers/waterschappen-nl.csv': ['organisation-list', 21, { organisations: 21 }],
  'signals/alessandria-segnalazioni.csv': ['table', 4651, { signal_series: 1, observations: 2944 }],
  'signals/amsterdam-bammens-containertypes.json': ['table', 223, 'format_unknown'],
  'signals/amsterdam-bijplaatsingen-2025.csv': ['table', 10297, 'columns_unsure'],
  'signals/amsterdam-enevo-fill-levels.json': ['table', 2, 'columns_unsure'],
  'signals/amsterdam-kilogram-weighings.json': ['table', 8, 'columns_unsure'],
  'signals/amsterdam-sidcon-containers.json': ['table', 241 + 2 + 8 + 53, 'columns_unsure'],
  'signals/amsterdam-signalen-categories.json': ['signalen', 86, { datasets: 86 }],
  'signals/amsterdam-signalen-departments.json': ['signalen', 18, { units: 18 }],
  'signals/amsterdam-signalen-report-open.json': ['signalen', 135, { observations: 135 }],
  'signals/cbs-ziekteverzuim-sectoren.parquet': ['table', 9984, 'columns_unsure'],
  'signals/fiware-wastecontainer.json': ['table', 1, 'columns_unsure'],
  'signals/nyc-dsny-monthly-tonnage.csv': ['table', 20517, { signal_series: 7, observations: 7 * 20517 }],
  'signals/open311-georeport-requests.schema.json': ['table', 0, 'describes_data'],
  'signals/rivm-gemeente-per-dag-2020.csv': ['table', 3481, {}],
  'signals/rivm-peildatum-22-maart.csv': ['table', 357, 'columns_unsure'],
  'signals/trafford-household-waste-not-recycled.csv': ['table', 332, { observations: 332 }],
};

describe.skipIf(!existsSync(REAL))('files of other people (skipped when ../shared/data is not there)', () => {
  it('are all in this table', () => {
    const inside = (folder: string) => readdirSync(`${REAL}${folder}`).map((name) => `${folder}/${name}`);
    const folders = readdirSync(REAL).filter((name) => name !== 'README.md' && name !== 'amsterdam-schema');
    expect(Object.keys(FILES).sort()).toEqual(['amsterdam-schema', ...folders.flatMap(inside)].sort());
  });

  it.each(Object.entries(FILES))('%s', async (path, [format, read, counts]) => {
    const { reports, records } = await ingest(sourceFiles(`${REAL}${path}`));
    reports.forEach(expectBalance);
    expect([new Set(reports.map((report) => report.format)), reports.reduce((sum, { rowsRead }) => sum + rowsRead, 0)]).toEqual([
      new Set([format]),
      read,
    ]);
    const codes = reports.flatMap(({ problems }) => problems.map(({ code }) => code));
    if (typeof counts === 'string') expect(codes).toContain(counts);
    else for (const [sheet, count] of Object.entries(counts)) expect([sheet, rowsOf(records, sheet as SheetName).length]).toEqual([sheet, count]);
  });
});
