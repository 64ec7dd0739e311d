// The text of a slide with its live numbers filled in, and filled anew when the case or the language changes.
import { useEffect, useState } from 'react';
import type { FilledPiece } from '../../briefing/live-numbers.ts';
import { livePieces } from '../../briefing/live-text.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';

/** null while the first numbers are counted; without numbers the words are there at once. */
export function useFilled(text: string, day: string | null): readonly FilledPiece[] | null {
  const workspace = useWorkspace();
  const records = useWorkspaceState((state) => state.openCase?.records);
  const signals = useWorkspaceState((state) => state.openCase?.signals);
  const language = useWorkspaceState((state) => state.language);
  const [filled, setFilled] = useState<{ readonly of: string; readonly pieces: readonly FilledPiece[] } | null>(null);
  const key = JSON.stringify([text, day, language]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the case and its signals are asked for by the act.
  useEffect(() => {
    let isCurrent = true;
    void workspace.fillSlide(text, day).then((pieces) => isCurrent && setFilled({ of: key, pieces }));
    return () => {
      isCurrent = false;
    };
  }, [workspace, text, day, key, records, signals]);
  if (filled?.of === key) return filled.pieces;
  const pieces = livePieces(text);
  return pieces.every((piece) => piece.kind === 'words') ? (pieces as readonly FilledPiece[]) : null;
}
