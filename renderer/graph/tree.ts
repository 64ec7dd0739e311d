// Grows the tree of groups: every node under its parent, every id once, whatever the sheets call their rows.
import { type FlowNode, type Grouping, type NodeKind, rowKey, unknownGroup } from './flow-node.ts';

const BARE = {
  nameEn: null,
  isOwn: false,
  isUnknown: false,
  privacyClass: null,
  datasetKind: null,
  seriesIds: [],
  owner: null,
} as const satisfies Partial<FlowNode>;

/** `id` where the row's own will not do: it must be unlike all others. */
export type NewNode = Pick<FlowNode, 'kind' | 'rowId' | 'parent' | 'name'> & Partial<FlowNode>;

export class Tree {
  readonly nodes = new Map<string, FlowNode>();
  readonly byRow = new Map<string, string[]>();
  readonly #unknown: ReadonlySet<string>;

  /** `kinds` are the groups this tree may have: the ids of their unknown group stay free for it. */
  constructor(...kinds: readonly Grouping[]) {
    this.#unknown = new Set(kinds.map(unknownGroup));
  }

  add(node: NewNode): string {
    let id = node.id ?? node.rowId;
    while (this.nodes.has(id) || this.#unknown.has(id)) id = `${node.kind}:${id}`;
    return this.#put({ ...BARE, ...node, id });
  }

  #put(node: FlowNode): string {
    this.nodes.set(node.id, node);
    const key = rowKey(node.kind, node.rowId);
    this.byRow.set(key, [...(this.byRow.get(key) ?? []), node.id]);
    return node.id;
  }

  /** The first node of a row. */
  idOf(kind: NodeKind, rowId: string | null): string | null {
    return (rowId !== null && this.byRow.get(rowKey(kind, rowId))?.[0]) || null;
  }

  /** The group of what has no known place; made when it is first needed, so that it stands last. */
  unknown(kind: Grouping): string {
    const id = unknownGroup(kind);
    return this.nodes.has(id) ? id : this.#put({ ...BARE, kind, id, rowId: id, parent: null, name: null, isUnknown: true });
  }

  children(): Map<string | null, string[]> {
    const children = new Map<string | null, string[]>();
    for (const { id, parent } of this.nodes.values()) {
      const siblings = children.get(parent);
      if (siblings) siblings.push(id);
      else children.set(parent, [id]);
    }
    return children;
  }
}

/** The id of a row in a group, where the row stands in more groups than one. */
export function partId(group: string, rowId: string): string {
  return `${group}/${rowId.replaceAll('%', '%25').replaceAll('/', '%2F')}`;
}
