// Files came in while a case was open: do they join it, or are they a case of their own?
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { keepText } from '../text/keep-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { MergeChoice } from './MergeChoice.tsx';

export function PendingDialog() {
  const text = useText();
  const keep = keepText(text);
  const workspace = useWorkspace();
  const pending = useWorkspaceState((state) => state.pending);
  const isUnsaved = useWorkspaceState((state) => state.keeping.isUnsaved);
  if (!pending) return null;
  /** A saved case is more often opened than added to another. */
  const isCase = pending.every((file) => file.path.endsWith('.datareis'));
  const names = [...new Set(pending.map((file) => file.path.split('/')[0]))];
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && void workspace.openPending('forget')}>
      <Modal className="popover">
        <Dialog className="dialog">
          <Heading slot="title">{text.drop.question}</Heading>
          <p>
            {text.drop.files(pending.length)}: {names.slice(0, 4).join(', ')}
            {names.length > 4 && ' …'}
          </p>
          {isUnsaved && <p>{keep.replaceWarning}</p>}
          <div className="choices">
            {isUnsaved && (
              <button type="button" className="button" onClick={() => void workspace.saveCase()}>
                {keep.saveFirst}
              </button>
            )}
            {(isCase ? (['replace', 'add'] as const) : (['add', 'replace'] as const)).map((how, index) => (
              <button key={how} type="button" className={index === 0 ? 'button primary' : 'button'} onClick={() => void workspace.openPending(how)}>
                {text.drop[how]}
              </button>
            ))}
            <MergeChoice />
            <button type="button" className="button quiet" onClick={() => void workspace.openPending('forget')}>
              {text.drop.forget}
            </button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
