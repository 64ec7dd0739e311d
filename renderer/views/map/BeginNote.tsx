// Under a map without an exchange: what to make first, and the forms for it.
import { Plus } from 'lucide-react';
import { drawnForm } from '../edit/draw/drawn-form.ts';
import { newForm } from '../edit/node-edits.ts';
import { beginText } from '../text/begin-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

const MADE = ['units', 'organisations', 'systems', 'exchanges'] as const;

export function BeginNote() {
  const text = beginText(useText());
  const workspace = useWorkspace();
  const openCase = useWorkspaceState((state) => state.openCase);
  if (!openCase || openCase.network.exchanges.length > 0 || openCase.network.organisations.length === 0) return null;
  const own = openCase.network.organisations.find(({ isOwn }) => isOwn)?.id;
  const inOwn: Readonly<Record<string, string>> = own === undefined ? {} : { organisation_id: own };
  const make = (sheet: (typeof MADE)[number]) => {
    if (sheet === 'exchanges') return workspace.openForm(drawnForm(openCase.records, null, null));
    return workspace.openForm(newForm(sheet, sheet === 'organisations' ? {} : inOwn));
  };
  return (
    <section className="path-note answer-on-map" aria-label={text.empty}>
      <p>
        <strong>{text.empty}</strong> {text.how}
      </p>
      <span className="tools">
        {MADE.map((sheet) => (
          <button key={sheet} type="button" className="button" aria-label={`${text.adding}: ${text.add[sheet]}`} onClick={() => make(sheet)}>
            <Plus size={14} aria-hidden />
            {text.add[sheet]}
          </button>
        ))}
      </span>
    </section>
  );
}
