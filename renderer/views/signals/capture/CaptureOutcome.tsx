// What became of a signal that was written down: saved, with a way back, or what is wrong with it.
import { type CaptureText, captureText } from '../../text/capture-words.ts';
import { useText, useWorkspace } from '../../workspace-context.ts';

export type Outcome =
  | { readonly kind: 'saved'; readonly id: string; readonly entry: string; readonly isPersonal: boolean }
  | { readonly kind: 'wrong'; readonly sentences: (words: CaptureText) => readonly string[] };

export function CaptureOutcome({ outcome, onTakenBack }: { readonly outcome: Outcome | null; readonly onTakenBack: () => void }) {
  const words = captureText(useText());
  const workspace = useWorkspace();
  const takeBack = (entry: string) => void workspace.takeBack(entry).then(onTakenBack);
  return (
    <div role="status" className={`outcome ${outcome?.kind ?? ''}`}>
      {outcome?.kind === 'saved' && (
        <>
          {outcome.isPersonal ? words.savedPersonal(outcome.id) : words.saved(outcome.id)}{' '}
          <button type="button" className="button" onClick={() => takeBack(outcome.entry)}>
            {words.takeBack}
          </button>
        </>
      )}
      {outcome?.kind === 'wrong' && outcome.sentences(words).map((sentence) => <p key={sentence}>{sentence}</p>)}
    </div>
  );
}
