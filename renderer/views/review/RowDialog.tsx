// One row of the case in full, over the screen: field by field, with what is not known and where it was read.
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { RowRef } from '../../review/finding.ts';
import { Fields } from '../inspector/Fields.tsx';
import { useRecord } from '../inspector/use-record.ts';
import '../inspector/inspector.css';
import { reviewText } from '../text/review-words.ts';
import { useText } from '../workspace-context.ts';
import { sheetWords } from './ReviewNotes.tsx';

interface Props {
  readonly row: RowRef;
  readonly name: string;
  readonly onClose: () => void;
}

export function RowDialog({ row, name, onClose }: Props) {
  const words = useText();
  const text = reviewText(words);
  const record = useRecord(row.sheet, row.id);
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Modal className="popover">
        <Dialog className="dialog finding-row">
          <Heading slot="title">{name}</Heading>
          <p>
            {sheetWords(words.language, row.sheet)} · {row.id}
          </p>
          <div className="side">{record && <Fields record={record} />}</div>
          <button type="button" className="button" onClick={onClose}>
            {text.close}
          </button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
