// The list of what could stand at the cursor, under the word that is being written.
import { useEffect, useRef } from 'react';
import type { Completion, Proposal } from './completion.ts';
import { useSqlText } from './use-sql-text.ts';

interface Props {
  readonly id: string;
  readonly offer: Completion & { readonly chosen: number };
  /** Lines and letters from the upper left corner, less what is scrolled away in pixels. */
  readonly place: { readonly line: number; readonly column: number; readonly top: number; readonly left: number };
  readonly onTake: (proposal: Proposal) => void;
}

export function Proposals({ id, offer, place, onTake }: Props) {
  const words = useSqlText();
  const chosen = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is chosen
  useEffect(() => {
    chosen.current?.scrollIntoView({ block: 'nearest' });
  }, [offer.chosen]);
  const style = {
    insetBlockStart: `calc(${place.line} * var(--line) + 10px - ${place.top}px)`,
    insetInlineStart: `min(calc(${place.column}ch + 10px - ${place.left}px), calc(100% - 340px))`,
  };
  return (
    <div id={id} role="listbox" aria-label={words.proposals} className="sql-proposals" style={style}>
      {offer.proposals.map((proposal, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the question
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the question's
        <div
          key={`${proposal.kind} ${proposal.insert}`}
          ref={index === offer.chosen ? chosen : null}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === offer.chosen}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onTake(proposal)}
        >
          <code>{proposal.insert}</code>
          <span className="detail">{proposal.detail}</span>
          <span className="kind">{words.kinds[proposal.kind]}</span>
        </div>
      ))}
    </div>
  );
}
