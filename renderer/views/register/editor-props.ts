// What every editor of a cell is given, and where its keys lead.
import type { KeyboardEvent } from 'react';
import type { Content } from '../../edit/cells.ts';
import type { Column } from '../../edit/columns.ts';
import type { Refusal } from '../../edit/typed-text.ts';
import type { Value } from '../../model/record.ts';
import type { Choice } from './cell-choices.ts';

/** Where to go once it is recorded; all = the content goes into every chosen cell. */
export type After = 'down' | 'up' | 'right' | 'left' | 'stay' | 'all';

export interface EditorProps {
  readonly column: Column;
  readonly label: string;
  readonly value: Value;
  /** The text that is there, as it is typed. */
  readonly text: string;
  /** What was typed to begin with; null = begin with what is there. */
  readonly typed: string | null;
  readonly choices: readonly Choice[];
  readonly faultId: string;
  readonly isFaulty: boolean;
  /** A refusal, or a sentence of it. */
  readonly check: (content: Content) => Refusal | string | null;
  readonly onFault: (refusal: Refusal | string | null) => void;
  /** Answers whether the cell took it. */
  readonly onCommit: (content: Content, after: After) => boolean;
  readonly onCancel: () => void;
}

/** What a key does in an editor: where to go after recording; null = stop; undefined = nothing. */
export function afterKey(event: KeyboardEvent): After | null | undefined {
  if (event.key === 'Escape') return null;
  if (event.key === 'Tab') return event.shiftKey ? 'left' : 'right';
  if (event.key !== 'Enter' || event.altKey) return undefined;
  if (event.ctrlKey || event.metaKey) return 'all';
  return event.shiftKey ? 'up' : 'down';
}
