// A titled list of things on the map, each of which opens and can be come back from; nothing when it is empty.
import { useText, useWorkspace } from '../workspace-context.ts';
import { VirtualList } from './VirtualList.tsx';

/** `id` is null for what is not on the map: it is told, but leads nowhere. */
export interface NodeLink {
  readonly id: string | null;
  readonly name: string;
  readonly note: string;
}

export function NodeLinks({ title, items, intro }: { readonly title: string; readonly items: readonly NodeLink[]; readonly intro?: string }) {
  if (items.length === 0 && !intro) return null;
  return (
    <section>
      <h3>
        {title} <span className="count">{items.length}</span>
      </h3>
      {intro && <p className="said">{intro}</p>}
      <VirtualList
        rows={items.map((item, index) => ({ item, key: `${index} ${item.id}` }))}
        keyOf={({ key }) => key}
        draw={({ item }) => <Link item={item} />}
      />
    </section>
  );
}

function Link({ item: { id, name, note } }: { readonly item: NodeLink }) {
  const text = useText();
  const workspace = useWorkspace();
  const inside = (
    <>
      <strong>{name || text.map.unnamed}</strong>
      {note && <span>{note}</span>}
    </>
  );
  if (id === null) return <p className="link still">{inside}</p>;
  return (
    <button type="button" className="link" onClick={() => void workspace.walkTo({ kind: 'node', id }, [id])}>
      {inside}
    </button>
  );
}
