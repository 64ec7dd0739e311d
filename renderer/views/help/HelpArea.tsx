// Help in the window: F1 and the menu open it, beside the screen where there is room and over it where there is not; closing gives the focus back.
import { type KeyboardEvent, useEffect } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { helpText } from '../text/help-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { AboutDialog } from './AboutDialog.tsx';
import { HelpPanel } from './HelpPanel.tsx';
import { closeHelpHere, openHelpHere } from './help-opening.ts';
import { helpState, showAbout, useHelp } from './help-state.ts';
import { ReportDialog } from './ReportDialog.tsx';

export function HelpArea() {
  const isOpen = useHelp((help) => help.isOpen);
  const isOver = useHelp((help) => help.isOver);
  const isAbout = useHelp((help) => help.isAbout);
  useHelpKey();
  useHelpMenu();
  return (
    <>
      {isOpen && (isOver ? <HelpOver /> : <HelpBeside />)}
      {isAbout && <AboutDialog />}
      <ReportDialog />
    </>
  );
}

/** Before anything else hears the key: help is there in every field and dialog. */
function useHelpKey(): void {
  const { store } = useWorkspace();
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'F1' || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (!helpState().isAbout) openHelpHere(store.getState());
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, [store]);
}

function useHelpMenu(): void {
  const { store, host } = useWorkspace();
  useEffect(
    () =>
      host.onCommand((command) => {
        if (command === 'show-help') openHelpHere(store.getState());
        if (command === 'show-about') showAbout(true);
      }),
    [host, store],
  );
}

function HelpBeside() {
  const text = helpText(useText());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    closeHelpHere();
  };
  return (
    <aside className="help-panel" aria-label={text.title} data-takes-keys onKeyDown={onKeyDown}>
      <HelpPanel title={<p className="help-title">{text.title}</p>} close={closeHelpHere} />
    </aside>
  );
}

function HelpOver() {
  const text = helpText(useText());
  const title = (
    <Heading slot="title" className="help-title">
      {text.title}
    </Heading>
  );
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && closeHelpHere()}>
      <Modal className="popover help-modal">
        <Dialog className="help-panel">
          <HelpPanel title={title} close={closeHelpHere} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
