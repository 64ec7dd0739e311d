// Where a key leads in the work list: to another line, or to what Enter does with this one.
import type { ReviewLine } from './review-list.ts';

/** The number of the next line, 'act' (choose a finding, fold or unfold a group), or null when the key is not for the list. `page` is how many lines a page is. */
export function lineAfter(key: string, lines: readonly ReviewLine[], at: number, page: number): number | 'act' | null {
  const last = lines.length - 1;
  const within = (index: number) => Math.max(0, Math.min(last, index));
  const line = lines[at];
  switch (key) {
    case 'ArrowDown':
      return within(at + 1);
    case 'ArrowUp':
      return within(at - 1);
    case 'PageDown':
      return within(at + page);
    case 'PageUp':
      return within(at - page);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'Enter':
    case ' ':
      return 'act';
    case 'ArrowRight':
      return line?.kind === 'group' ? (line.isFolded ? 'act' : within(at + 1)) : at;
    case 'ArrowLeft':
      return line?.kind === 'group' ? (line.isFolded ? at : 'act') : groupAbove(lines, at);
    default:
      return null;
  }
}

function groupAbove(lines: readonly ReviewLine[], at: number): number {
  for (let above = at; above > 0; above -= 1) if (lines[above]?.kind === 'group') return above;
  return 0;
}
