// What stands in the way of saving or opening, in words, with every way on.
import './keep.css';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { KeepTrouble } from '../../workspace/keeping/keep-state.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import type { KeepText } from '../text/keep-nl.ts';
import { keepText, momentWords } from '../text/keep-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

interface Told {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly detail?: string;
  /** The first is the safest. */
  readonly ways: readonly (readonly [words: string, act: () => void])[];
}

export function KeepDialog() {
  const words = useText();
  const text = keepText(words);
  const workspace = useWorkspace();
  const trouble = useWorkspaceState((state) => state.keepTrouble);
  if (!trouble) return null;
  const { title, sentences, detail, ways } = toldOf(trouble, text, workspace, (iso) => momentWords(iso, words.locale));
  const close = workspace.dismissKeepTrouble;
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal className="popover">
        <Dialog className="dialog keep-dialog" role="alertdialog">
          <Heading slot="title">{title}</Heading>
          {sentences.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {detail && <p className="detail">{detail}</p>}
          <div className="choices">
            {ways.map(([name, act], index) => (
              <button key={name} type="button" className={index === 0 ? 'button primary' : 'button'} onClick={act}>
                {name}
              </button>
            ))}
            <button type="button" className="button quiet" onClick={close}>
              {ways.length > 0 ? text.cancel : text.close}
            </button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function toldOf(trouble: KeepTrouble, text: KeepText, workspace: Workspace, moment: (iso: string) => string): Told {
  const saveAs = [text.saveAs, () => void workspace.saveCaseAs()] as const;
  const again = [text.failed.again, () => void workspace.saveCase()] as const;
  switch (trouble.kind) {
    case 'changed-outside':
      return changed(trouble.isGone, text, workspace, saveAs);
    case 'locked':
      return { title: text.locked.title, sentences: [text.locked.text(trouble.where, moment(trouble.since))], ways: [again, saveAs] };
    case 'failed': {
      const { title, reasons, whole, detail } = text.failed;
      return { title, sentences: [reasons[trouble.reason], whole], detail: detail(trouble.detail), ways: [saveAs, again] };
    }
    case 'recent-gone': {
      const ways = trouble.id ? [[text.forget, () => void workspace.forgetRecent(trouble.id)] as const] : [];
      return { title: text.gone.title, sentences: [text.gone.text(trouble.name)], ways };
    }
    case 'no-previous':
      return { title: text.noPrevious.title, sentences: [text.noPrevious.text], ways: [] };
    case 'work-lost':
      return { title: text.lost.title, sentences: [text.lost.text], ways: [] };
  }
}

function changed(isGone: boolean, { changed: text }: KeepText, workspace: Workspace, saveAs: Told['ways'][number]): Told {
  const over = () => void workspace.saveCaseOver();
  if (isGone) return { title: text.goneTitle, sentences: [text.goneText], ways: [[text.putBack, over], saveAs] };
  return { title: text.title, sentences: [text.text], ways: [saveAs, [text.again, () => void workspace.openFromDisk()], [text.over, over]] };
}
