// The formats that Datareis reads, in the order in which they are asked whether a file is theirs: the particular before the general.
import { algorithmsReader } from './algorithms/algorithms-reader.ts';
import { organisationListReader } from './algorithms/organisation-list-reader.ts';
import { amsterdamSchemaReader } from './amsterdam-schema/amsterdam-schema-reader.ts';
import { ameffReader, archiReader } from './archimate/ameff-reader.ts';
import { coarchiReader } from './archimate/coarchi-reader.ts';
import { ckanReader } from './ckan/ckan-reader.ts';
import { commentsReader } from './comments/comments-reader.ts';
import { fidesReader } from './fides/fides-reader.ts';
import { geojsonReader } from './geojson/geojson-reader.ts';
import { ggmReader } from './ggm/ggm-reader.ts';
import { gobReader } from './gob/gob-reader.ts';
import { dataHubReader } from './lineage/datahub/datahub-reader.ts';
import { dbtReader } from './lineage/dbt/dbt-reader.ts';
import { openLineageReader } from './lineage/openlineage/openlineage-reader.ts';
import { openMetadataReader } from './lineage/openmetadata/openmetadata-reader.ts';
import { openApiReader } from './openapi/openapi-reader.ts';
import { rdfReader } from './rdf/rdf-reader.ts';
import type { Reader } from './reader.ts';
import { findingsReader } from './review/findings-reader.ts';
import { ownRulesReader } from './review/own-rules-reader.ts';
import { sheetsReader, tablesReader, writtenSheetsReader } from './sheets/sheets-reader.ts';
import { signalenReader } from './signalen/signalen-reader.ts';
import { vocabulariesReader } from './vocabularies/vocabularies-reader.ts';

export const READERS: readonly Reader[] = [
  writtenSheetsReader,
  ownRulesReader,
  findingsReader,
  commentsReader,
  ameffReader,
  archiReader,
  coarchiReader,
  amsterdamSchemaReader,
  gobReader,
  signalenReader,
  geojsonReader,
  algorithmsReader,
  organisationListReader,
  ggmReader,
  vocabulariesReader,
  openApiReader,
  openLineageReader,
  dbtReader,
  dataHubReader,
  openMetadataReader,
  fidesReader,
  rdfReader,
  ckanReader,
  sheetsReader,
  tablesReader,
];
