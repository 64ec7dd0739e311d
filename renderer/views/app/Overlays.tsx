// What lies over the screens when it is asked for: dialogs, forms and drawers.
import { PageExport } from '../briefing/PageExport.tsx';
import { EditOverlay } from '../edit/EditOverlay.tsx';
import { KeepDialog } from '../keep/KeepDialog.tsx';
import { PaperDialog } from '../paper/PaperDialog.tsx';
import { CaptureDialog } from '../signals/capture/CaptureDialog.tsx';
import { DecisionForm } from '../signals/decisions/DecisionForm.tsx';
import { VoiceDialog } from '../voices/VoiceDialog.tsx';
import { SessionCapture } from '../workshop/SessionCapture.tsx';
import { PendingDialog } from './PendingDialog.tsx';

export function Overlays() {
  return (
    <>
      <PendingDialog />
      <KeepDialog />
      <CaptureDialog />
      <DecisionForm />
      <EditOverlay />
      <SessionCapture />
      <PaperDialog />
      <PageExport />
      <VoiceDialog />
    </>
  );
}
