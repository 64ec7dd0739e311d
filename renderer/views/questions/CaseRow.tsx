// A row of the case that an answer names: its name, and opened all its fields, its source and its place on the map.

import type { Concern } from '../../competency/answer.ts';
import { Fields } from '../inspector/Fields.tsx';
import { type ShownRecord, useRecord } from '../inspector/use-record.ts';
import { onMap } from '../sources/on-map.ts';
import { decisionText } from '../text/decision-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

interface Props {
  readonly concern: Concern;
  readonly name: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

export function CaseRow({ concern, name, isOpen, onToggle }: Props) {
  return (
    <>
      <button type="button" className="case-row" aria-expanded={isOpen} onClick={onToggle}>
        <span aria-hidden>{isOpen ? '▾' : '▸'}</span>
        {name}
      </button>
      {isOpen && <RecordView concern={concern} />}
    </>
  );
}

function RecordView({ concern: { sheet, id } }: { readonly concern: Concern }) {
  const text = useText();
  const workspace = useWorkspace();
  const openCase = useWorkspaceState((state) => state.openCase);
  const record = useRecord(sheet, id);
  const place = openCase && onMap(openCase, sheet, id);
  if (!record) return null;
  const openDecision = () => {
    workspace.setSignals({ part: 'decisions', decisionId: id });
    workspace.show('signals');
  };
  return (
    <div className="case-record">
      {place && (
        <button type="button" className="button" onClick={() => void workspace.reveal(place.nodes, place.selection)}>
          {text.sources.showOnMap}
        </button>
      )}
      {sheet === 'decisions' && (
        <button type="button" className="button" onClick={openDecision}>
          {decisionText(text).detail.openFull}
        </button>
      )}
      {hidesText(record) && <p className="empty">{text.questions.secret}</p>}
      <Fields record={withoutSecret(record)} />
    </div>
  );
}

/** What people wrote can be about one person; the case says so itself. */
function hidesText({ sheet, values }: ShownRecord): boolean {
  return sheet === 'qualitative_signals' && values.contains_personal_data === true;
}

function withoutSecret(record: ShownRecord): ShownRecord {
  return hidesText(record) ? { ...record, values: { ...record.values, text: null }, raw: {} } : record;
}
