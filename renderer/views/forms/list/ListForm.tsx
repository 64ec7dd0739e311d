// The map as lists: its parts as a tree, its arrows and its exchanges as tables, with the same choice and the same acts.
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { arrowRows, exchangeRows } from '../../../graph/arrow-rows.ts';
import { litArrows } from '../../../graph/choice-lit.ts';
import type { Selection } from '../../../graph/focus.ts';
import { buildOutline, type OutlineItem } from '../../../graph/outline.ts';
import type { Badge } from '../../../graph/scene.ts';
import type { ListPart } from '../../../workspace/looking/form-look.ts';
import type { MapView } from '../../map/use-scene.ts';
import { nodeName } from '../../text/scene-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { arrowSelection } from '../choosing.ts';
import { useListLens } from '../use-lens-view.ts';
import { useLit } from '../use-lit.ts';
import { arrowColumns, exchangeColumns } from './arrow-columns.ts';
import { type Column, matching, type Sorting, sorted } from './column.ts';
import { type ListRow, ListTable } from './ListTable.tsx';
import { nodeColumns } from './node-columns.ts';

const PARTS: readonly ListPart[] = ['nodes', 'arrows', 'exchanges'];

interface Props {
  readonly view: MapView;
  readonly badges: ReadonlyMap<string, Badge>;
}

export function ListForm({ view, badges }: Props) {
  const text = useText().forms;
  const workspace = useWorkspace();
  const part = useWorkspaceState((state) => state.formLook.listPart);
  usePartOfChoice();
  const { nodes, edges } = view.shown;
  const counts = { nodes: nodes.size, arrows: edges.length, exchanges: edges.reduce((sum, edge) => sum + edge.flows.length, 0) };
  return (
    <Tabs className="list-form" selectedKey={part} onSelectionChange={(key) => workspace.setFormLook({ listPart: key as ListPart })}>
      <TabList className="tabs" aria-label={text.names.outline}>
        {PARTS.map((name) => (
          <Tab key={name} id={name} className="tab">
            {text.parts[name]} <span className="count">{counts[name]}</span>
          </Tab>
        ))}
      </TabList>
      <TabPanel id="nodes" className="list-panel">
        <NodeList view={view} badges={badges} />
      </TabPanel>
      <TabPanel id="arrows" className="list-panel">
        <ArrowList view={view} />
      </TabPanel>
      <TabPanel id="exchanges" className="list-panel">
        <ExchangeList view={view} />
      </TabPanel>
    </Tabs>
  );
}

/** The list that a choice belongs to. */
const PART_OF: Readonly<Record<Selection['kind'], ListPart>> = { node: 'nodes', edge: 'arrows', exchange: 'exchanges' };

/** What is chosen elsewhere is shown in the list it belongs to; what is chosen in a list leaves the list as it is. */
function usePartOfChoice(): void {
  const workspace = useWorkspace();
  const selection = useWorkspaceState((state) => state.selection);
  const seen = useRef<Selection | null>(null);
  useEffect(() => {
    if (seen.current === selection) return;
    seen.current = selection;
    const isHere = document.activeElement?.closest('.list-table') != null;
    if (selection && !isHere) workspace.setFormLook({ listPart: PART_OF[selection.kind] });
  }, [workspace, selection]);
}

function NodeList({ view, badges }: Props) {
  const text = useText();
  const workspace = useWorkspace();
  const lens = useListLens(view);
  const selection = useWorkspaceState((state) => state.selection);
  const { graph, shown, completeness } = view;
  const columns = useMemo(() => nodeColumns({ text, graph, badges, lens, completeness }), [text, graph, badges, lens, completeness]);
  const outline = useMemo(() => buildOutline(shown), [shown]);
  const lit = useLit(view);
  const rowsLit = useMemo(
    () => new Set([...lit.nodes, ...shown.edges.flatMap((edge) => (lit.arrows.has(edge.id) ? [edge.from, edge.to] : []))]),
    [lit, shown],
  );
  const open = useMemo(() => new Set([...shown.nodes.values()].flatMap(({ node, isOpen }) => (isOpen ? node.id : []))), [shown]);
  const rowsFor = useCallback(
    (query: string, sorting: Sorting | null) => treeRows(outline, columns, query, sorting, text.locale),
    [outline, columns, text.locale],
  );
  return (
    <ListTable
      label={text.forms.parts.nodes}
      fileName={text.forms.fileNames.nodes}
      columns={columns}
      all={shown.nodes.size}
      rowsFor={rowsFor}
      chosen={selection?.kind === 'node' && shown.nodes.has(selection.id) ? selection.id : null}
      lit={rowsLit}
      onChoose={(id) => workspace.select(id === null ? null : { kind: 'node', id })}
      open={open}
      onToggle={(id) => void workspace.toggle(id)}
    />
  );
}

