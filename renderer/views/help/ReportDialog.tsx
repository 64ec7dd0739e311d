// The report of what went wrong: read first, then saved or copied by the user. It goes nowhere by itself.
import './help.css';
import { useMemo, useState } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Exports } from '../administration/Exports.tsx';
import { helpText } from '../text/help-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { showReport, useFaultBook } from './fault-book.ts';
import { reportText } from './fault-report.ts';
import { useAboutApp } from './manual-context.ts';
import { useEngineVersion } from './use-engine-version.ts';

export function ReportDialog() {
  const isOpen = useFaultBook((book) => book.isReporting);
  if (!isOpen) return null;
  return (
    <ModalOverlay className="overlay report-overlay" isOpen isDismissable onOpenChange={showReport}>
      <Modal className="popover report-modal">
        <Dialog className="dialog report-dialog">
          <Report />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Report() {
  const words = helpText(useText());
  const text = words.report;
  const report = useReport();
  const { said, save, copy } = useReportActs(report);
  return (
    <>
      <Heading slot="title">{text.title}</Heading>
      <p>{text.intro}</p>
      <textarea className="report-text" readOnly aria-label={text.label} rows={14} value={report} />
      <p role="status">{said}</p>
      <div className="choices">
        <Exports>
          <button type="button" className="button primary" onClick={save}>
            {text.save}
          </button>
        </Exports>
        <button type="button" className="button" onClick={copy}>
          {text.copy}
        </button>
        <button type="button" className="button quiet" onClick={() => showReport(false)}>
          {text.close}
        </button>
      </div>
    </>
  );
}

function useReport(): string {
  const words = helpText(useText());
  const { host } = useWorkspace();
  const about = useAboutApp();
  const engine = useEngineVersion();
  const faults = useFaultBook((book) => book.faults);
  const acts = useFaultBook((book) => book.acts);
  const [at] = useState(() => new Date().toISOString());
  return useMemo(
    () => reportText({ about: about === 'failed' ? null : about, host: host.kind, agent: navigator.userAgent, at, engine, acts, faults }, words),
    [about, host.kind, at, engine, acts, faults, words],
  );
}

function useReportActs(report: string) {
  const text = helpText(useText()).report;
  const workspace = useWorkspace();
  const [said, setSaid] = useState('');
  const save = async () => {
    const bytes = new TextEncoder().encode(report);
    const result = await workspace.save({ suggestedName: text.file, extension: 'txt', mediaType: 'text/plain', bytes });
    setSaid(result.outcome === 'saved' ? text.saved(result.name) : result.outcome === 'failed' ? text.notSaved : '');
  };
  const copy = () =>
    navigator.clipboard.writeText(report).then(
      () => setSaid(text.copied),
      () => setSaid(text.notCopied),
    );
  return { said, save: () => void save().catch(() => setSaid(text.notSaved)), copy: () => void copy() };
}
