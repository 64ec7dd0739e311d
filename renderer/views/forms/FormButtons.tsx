// Which form the centre shows: picture, lists, matrix or streams. Shift+1 to Shift+4 do the same.
import { ChartNetwork, Grid3x3, ListTree, Waves } from 'lucide-react';
import { useEffect } from 'react';
import { FORMS, type Form } from '../../workspace/looking/form-look.ts';
import { isTyping } from '../is-typing.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

const ICONS: Record<Form, typeof Waves> = { map: ChartNetwork, outline: ListTree, matrix: Grid3x3, sankey: Waves };

export function FormButtons() {
  const text = useText().forms;
  const workspace = useWorkspace();
  const form = useWorkspaceState((state) => state.form);
  useFormKeys();
  return (
    <div className="group" role="group" aria-label={text.label}>
      {FORMS.map((name, index) => {
        const Icon = ICONS[name];
        return (
          <button
            key={name}
            type="button"
            className="button"
            aria-pressed={form === name}
            aria-keyshortcuts={`Shift+${index + 1}`}
            aria-label={text.names[name]}
            title={text.hints[name]}
            onClick={() => workspace.setForm(name)}
          >
            <Icon size={14} aria-hidden />
            <span className="wide">{text.names[name]}</span>
          </button>
        );
      })}
    </div>
  );
}

/** Where digits need Shift themselves, a plain digit chooses a screen, not a form. */
function useFormKeys(): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const form = FORMS[Number(/^Digit([1-4])$/.exec(event.code)?.[1]) - 1];
      const isDigit = /^\d$/.test(event.key);
      if (!form || isDigit || !event.shiftKey || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      event.preventDefault();
      workspace.setForm(form);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [workspace]);
}
