// One cell of a list: its words, what stands small under them, the sign of the lens, and in a tree the twist that opens a group.
import { Button } from 'react-aria-components';
import { lensColour } from '../../map/LensMarks.tsx';
import { useText } from '../../workspace-context.ts';
import type { Column } from './column.ts';

interface Indent {
  readonly level: number;
  readonly isExpanded: boolean;
  readonly hasChildItems: boolean;
}

interface Props<T> {
  readonly column: Column<T>;
  readonly item: T;
  readonly indent: Indent | null;
}

export function ListCell<T>({ column, item, indent }: Props<T>) {
  const sign = column.sign?.(item);
  const more = column.more?.(item);
  const words = column.text(item);
  return (
    <span
      className="cell-inside"
      style={indent ? { paddingInlineStart: (indent.level - 1) * 18 } : undefined}
      title={more ? `${words}, ${more}` : words}
    >
      {indent && <Twist indent={indent} name={words} />}
      {sign && (
        <span className="sign" style={lensColour(sign)} aria-hidden>
          {sign.letter}
        </span>
      )}
      <span className="words">
        <span className="first">{words}</span>
        {more && <span className="more">{more}</span>}
      </span>
    </span>
  );
}

function Twist({ indent, name }: { readonly indent: Indent; readonly name: string }) {
  const text = useText().map;
  if (!indent.hasChildItems) return <span className="twist" />;
  return (
    <Button slot="chevron" className="twist" aria-label={indent.isExpanded ? text.collapse(name) : text.expand(name)}>
      <span aria-hidden>{indent.isExpanded ? '▾' : '▸'}</span>
    </Button>
  );
}
