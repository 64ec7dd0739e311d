// Warns, while somebody types, that a text may point to a person, and says what it found.
import { TriangleAlert } from 'lucide-react';
import { captureText } from '../../text/capture-words.ts';
import { useText } from '../../workspace-context.ts';
import { personalKinds } from './personal-kinds.ts';

/** Always in the page, so that a screen reader hears when it fills. */
export function PersonalWarning({ text: typed }: { readonly text: string }) {
  const words = captureText(useText());
  const found = personalKinds(typed);
  return (
    <div role="alert" className={found.length > 0 ? 'personal-warning' : undefined}>
      {found.length > 0 && (
        <>
          <p>
            <TriangleAlert size={16} aria-hidden /> <strong>{words.warning}</strong>
          </p>
          <ul>
            {found.map(({ kind, text }) => (
              <li key={kind}>
                {words.kinds[kind]}: <q>{text}</q>
              </li>
            ))}
          </ul>
          <p>{words.mend}</p>
        </>
      )}
    </div>
  );
}
