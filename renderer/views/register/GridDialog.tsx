// The frame of the dialogs of the grid: a title, what is asked, and the buttons.
import type { ReactNode } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly buttons: ReactNode;
}

export function GridDialog({ title, onClose, children, buttons }: Props) {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="popover grid-modal">
        <Dialog className="grid-dialog">
          <Heading slot="title">{title}</Heading>
          <div className="grid-dialog-body">{children}</div>
          <div className="grid-dialog-buttons">{buttons}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
