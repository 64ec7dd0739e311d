// On the first screen and in "About": what an administrator settled and cannot be used, one sentence for each, and a page that came without https.
import './administration.css';
import { administrationText } from '../text/administration-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { FaultSentences } from './FaultSentences.tsx';

export function AdministrationNote() {
  const text = administrationText(useText());
  const { host } = useWorkspace();
  const { faults } = useWorkspaceState((state) => state.administration);
  const isUnsafe = host.kind === 'browser' && !window.isSecureContext;
  if (faults.length === 0 && !isUnsafe) return null;
  return (
    <section className="administration" role="status" aria-label={text.title}>
      {isUnsafe && <p>{text.unsafe}</p>}
      <FaultSentences faults={faults} />
    </section>
  );
}
