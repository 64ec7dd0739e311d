// What of an administrator's settings cannot be used: one sentence for each, the first few of them.
import type { AdministrationFault } from '../../workspace/administration/state.ts';
import { administrationText, faultSentence } from '../text/administration-words.ts';
import { useText } from '../workspace-context.ts';

/** More sentences than this are counted. */
const MOST = 6;

export function FaultSentences({ faults }: { readonly faults: readonly AdministrationFault[] }) {
  const catalogue = useText();
  const text = administrationText(catalogue);
  const sentences = [...new Set(faults.map((fault) => faultSentence(catalogue, fault)))];
  if (sentences.length === 0) return null;
  return (
    <>
      <p>{text.intro}</p>
      <ul>
        {sentences.slice(0, MOST).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {sentences.length > MOST && <li>{text.more(sentences.length - MOST)}</li>}
      </ul>
    </>
  );
}
