// Which step over the map a key asks for.
import type { KeyboardEvent } from 'react';
import type { Step } from '../../graph/walk/walk.ts';

const PLAIN: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  '[': 'outside',
  ']': 'inside',
  PageDown: 'next',
  PageUp: 'previous',
  Home: 'first',
  End: 'last',
};

/** Round the arrows of a node. */
const WITH_ALT: Readonly<Record<string, Step>> = {
  ArrowRight: 'nextArrow',
  ArrowDown: 'nextArrow',
  ArrowLeft: 'previousArrow',
  ArrowUp: 'previousArrow',
};

/** With Shift an arrow key moves the card itself. */
export function stepOf({
  key,
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): Step | null {
  if (ctrlKey || metaKey || (shiftKey && key.startsWith('Arrow'))) return null;
  return (altKey ? WITH_ALT[key] : PLAIN[key]) ?? null;
}
