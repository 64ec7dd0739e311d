// A day's file joined the case: what came with it, what it changed, and the way back.
import type { Joined } from '../../workspace/opening/joined.ts';
import { joinedText } from '../text/joined-words.ts';
import { dayWords } from '../text/review-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function JoinedNote() {
  const text = useText();
  const workspace = useWorkspace();
  const joined = useWorkspaceState((state) => state.joined);
  if (!joined) return null;
  const words = joinedText(text);
  const { corrected, messages, files } = joined;
  return (
    <div className="saved joined popover" role="status">
      <p>{joined.isKnown ? words.known : sentenceOf(joined, text)}</p>
      {corrected > 0 && <p>{words.corrected(corrected)}</p>}
      <div className="joined-acts">
        {messages + corrected > 0 && (
          <button type="button" className="button quiet" onClick={() => workspace.showSources('files')}>
            {words.messages(messages + corrected)}
          </button>
        )}
        {files.length > 0 && (
          <button type="button" className="button" onClick={() => void workspace.takeAway()}>
            {words.takeAway}
          </button>
        )}
        <button type="button" className="button" onClick={workspace.dismissJoined}>
          {words.close}
        </button>
      </div>
    </div>
  );
}

function sentenceOf({ files, values, first, last }: Joined, text: ReturnType<typeof useText>): string {
  const words = joinedText(text);
  const said = words.joined(words.names(files), values);
  if (first === null || last === null) return `${said}.`;
  return said + (first === last ? words.onDay(dayWords(text, first)) : words.ofDays(dayWords(text, first), dayWords(text, last)));
}
