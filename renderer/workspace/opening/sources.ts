// Acts on the sources of the open case: what the user says of files that differ, of tables with other columns, of who described what; and leaving a source out.
import { loadProvenance } from '../../db/case-tables.ts';
import { askRecordsAt } from '../../db/questions/record.ts';
import { tryMapping } from '../../ingest/mapping/apply.ts';
import { dayOfTable } from '../../ingest/mapping/day-in-name.ts';
import { guessAs } from '../../ingest/mapping/guess.ts';
import type { Choice } from '../../model/conflict.ts';
import type { TableMapping } from '../../model/mapping.ts';
import { isSheet } from '../../model/sheet.ts';
import type { Adapters } from '../adapters.ts';
import type { OpenCase } from '../state.ts';
import type { Store, Workspace } from '../workspace.ts';
import { allRows } from './all-rows.ts';
import { provenanceOf } from './open-case.ts';
import type { Opening } from './opening.ts';
import { sourceLine } from './source-line.ts';

type Sources = Pick<
  Workspace,
  | 'showSources'
  | 'removeSource'
  | 'choose'
  | 'applyChoices'
  | 'dropChoices'
  | 'keepMapping'
  | 'guessColumns'
  | 'tryMapping'
  | 'dayInName'
  | 'leaveUnmapped'
  | 'setDescriber'
  | 'rowAt'
>;

export function sourceActs(adapters: Adapters, store: Store, reopen: Opening['reopen']): Sources {
  const change = async (act: (openCase: OpenCase) => Promise<void>) => {
    const { openCase } = store.getState();
    if (openCase) await act(openCase);
  };
  return {
    showSources: (sourcesPart) => store.setState({ screen: 'sources', sourcesPart }),
    removeSource: (root) =>
      change(async ({ sources, settled }) => {
        const rest = sources.filter(({ path }) => path !== root && !path.startsWith(`${root}/`));
        if (rest.length > 0) await reopen(rest, settled);
        else store.setState({ openCase: null, picture: null, selection: null, screen: 'map' });
      }),
    choose: (key, choice) => {
      const draft = new Map(store.getState().draft);
      draft.set(key, merged(draft.get(key), choice));
      store.setState({ draft });
    },
    dropChoices: () => store.setState({ draft: new Map() }),
    applyChoices: () =>
      change(async ({ sources, settled }) => {
        const choices = new Map(settled.choices);
        for (const [key, choice] of store.getState().draft) choices.set(key, merged(choices.get(key), choice));
        await reopen(sources, { ...settled, choices });
      }),
    keepMapping: async (mapping) => {
      const mappings = new Map(store.getState().mappings).set(mapping.fingerprint, mapping);
      store.setState({ mappings });
      await adapters.host.remember('mappings', JSON.stringify([...mappings.values()]));
      await change(({ sources, settled }) => reopen(sources, settled));
    },
    guessColumns: ({ header, lines, style, tab, file }, sheet) => guessAs(sheet, header, lines, { name: tab, file, style }),
    tryMapping,
    dayInName: dayOfTable,
    leaveUnmapped: (file) =>
      change(async (openCase) => store.setState({ openCase: { ...openCase, unmapped: openCase.unmapped.filter((table) => table.file !== file) } })),
    setDescriber: (root, id) =>
      change(async (openCase) => {
        const describers = new Map(openCase.settled.describers);
        if (id) describers.set(root, id);
        else describers.delete(root);
        const described = { ...openCase, settled: { ...openCase.settled, describers } };
        store.setState({ openCase: described });
        await loadProvenance(await adapters.openDatabase(), described.records, provenanceOf(described));
      }),
    rowAt: async (file, tab, row) => {
      await allRows(store);
      const found = await askRecordsAt(await adapters.openDatabase(), file, tab, row);
      return {
        records: found.flatMap(({ sheet, id }) => (isSheet(sheet) ? [{ sheet, id }] : [])),
        text: sourceLine(store.getState().openCase?.sources ?? [], file, row),
      };
    },
  };
}

function merged(before: Choice | undefined, choice: Choice): Choice {
  return { ...before, ...choice, fields: { ...before?.fields, ...choice.fields } };
}

/** Mappings as they were kept; whatever does not look like one is left out. */
export function readMappings(kept: string | null): Map<string, TableMapping> {
  try {
    const list: unknown = JSON.parse(kept ?? '[]');
    return new Map(Array.isArray(list) ? list.filter(isMapping).map((mapping) => [mapping.fingerprint, mapping]) : []);
  } catch {
    return new Map();
  }
}

function isMapping(value: unknown): value is TableMapping {
  if (typeof value !== 'object' || value === null) return false;
  const { fingerprint, sheet, columns, constants } = value as Partial<TableMapping>;
  return typeof fingerprint === 'string' && isSheet(String(sheet)) && Array.isArray(columns) && typeof constants === 'object' && constants !== null;
}
