// The same forms over screens that have no inspector: at the right, with the screen still to be seen.
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { editText } from '../text/edit-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { EditPanel } from './EditPanel.tsx';

export function EditOverlay() {
  const text = editText(useText()).form;
  const workspace = useWorkspace();
  const isOpen = useWorkspaceState((state) => state.editing.form !== null && state.openCase !== null);
  const isBeside = useWorkspaceState((state) => state.screen === 'map' || state.screen === 'signals');
  const hasMap = useWorkspaceState((state) => state.screen === 'map' || state.signals.part === 'map');
  if (!isOpen || (isBeside && hasMap)) return null;
  return (
    <ModalOverlay className="overlay edit-overlay" isOpen isKeyboardDismissDisabled onOpenChange={(open) => !open && workspace.openForm(null)}>
      <Modal className="edit-drawer">
        <Dialog aria-label={text.label} className="edit-dialog">
          <EditPanel />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
