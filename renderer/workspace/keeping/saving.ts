// Acts that hand the case, or an empty one to fill in, to the user as a file of another format.
import { csvBytes, DUTCH_CSV, PLAIN_CSV } from '../../egress/csv.ts';
import type { ExportName } from '../../egress/exports.ts';
import type { Adapters } from '../adapters.ts';
import type { PackedRecords } from '../workers/packed-reading.ts';
import type { ShownTable, Store, Workspace } from '../workspace.ts';
import { lookOf } from './kept-look.ts';
import { writeView } from './view-file.ts';

type Saving = Pick<Workspace, 'exportCase' | 'saveTable' | 'saveWorkbook' | 'saveTemplate' | 'dismissSaved'>;

export function savingActs(adapters: Adapters, store: Store): Saving {
  const save = async (name: ExportName, packed: PackedRecords, table?: ShownTable) => {
    try {
      store.setState({ busy: { step: 'writing', done: 0, total: 0, file: '' } });
      await hand(name, packed, table);
    } catch (error) {
      store.setState({ failure: { kind: 'saving', detail: error instanceof Error ? error.message : String(error) } });
    } finally {
      store.setState({ busy: null });
    }
  };
  const hand = async (name: ExportName, { records, observations }: PackedRecords, table?: ShownTable) => {
    const state = store.getState();
    const { language, arrangements, openCase } = state;
    const kept = { ownRules: openCase?.ownRules ?? [], reviews: openCase?.reviews ?? [] };
    const { files, problems } = await adapters.export(
      {
        name,
        packed: { records, observations },
        options: { language, ...kept, ...(table && { table }), ...(name.startsWith('case') && { view: writeView(arrangements, lookOf(state)) }) },
      },
      {},
    );
    const [file] = files;
    if (!file) return;
    const extension = file.path.slice(file.path.lastIndexOf('.') + 1);
    const result = await adapters.host.saveFile({
      suggestedName: file.path,
      extension,
      mediaType: MEDIA_TYPES[extension] ?? 'application/octet-stream',
      bytes: file.bytes,
    });
    if (result.outcome === 'failed') store.setState({ failure: { kind: 'saving', detail: result.reason } });
    if (result.outcome === 'saved') store.setState({ saved: { name: result.name, problems } });
  };
  const saveTable: Workspace['saveTable'] = async (table) => {
    const bytes = csvBytes(table, store.getState().language === 'nl' ? DUTCH_CSV : PLAIN_CSV);
    const result = await adapters.host.saveFile({ suggestedName: table.name, extension: 'csv', mediaType: 'text/csv', bytes });
    if (result.outcome === 'failed') store.setState({ failure: { kind: 'saving', detail: result.reason } });
    if (result.outcome === 'saved') store.setState({ saved: { name: result.name, problems: [] } });
  };
  return {
    saveTable,
    exportCase: async (name) => {
      const { openCase } = store.getState();
      if (openCase) await save(name, openCase);
    },
    saveWorkbook: (table) => save('table_xlsx', NO_ROWS, table),
    saveTemplate: () => save('template', NO_ROWS),
    dismissSaved: () => store.setState({ saved: null }),
  };
}

const NO_ROWS: PackedRecords = { records: new Map(), observations: null };

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  datareis: 'application/zip',
  zip: 'application/zip',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  jsonld: 'application/ld+json',
  xml: 'application/xml',
};
