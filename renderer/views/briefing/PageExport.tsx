// One page of a briefing or case: what stays off it, what that leaves, and saving it.
import './page-export.css';
import { FileDown, X } from 'lucide-react';
import { useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { CHROME_EN } from '../../briefing/html/chrome-en.ts';
import { CHROME_NL } from '../../briefing/html/chrome-nl.ts';
import { leftOutLines } from '../../briefing/html/left-out-lines.ts';
import type { PageMade } from '../../briefing/html/make-page.ts';
import { type Redaction, USUAL_REDACTION } from '../../briefing/html/redaction.ts';
import { briefingsOf } from '../../briefing/slide.ts';
import { pageText } from '../text/page-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { PageRedaction } from './PageRedaction.tsx';
import { usePreparedPage } from './use-prepared-page.ts';

export function PageExport() {
  const text = pageText(useText());
  const workspace = useWorkspace();
  const shown = useWorkspaceState((state) => state.pageExport);
  const hasCase = useWorkspaceState((state) => state.openCase !== null);
  if (!shown || !hasCase) return null;
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && workspace.showPageExport(null)}>
      <Modal className="popover page-export-modal">
        <Dialog className="page-export" aria-label={text.title}>
          <Choice briefing={shown.briefing} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Choice({ briefing }: { readonly briefing: string | null }) {
  const text = pageText(useText());
  const workspace = useWorkspace();
  const [redaction, setRedaction] = useState<Redaction>(USUAL_REDACTION);
  const prepared = usePreparedPage(briefing, redaction);
  return (
    <>
      <header className="page-export-head">
        <Heading slot="title">{text.title}</Heading>
        <button type="button" className="button quiet" aria-label={text.close} onClick={() => workspace.showPageExport(null)}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <p>{text.about}</p>
      <Which briefing={briefing} />
      <PageRedaction redaction={redaction} onChange={setRedaction} />
      <p className="about">{text.always}</p>
      <Result made={prepared.made} isFailed={prepared.isFailed} />
    </>
  );
}

/** The story of the case, or one of its briefings. */
function Which({ briefing }: { readonly briefing: string | null }) {
  const text = pageText(useText());
  const workspace = useWorkspace();
  const records = useWorkspaceState((state) => state.openCase?.records);
  const briefings = records ? briefingsOf(records) : [];
  if (briefings.length === 0) return null;
  return (
    <label className="page-which">
      {text.what}
      <select value={briefing ?? ''} onChange={({ target }) => workspace.showPageExport({ briefing: target.value || null })}>
        {briefings.map(({ id, title }) => (
          <option key={id} value={id}>
            {title || id}
          </option>
        ))}
        <option value="">{text.story}</option>
      </select>
    </label>
  );
}

function Result({ made, isFailed }: { readonly made: PageMade | null; readonly isFailed: boolean }) {
  const text = pageText(useText());
  const language = useWorkspaceState((state) => state.language);
  const workspace = useWorkspace();
  const [message, setMessage] = useState('');
  const save = async () => {
    if (!made) return;
    try {
      const result = await workspace.savePage(made);
      if (result.outcome === 'saved') setMessage(text.saved(result.name));
      if (result.outcome === 'failed') setMessage(text.notSaved(result.reason));
    } catch (error) {
      setMessage(text.notSaved(error instanceof Error ? error.message : String(error)));
    }
  };
  const content = made?.content;
  return (
    <section className="page-result" aria-busy={made === null && !isFailed}>
      <h3>{text.result}</h3>
      <p role="status">
        {isFailed && text.failed}
        {!isFailed && !content && text.busy}
        {content && text.holds(content.steps.length, content.statements.length, content.flows.length, content.voices.length)}
      </p>
      {content && (
        <>
          <h3>{text.leftOut}</h3>
          <ul>
            {leftOutLines(content, language === 'nl' ? CHROME_NL : CHROME_EN).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {made && made.perhapsNames.length > 0 && <p className="warning">{text.names(made.perhapsNames.length)}</p>}
      <div className="page-acts">
        <button type="button" className="button primary" disabled={!made} onClick={() => void save()}>
          <FileDown size={14} aria-hidden />
          {text.save}
        </button>
        <span role="status">{message}</span>
      </div>
    </section>
  );
}
