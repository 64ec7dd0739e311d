// On the first screen and in "About": what an administrator settled and cannot be used, one sentence for each, and a page that came without https.
import './administration.css';
import { administrationText, faultSentence } from '../text/administration-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

/** More sentences than this are counted. */
const MOST = 6;

export function AdministrationNote() {
  const catalogue = useText();
  const text = administrationText(catalogue);
  const { host } = useWorkspace();
  const { faults } = useWorkspaceState((state) => state.administration);
  const sentences = [...new Set(faults.map((fault) => faultSentence(catalogue, fault)))];
  const isUnsafe = host.kind === 'browser' && !window.isSecureContext;
  if (sentences.length === 0 && !isUnsafe) return null;
  return (
    <section className="administration" role="status" aria-label={text.title}>
      {isUnsafe && <p>{text.unsafe}</p>}
      {sentences.length > 0 && (
        <>
          <p>{text.intro}</p>
          <ul>
            {sentences.slice(0, MOST).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
            {sentences.length > MOST && <li>{text.more(sentences.length - MOST)}</li>}
          </ul>
        </>
      )}
    </section>
  );
}
