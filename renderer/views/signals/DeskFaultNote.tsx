// Says over the signals that a figure could not be worked out, why, and lets it be tried again.
import { TriangleAlert } from 'lucide-react';
import { signalFaultText } from '../text/signal-fault-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { deskFaults, useDeskFault } from './desk-faults.ts';

export function DeskFaultNote() {
  const words = signalFaultText(useText());
  const desk = useWorkspaceState((state) => state.openCase?.signals?.desk);
  const { reason } = useDeskFault(desk);
  if (!desk || reason === null) return null;
  return (
    <div className="desk-fault" role="alert">
      <TriangleAlert size={16} aria-hidden />
      <p>
        {words.failed}{' '}
        <small>
          {words.reason}: {reason}
        </small>
      </p>
      <button type="button" className="button" onClick={() => deskFaults.again(desk)}>
        {words.again}
      </button>
    </div>
  );
}
