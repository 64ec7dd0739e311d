// The formats that Datareis reads, in the order in which they are asked whether a file is theirs: the particular before the general.
import { amsterdamSchemaReader } from './amsterdam-schema/amsterdam-schema-reader.ts';
import { ameffReader } from './archimate/ameff-reader.ts';
import type { Reader } from './reader.ts';
import { sheetsReader } from './sheets/sheets-reader.ts';

export const READERS: readonly Reader[] = [ameffReader, amsterdamSchemaReader, sheetsReader];
