// Lays the form for an objection, question or answer over every screen, when its button asks for it.
import './voices.css';
import { X } from 'lucide-react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { voicesText } from '../text/voices-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { AnswerForm } from './AnswerForm.tsx';
import { SayForm } from './SayForm.tsx';

export function VoiceDialog() {
  const text = voicesText(useText());
  const workspace = useWorkspace();
  const voicing = useWorkspaceState((state) => state.editing.voicing);
  const openCase = useWorkspaceState((state) => state.openCase);
  const close = () => workspace.setEditing({ voicing: null });
  return (
    <ModalOverlay className="overlay" isOpen={voicing !== null && openCase !== null} onOpenChange={(isOpen) => !isOpen && close()}>
      <Modal className="popover voice-modal">
        <Dialog className="voice-dialog">
          <header>
            <Heading slot="title">{voicing?.kind === 'answer' ? text.reply.title : text.dialog.title}</Heading>
            <Button className="button quiet" aria-label={text.dialog.close} onPress={close}>
              <X size={16} aria-hidden />
            </Button>
          </header>
          {voicing?.kind === 'say' && openCase && <SayForm about={voicing} openCase={openCase} onDone={close} />}
          {voicing?.kind === 'answer' && openCase && <AnswerForm id={voicing.id} openCase={openCase} onDone={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
