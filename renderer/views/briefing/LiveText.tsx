// The text of a slide as it is read: paragraphs, with each live number as a button that leads to the rows it rests on.
import { Fragment, useMemo } from 'react';
import { type FilledPiece, filledWords } from '../../briefing/live-numbers.ts';
import { livePieces } from '../../briefing/live-text.ts';
import { briefingText } from '../text/briefing-words.ts';
import { useText } from '../workspace-context.ts';
import { NumberSource } from './NumberSource.tsx';
import { useFilled } from './use-filled.ts';

interface Props {
  readonly text: string;
  readonly day: string | null;
}

export function LiveText({ text, day }: Props) {
  const words = briefingText(useText());
  const filled = useFilled(text, day);
  const paragraphs = useMemo(() => splitLines(filled ?? waiting(text, words.live.waiting)), [filled, text, words]);
  return (
    <div className="live-text" aria-busy={filled === null}>
      {paragraphs.map((pieces, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no name but their place.
        <p key={at}>
          {pieces.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place.
            <Fragment key={index}>
              <Piece piece={piece} />
            </Fragment>
          ))}
        </p>
      ))}
    </div>
  );
}

function Piece({ piece }: { readonly piece: FilledPiece }) {
  if (piece.kind === 'words') return piece.text;
  if (piece.kind === 'number') return <NumberSource piece={piece} />;
  return <mark className="live-fault">{piece.text}</mark>;
}

/** The words, with a sign for each number that is being counted. */
function waiting(text: string, sign: string): readonly FilledPiece[] {
  return livePieces(text).map((piece) => (piece.kind === 'words' ? piece : { kind: 'words', text: sign }));
}

function splitLines(pieces: readonly FilledPiece[]): readonly (readonly FilledPiece[])[] {
  const lines: FilledPiece[][] = [[]];
  for (const piece of pieces) {
    const parts = piece.kind === 'words' ? piece.text.split('\n') : [piece.text];
    for (const [at, part] of parts.entries()) {
      if (at > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push(piece.kind === 'words' ? { kind: 'words', text: part } : piece);
    }
  }
  return lines.filter((line) => filledWords(line).trim() !== '');
}
