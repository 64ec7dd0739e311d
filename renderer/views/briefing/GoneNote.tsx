// Says what a slide names and the case does not have any more.
import { TriangleAlert } from 'lucide-react';
import type { Gone } from '../../workspace/telling/briefing-state.ts';
import { sheetWords } from '../review/ReviewNotes.tsx';
import { briefingText } from '../text/briefing-words.ts';
import { useText } from '../workspace-context.ts';

/** More than this are counted. */
const MOST_NAMED = 6;

export function GoneNote({ gone }: { readonly gone: readonly Gone[] }) {
  const words = useText();
  const text = briefingText(words).gone;
  if (gone.length === 0) return null;
  const rows = gone.flatMap((one) => (one.kind === 'row' ? [`${sheetWords(words.language, one.sheet)} ${one.id}`] : []));
  const named = rows.length > MOST_NAMED ? [...rows.slice(0, MOST_NAMED), '…'] : rows;
  return (
    <p className="gone-note" role="note">
      <TriangleAlert size={14} aria-hidden /> <strong>{text.title}.</strong>{' '}
      {rows.length > 0 ? `${text.rows(rows.length)} ${named.join(', ')}.` : text.state}
    </p>
  );
}
