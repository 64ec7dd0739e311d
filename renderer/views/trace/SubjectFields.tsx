// Which groups of people a question is about: one or several.
import { useMemo } from 'react';
import type { Inquiry } from '../../workspace/asking/inquiry.ts';
import { useWorkspace } from '../workspace-context.ts';
import { choicesOf } from './choices.ts';
import type { Names } from './told/telling.ts';
import { useTraceText } from './use-trace.ts';

export function SubjectFields({ names, inquiry }: { readonly names: Names; readonly inquiry: Inquiry }) {
  const text = useTraceText();
  const workspace = useWorkspace();
  const choices = useMemo(() => choicesOf(names, 'subject'), [names]);
  const chosen = inquiry.kind === 'resident' ? inquiry.subjectIds : [];
  const flip = (id: string) => {
    const subjectIds = chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id];
    void workspace.inquire(subjectIds.length > 0 ? { kind: 'resident', subjectIds } : { kind: 'choose', about: 'resident', id: null });
  };
  if (choices.length === 0) return <p className="empty">{text.fields.notLoaded}</p>;
  return (
    <fieldset className="ask-form">
      <legend>{text.fields.subjects}</legend>
      <p className="chips">
        {choices.map(({ id, name }) => (
          <button key={id} type="button" className="button" aria-pressed={chosen.includes(id)} onClick={() => flip(id)}>
            {name}
          </button>
        ))}
      </p>
    </fieldset>
  );
}
