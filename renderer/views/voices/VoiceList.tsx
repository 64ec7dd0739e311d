// What people said, in their own words, with the answer; each can be answered and none can be taken away.
import './voices.css';
import { MessageSquareReply } from 'lucide-react';
import { codeWord } from '../../model/code-lists.ts';
import type { RecordSet } from '../../model/record.ts';
import type { Voice } from '../../model/voices.ts';
import { namesIn } from '../edit/row-names.ts';
import { dayWords } from '../text/review-words.ts';
import { voicesText } from '../text/voices-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

interface Props {
  readonly voices: readonly Voice[];
  /** Says of each what it is about, where that is not plain from where it stands. */
  readonly withTarget?: boolean;
}

export function VoiceList({ voices, withTarget = false }: Props) {
  const records = useWorkspaceState((state) => state.openCase?.records);
  if (!records) return null;
  return (
    <div className="voice-list">
      {voices.map((voice, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: ids may be missing or alike in a file.
        <VoiceQuote key={`${voice.id} ${at}`} voice={voice} records={records} withTarget={withTarget} />
      ))}
    </div>
  );
}

function VoiceQuote({ voice, records, withTarget }: { readonly voice: Voice; readonly records: RecordSet; readonly withTarget: boolean }) {
  const words = useText();
  const text = voicesText(words);
  const code = (field: string, value: string) => (value ? codeWord('annotations', field, value, words.language) : '');
  const facts = [
    code('kind', voice.kind),
    voice.role,
    voice.saidOn && dayWords(words, voice.saidOn),
    voice.isOpen ? code('status', 'open') : '',
    withTarget && targetWords(voice, records, words.language, text),
  ];
  return (
    <blockquote className={`voice ${voice.isOpen ? 'open' : 'answered'}`}>
      <p>{text.quoted(voice.text)}</p>
      {voice.answer && <p className="reply">{text.answerWas(voice.answer)}</p>}
      {!voice.isOpen && <p className="reply">{text.settled(code('status', voice.status))}</p>}
      <footer>
        <span>{facts.filter(Boolean).join(' · ')}</span>
        <AnswerButton voice={voice} />
      </footer>
    </blockquote>
  );
}

function targetWords({ target }: Voice, records: RecordSet, language: 'nl' | 'en', text: ReturnType<typeof voicesText>): string {
  return target ? text.about(namesIn(records, language)(target.sheet, target.id) ?? target.id) : text.aboutCase;
}

/** A voice without an id of its own cannot be found back, and so not be answered here. */
function AnswerButton({ voice }: { readonly voice: Voice }) {
  const text = voicesText(useText());
  const workspace = useWorkspace();
  if (voice.id === '') return null;
  return (
    <button type="button" className="button quiet" onClick={() => workspace.setEditing({ voicing: { kind: 'answer', id: voice.id } })}>
      <MessageSquareReply size={13} aria-hidden /> {voice.answer ? text.changeAnswer : text.answer}
    </button>
  );
}
