// What people said of a row: objections, questions, advice. It stays as it was said, and can be answered.
import { MessageSquareReply } from 'lucide-react';
import { useMemo } from 'react';
import { codeWord } from '../../model/code-lists.ts';
import type { SheetName } from '../../model/sheet.ts';
import { voicesOn } from '../review/voices.ts';
import { editText } from '../text/edit-words.ts';
import { dayWords, reviewText } from '../text/review-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function RowVoices({ sheet, id }: { readonly sheet: SheetName; readonly id: string }) {
  const words = useText();
  const text = editText(words);
  const workspace = useWorkspace();
  const records = useWorkspaceState((state) => state.openCase?.records);
  const voices = useMemo(() => (records ? voicesOn({ rows: [{ sheet, id }] }, records) : []), [records, sheet, id]);
  if (voices.length === 0) return null;
  const said = (value: unknown) => (typeof value === 'string' ? value : '');
  const code = (field: string, value: unknown) => (said(value) ? codeWord('annotations', field, said(value), words.language) : '');
  return (
    <section className="row-voices">
      <h3>
        {text.voices} <span className="count">{voices.length}</span>
      </h3>
      {voices.map(({ values }, index) => (
        <blockquote key={said(values.id) || String(index)} className="voice">
          <p>“{said(values.text)}”</p>
          {said(values.response) && <p>{reviewText(words).answer(said(values.response))}</p>}
          <footer>
            {[
              code('kind', values.kind),
              said(values.author_role),
              said(values.created_on) && dayWords(words, said(values.created_on)),
              code('status', values.status),
            ]
              .filter(Boolean)
              .join(' · ')}
            <button
              type="button"
              className="button quiet"
              onClick={() => workspace.openForm({ kind: 'row', sheet: 'annotations', name: said(values.id), focus: 'response' })}
            >
              <MessageSquareReply size={13} aria-hidden /> {text.form.answer}
            </button>
          </footer>
        </blockquote>
      ))}
    </section>
  );
}
