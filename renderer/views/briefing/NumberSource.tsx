// A live number in a sentence, and behind it where it comes from: what was counted, for which day, and the rows.
import { X } from 'lucide-react';
import { Button, DialogTrigger, Heading } from 'react-aria-components';
import { liveLabel } from '../../briefing/live-names.ts';
import type { FilledPiece } from '../../briefing/live-numbers.ts';
import type { RowRef } from '../../model/travel.ts';
import { namesIn } from '../edit/row-names.ts';
import { Floating } from '../Floating.tsx';
import { sheetWords } from '../review/ReviewNotes.tsx';
import { briefingText } from '../text/briefing-words.ts';
import { dayWords } from '../text/review-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

type NumberPiece = Extract<FilledPiece, { readonly kind: 'number' }>;

/** More rows than this are counted, not named. */
const MOST_ROWS = 40;

export function NumberSource({ piece }: { readonly piece: NumberPiece }) {
  const text = useText();
  const words = briefingText(text).live;
  const label = liveLabel(piece.name, text.language);
  return (
    <DialogTrigger>
      <Button className="live-number" aria-label={words.sourceOf(label, piece.text)}>
        {piece.text}
      </Button>
      <Floating box="number-source" aria-label={words.source}>
        {({ close }) => <Source piece={piece} label={label} onClose={close} />}
      </Floating>
    </DialogTrigger>
  );
}

function Source({ piece, label, onClose }: { readonly piece: NumberPiece; readonly label: string; readonly onClose: () => void }) {
  const text = useText();
  const words = briefingText(text).live;
  const { rows, day } = piece.number;
  return (
    <>
      <header>
        <Heading slot="title" level={3}>
          {label}
          {day ? ` ${words.day(dayWords(text, day))}` : ''}: {piece.text}
        </Heading>
        <Button className="button quiet" aria-label={words.close} onPress={onClose}>
          <X size={14} aria-hidden />
        </Button>
      </header>
      <p>{rows.length === 0 ? words.restsOnNone : words.rests(rows.length)}</p>
      <Rows rows={rows} />
      <ShowRows rows={rows} label={`${label}: ${piece.text}`} onClose={onClose} />
    </>
  );
}

function Rows({ rows }: { readonly rows: readonly RowRef[] }) {
  const text = useText();
  const words = briefingText(text).live;
  const records = useWorkspaceState((state) => state.openCase?.records);
  const isExpert = useWorkspaceState((state) => state.wordDepth === 'expert');
  if (!records || rows.length === 0) return null;
  const nameOf = namesIn(records, text.language);
  return (
    <ul className="source-rows">
      {rows.slice(0, MOST_ROWS).map(({ sheet, id }) => (
        <li key={`${sheet} ${id}`}>
          {nameOf(sheet, id) ?? id} <span className="of">{[sheetWords(text.language, sheet), isExpert ? id : ''].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
      {rows.length > MOST_ROWS && <li>{words.more(rows.length - MOST_ROWS)}</li>}
    </ul>
  );
}

const ON_MAP = new Set(['exchanges', 'systems', 'datasets', 'organisations', 'units']);

/** Not while presenting: there the slide stays what it is. */
function ShowRows({ rows, label, onClose }: { readonly rows: readonly RowRef[]; readonly label: string; readonly onClose: () => void }) {
  const words = briefingText(useText()).live;
  const workspace = useWorkspace();
  const isPresenting = useWorkspaceState((state) => state.briefing.presenting !== null);
  const drawn = rows.filter(({ sheet }) => ON_MAP.has(sheet));
  if (isPresenting || drawn.length === 0) return null;
  const show = () => {
    onClose();
    void workspace.showRows({ rows: drawn, label });
  };
  return (
    <button type="button" className="button" onClick={show}>
      {words.show}
    </button>
  );
}
