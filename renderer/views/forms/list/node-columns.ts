// What the list of parts says of each node: its kind, what comes in and goes out, its signal, its class in the lens.
import { type Completeness, shareOf } from '../../../graph/completeness.ts';
import type { FlowGraph } from '../../../graph/flow-graph.ts';
import type { OutlineItem } from '../../../graph/outline.ts';
import type { Badge } from '../../../graph/scene.ts';
import type { Catalogue } from '../../text/nl.ts';
import { nodeName, sceneWords } from '../../text/scene-words.ts';
import type { LensView } from '../lens-view.ts';
import type { Column } from './column.ts';

export interface NodeWords {
  readonly text: Catalogue;
  readonly graph: FlowGraph;
  readonly badges: ReadonlyMap<string, Badge>;
  readonly lens: LensView | null;
  readonly completeness: ReadonlyMap<string, Completeness>;
}

export function nodeColumns({ text, graph, badges, lens, completeness }: NodeWords): Column<OutlineItem>[] {
  const { columns } = text.forms;
  const words = sceneWords(text);
  const number = (n: number) => n.toLocaleString(text.locale);
  const found: Column<OutlineItem>[] = [
    {
      key: 'name',
      title: columns.name,
      width: 4,
      least: 220,
      text: ({ visible }) => nodeName(text, visible.node),
      more: ({ visible }) => (visible.isOpen ? words.panelNote(visible, graph) : words.subtitle(visible, graph)),
    },
    { key: 'kind', title: columns.kind, width: 1.5, least: 96, text: ({ visible }) => text.kinds[visible.node.kind] },
    {
      key: 'inward',
      title: columns.inward,
      width: 0.6,
      least: 56,
      isNumber: true,
      text: (item) => number(item.inward),
      value: (item) => item.inward,
    },
    {
      key: 'outward',
      title: columns.outward,
      width: 0.6,
      least: 56,
      isNumber: true,
      text: (item) => number(item.outward),
      value: (item) => item.outward,
    },
  ];
  if (lens) {
    const said = ({ visible }: OutlineItem) => lens.node(visible.node.id);
    found.push({ key: 'lens', title: lens.name, width: 2, least: 120, text: (item) => said(item)?.word ?? '', sign: said });
  }
  if (completeness.size > 0) found.push(completenessColumn(columns.completeness, completeness));
  if (badges.size > 0)
    found.push({ key: 'signal', title: columns.signal, width: 2, least: 140, text: ({ visible }) => badges.get(visible.node.id)?.text ?? '' });
  return [...found, idColumn(columns.id)];
}

/** Empty for what has no such score. */
function completenessColumn(title: string, completeness: ReadonlyMap<string, Completeness>): Column<OutlineItem> {
  const percent = ({ visible }: OutlineItem) => {
    const found = completeness.get(visible.node.id);
    return found ? Math.round(shareOf(found) * 100) : null;
  };
  const text = (item: OutlineItem) => (percent(item) === null ? '' : `${percent(item)}%`);
  return { key: 'completeness', title, width: 0.9, least: 92, isNumber: true, text, value: percent };
}

function idColumn(title: string): Column<OutlineItem> {
  return { key: 'id', title, width: 0, least: 0, isHidden: true, text: ({ visible }) => visible.node.rowId };
}
