// Papers over the window: choose one, see its pages as they will print, and print or save it.
import './paper.css';
import { FileDown, Printer, X } from 'lucide-react';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { allSpans, type Paper } from '../../model/paper.ts';
import type { Language, WordDepth } from '../../workspace/state.ts';
import type { PaperLook } from '../../workspace/telling/paper-look.ts';
import { Exports } from '../administration/Exports.tsx';
import { paperText } from '../text/paper-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { PaperChoices } from './PaperChoices.tsx';
import { PaperPreview } from './PaperPreview.tsx';
import { type MadePaper, usePaper } from './use-paper.ts';
import { type PaperActs, usePaperActs } from './use-paper-acts.ts';

type Size = 'read' | 'whole';

export function PaperDialog() {
  const text = paperText(useText());
  const workspace = useWorkspace();
  const look = useWorkspaceState((state) => state.paper);
  const hasCase = useWorkspaceState((state) => state.openCase !== null);
  if (!look || !hasCase) return null;
  return (
    <ModalOverlay className="overlay paper-overlay" isOpen onOpenChange={(isOpen) => !isOpen && workspace.openPaper(null)}>
      <Modal className="popover paper-modal">
        <Dialog className="paper-dialog" aria-label={text.title}>
          <Chosen look={look} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Chosen({ look }: { readonly look: PaperLook }) {
  const [language, setLanguage] = useState<Language>(useWorkspaceState((state) => state.language));
  const [words, setWords] = useState<WordDepth>(useWorkspaceState((state) => state.wordDepth));
  const [size, setSize] = useState<Size>('read');
  const [pages, setPages] = useState(0);
  const pictured = useWorkspaceState((state) => state.day) ?? new Date().toISOString().slice(0, 10);
  const day = look.kind === 'case' ? (look.day ?? pictured) : look.paper.date;
  const made = usePaper(look, day, language, words);
  const acts = usePaperActs(made.paper);
  return (
    <>
      <Head made={made} acts={acts} pages={pages} size={size} onSize={setSize} />
      <div className="paper-choices">
        {look.kind === 'case' && <PaperChoices look={look} day={day} language={language} words={words} onLanguage={setLanguage} onWords={setWords} />}
        <Exports>
          <PrintNote />
        </Exports>
      </div>
      {made.paper ? <PaperPreview paper={made.paper} size={size} onPages={setPages} /> : <Nothing look={look} made={made} />}
    </>
  );
}

interface HeadProps {
  readonly made: MadePaper;
  readonly acts: PaperActs;
  readonly pages: number;
  readonly size: Size;
  readonly onSize: (size: Size) => void;
}

function Head({ made: { paper }, acts, pages, size, onSize }: HeadProps) {
  const text = paperText(useText());
  const workspace = useWorkspace();
  const save = (words: string, short: string, act: () => void) => (
    <button type="button" className="button" disabled={!paper} onClick={act} aria-label={words} title={words}>
      <FileDown size={14} aria-hidden />
      {short}
    </button>
  );
  return (
    <header className="paper-head">
      <Heading slot="title">{paper?.title ?? text.title}</Heading>
      {paper && <State paper={paper} pages={pages} />}
      <span className="grow" />
      <SizeField size={size} onSize={onSize} />
      <Exports>
        <button type="button" className="button primary" disabled={!paper} onClick={acts.print}>
          <Printer size={14} aria-hidden />
          {text.print}
        </button>
        {save(text.pdf, 'PDF', acts.pdf)}
        {save(text.html, 'HTML', acts.html)}
        {save(text.docx, 'Word', acts.docx)}
      </Exports>
      <button type="button" className="button quiet" aria-label={text.close} title={text.close} onClick={() => workspace.openPaper(null)}>
        <X size={16} aria-hidden />
      </button>
      <Told paper={paper} pages={pages} message={acts.message} />
    </header>
  );
}

function SizeField({ size, onSize }: { readonly size: Size; readonly onSize: (size: Size) => void }) {
  const text = paperText(useText());
  return (
    <label className="paper-size" title={text.size}>
      <span className="visually-hidden">{text.size}</span>
      <select value={size} onChange={({ target }) => onSize(target.value === 'whole' ? 'whole' : 'read')}>
        <option value="read">{text.sizes.read}</option>
        <option value="whole">{text.sizes.whole}</option>
      </select>
    </label>
  );
}

/** How many pages it is, and how many numbers stand in it. */
function State({ paper, pages }: { readonly paper: Paper; readonly pages: number }) {
  const text = paperText(useText());
  const numbers = allSpans(paper).filter(({ kind }) => kind === 'number').length;
  return (
    <p className="paper-state">
      {text.pages(pages)}. {text.numbers(numbers)}
    </p>
  );
}

/** That it is too long, and what came of saving. */
function Told({ paper, pages, message }: { readonly paper: Paper | null; readonly pages: number; readonly message: string }) {
  const text = paperText(useText());
  const most = paper?.pagesAtMost ?? null;
  return (
    <>
      {most !== null && pages > most && (
        <p className="paper-warning" role="alert">
          {text.tooMany(pages, most)}
        </p>
      )}
      <p role="status" className={message === '' ? 'visually-hidden' : 'paper-message'}>
        {message}
      </p>
    </>
  );
}

function PrintNote() {
  const text = paperText(useText());
  const isBrowser = useWorkspace().host.kind === 'browser';
  return isBrowser ? <p className="about">{text.printNote}</p> : null;
}

function Nothing({ look, made }: { readonly look: PaperLook; readonly made: MadePaper }) {
  const text = paperText(useText());
  const isError = look.kind === 'case' && look.name === 'error_page';
  const words = made.failed !== null ? `${text.cannot} ${made.failed}` : made.isMade && isError ? text.chooseError : text.busy;
  return (
    <section className="paper-desk" aria-label={text.preview}>
      <p className="empty" role="status">
        {words}
      </p>
    </section>
  );
}
