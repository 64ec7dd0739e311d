// "Uw gegevens kloppen niet" as a page to read, print, copy and save; each sentence leads to its rows.
import { Copy, Download, MapPin, Printer, X } from 'lucide-react';
import { useState } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { ErrorPage, PageSentence } from '../../trace/error-page.ts';
import type { ErrorQuestion } from '../../trace/found.ts';
import { Exports } from '../administration/Exports.tsx';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { Problem, Waiting } from './AnswerBody.tsx';
import { type PageFoot, pageHtml, pageText } from './page-text.ts';
import { printPage } from './print-page.ts';
import { useLead, useTraced, useTraceText } from './use-trace.ts';

interface Props {
  readonly question: ErrorQuestion;
  readonly onClose: () => void;
}

export function PageDialog({ question, onClose }: Props) {
  const text = useTraceText();
  const { outcome, isFailed } = useTraced<'page'>({ kind: 'page', question });
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="popover reading-modal">
        <Dialog className="reading-page" aria-label={text.error.page}>
          <Button className="button quiet close" aria-label={text.page.close} onPress={onClose}>
            <X size={16} aria-hidden />
          </Button>
          {!outcome && <Waiting isFailed={isFailed} />}
          {outcome && 'problem' in outcome && <Problem problem={outcome.problem} />}
          {outcome && 'answer' in outcome && <Page page={outcome.answer} day={question.day} onClose={onClose} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Page({ page, day, onClose }: { readonly page: ErrorPage; readonly day: string | null; readonly onClose: () => void }) {
  const text = useTraceText();
  const language = useWorkspaceState((state) => state.language);
  const locale = language === 'nl' ? 'nl-NL' : 'en-GB';
  const said = day === null ? '' : text.page.asOf(new Date(`${day}T12:00`).toLocaleDateString(locale, { dateStyle: 'long' }));
  const foot = { day: said, made: text.page.made };
  return (
    <>
      <Heading slot="title">{page.title[language]}</Heading>
      <Tools page={page} foot={foot} />
      <Sentence sentence={page.lead} onClose={onClose} />
      {page.sections.map(({ part, title, sentences }) => (
        <section key={part}>
          <h3>{title[language]}</h3>
          <ul>
            {sentences.map((sentence, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sentences of a page stay as they are, and two may be alike.
              <li key={at}>
                <Sentence sentence={sentence} onClose={onClose} />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="foot">
        {foot.day} {foot.made}
      </p>
    </>
  );
}

function Sentence({ sentence, onClose }: { readonly sentence: PageSentence; readonly onClose: () => void }) {
  const text = useTraceText();
  const lead = useLead();
  const language = useWorkspaceState((state) => state.language);
  const go = () => {
    onClose();
    lead(sentence.rows, sentence[language]);
  };
  return (
    <p className="resting">
      {sentence[language]}
      {sentence.rows.length > 0 && (
        <button type="button" className="button quiet rows" onClick={go} aria-label={`${text.showRows}: ${text.rows(sentence.rows.length)}`}>
          <MapPin size={13} aria-hidden />
          {sentence.rows.length}
        </button>
      )}
    </p>
  );
}

function Tools({ page, foot }: { readonly page: ErrorPage; readonly foot: PageFoot }) {
  const text = useTraceText().page;
  const workspace = useWorkspace();
  const language = useWorkspaceState((state) => state.language);
  const [message, setMessage] = useState('');
  const plain = () => pageText(page, language, foot);
  const copy = () =>
    navigator.clipboard.writeText(plain()).then(
      () => setMessage(text.copied),
      () => setMessage(text.notCopied),
    );
  const save = (extension: 'txt' | 'html') => {
    const [mediaType, content] = extension === 'txt' ? ['text/plain', plain()] : ['text/html', pageHtml(page, language, foot)];
    void workspace.save({ suggestedName: text.file, extension, mediaType, bytes: new TextEncoder().encode(content) });
  };
  return (
    <p className="chips">
      <Exports>
        <button type="button" className="button" onClick={() => void printPage(workspace.host, page, language, foot)}>
          <Printer size={14} aria-hidden />
          {text.print}
        </button>
      </Exports>
      <button type="button" className="button" onClick={() => void copy()}>
        <Copy size={14} aria-hidden />
        {text.copy}
      </button>
      <Exports>
        <button type="button" className="button" onClick={() => save('txt')}>
          <Download size={14} aria-hidden />
          {text.saveText}
        </button>
        <button type="button" className="button" onClick={() => save('html')}>
          <Download size={14} aria-hidden />
          {text.saveHtml}
        </button>
      </Exports>
      <span role="status">{message}</span>
    </p>
  );
}
