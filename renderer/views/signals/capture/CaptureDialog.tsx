// Lays the form for a signal in words over every screen, when its key, button or command asks for it.
import './capture.css';
import { X } from 'lucide-react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { captureText } from '../../text/capture-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { CaptureForm } from './CaptureForm.tsx';
import { useCaptureKey } from './use-capture-key.ts';

export function CaptureDialog() {
  const words = captureText(useText());
  const workspace = useWorkspace();
  const start = useWorkspaceState((state) => state.signals.capture);
  const hasCase = useWorkspaceState((state) => state.openCase !== null);
  useCaptureKey();
  const close = () => workspace.setSignals({ capture: null });
  return (
    <ModalOverlay className="overlay" isOpen={start !== null && hasCase} onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal className="popover capture-modal">
        <Dialog className="capture-dialog">
          <header>
            <Heading slot="title">{words.title}</Heading>
            <Button className="button quiet" aria-label={words.close} onPress={close}>
              <X size={16} aria-hidden />
            </Button>
          </header>
          {start && <CaptureForm start={start} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