/** A group stays when something in it matches. */
function treeRows(
  items: readonly OutlineItem[],
  columns: readonly Column<OutlineItem>[],
  query: string,
  sorting: Sorting | null,
  locale: string,
): readonly ListRow<OutlineItem>[] {
  return sorted(items, columns, sorting, locale).flatMap((item) => {
    const children = treeRows(item.children, columns, query, sorting, locale);
    if (children.length === 0 && matching([item], columns, query).length === 0) return [];
    return { id: item.visible.node.id, mark: { node: item.visible.node.id }, item, hasChildren: item.visible.hasChildren, children };
  });
}

function useNameOf(view: MapView): (id: string) => string {
  const text = useText();
  return useCallback(
    (id) => {
      const node = view.graph.nodes.get(id);
      return node ? nodeName(text, node) : id;
    },
    [view.graph, text],
  );
}

function ArrowList({ view }: { readonly view: MapView }) {
  const text = useText();
  const workspace = useWorkspace();
  const nameOf = useNameOf(view);
  const lens = useListLens(view);
  const lit = useLit(view);
  const rowsLit = useMemo(() => litArrows(view.shown, lit), [view.shown, lit]);
  const columns = useMemo(() => arrowColumns({ text, nameOf, lens }), [text, nameOf, lens]);
  const rows = useMemo(() => arrowRows(view.shown), [view.shown]);
  const rowsFor = useCallback(
    (query: string, sorting: Sorting | null) =>
      sorted(matching(rows, columns, query), columns, sorting, text.locale).map((item) => ({ id: item.edge.id, mark: { edge: item.edge.id }, item })),
    [rows, columns, text.locale],
  );
  return (
    <ListTable
      label={text.forms.parts.arrows}
      fileName={text.forms.fileNames.arrows}
      columns={columns}
      all={rows.length}
      rowsFor={rowsFor}
      chosen={lit.as === 'itself' ? ([...lit.arrows][0] ?? null) : null}
      lit={rowsLit}
      onChoose={(id) => workspace.select(arrowSelection(view.shown.edges.find((edge) => edge.id === id)))}
    />
  );
}

function ExchangeList({ view }: { readonly view: MapView }) {
  const text = useText();
  const workspace = useWorkspace();
  const nameOf = useNameOf(view);
  const lens = useListLens(view);
  const selection = useWorkspaceState((state) => state.selection);
  const columns = useMemo(() => exchangeColumns({ text, nameOf, lens }), [text, nameOf, lens]);
  const rows = useMemo(() => exchangeRows(view.shown), [view.shown]);
  const rowsFor = useCallback(
    (query: string, sorting: Sorting | null) =>
      sorted(matching(rows, columns, query), columns, sorting, text.locale).map((item) => ({
        id: exchangeRowId(item.edge.id, item.flow.exchange.id),
        mark: { edge: item.edge.id },
        item,
      })),
    [rows, columns, text.locale],
  );
  const lit = useLit(view);
  const within = view.tally.shown - rows.length;
  const rowsLit = useMemo(() => {
    const arrows = litArrows(view.shown, lit);
    return new Set(
      rows.flatMap(({ edge, flow }) => (arrows.has(edge.id) && selection?.kind !== 'exchange' ? exchangeRowId(edge.id, flow.exchange.id) : [])),
    );
  }, [view.shown, lit, rows, selection?.kind]);
  const chosen = selection?.kind === 'exchange' ? rows.find(({ flow }) => flow.exchange.id === selection.id) : undefined;
  return (
    <ListTable
      label={text.forms.parts.exchanges}
      fileName={text.forms.fileNames.exchanges}
      note={within > 0 ? text.forms.within(within) : undefined}
      columns={columns}
      all={rows.length}
      rowsFor={rowsFor}
      chosen={chosen ? exchangeRowId(chosen.edge.id, chosen.flow.exchange.id) : null}
      lit={rowsLit}
      onChoose={(id) => {
        const row = rows.find(({ edge, flow }) => exchangeRowId(edge.id, flow.exchange.id) === id);
        workspace.select(row ? { kind: 'exchange', id: row.flow.exchange.id } : null);
      }}
    />
  );
}

function exchangeRowId(arrow: string, exchange: string): string {
  return `${arrow} ${exchange}`;
}
