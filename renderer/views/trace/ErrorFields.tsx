// Which value is wrong: a dataset, a kind of data in it, and for whom if not for all.
import { useMemo } from 'react';
import type { Inquiry } from '../../workspace/asking/inquiry.ts';
import { useWorkspace } from '../workspace-context.ts';
import { categoriesOf, choicesOf, subjectsOf } from './choices.ts';
import { IdField } from './IdField.tsx';
import { inquiryAbout } from './inquiry-about.ts';
import type { Names } from './told/telling.ts';
import { useTraceText } from './use-trace.ts';

interface Props {
  readonly names: Names;
  readonly inquiry: Inquiry;
}

export function ErrorFields({ names, inquiry }: Props) {
  const text = useTraceText();
  const workspace = useWorkspace();
  const datasets = useMemo(() => choicesOf(names, 'dataset'), [names]);
  const datasetId = inquiry.kind === 'error' ? inquiry.datasetId : inquiry.kind === 'choose' ? inquiry.id : null;
  return (
    <div className="ask-form">
      <IdField
        label={text.fields.dataset}
        choices={datasets}
        value={datasetId}
        onChoose={(id) => void workspace.inquire(inquiryAbout(names.travel, 'error', id))}
      />
      {datasetId === null ? <p className="empty">{text.fields.chooseFirst}</p> : <InDataset names={names} inquiry={inquiry} datasetId={datasetId} />}
    </div>
  );
}

function InDataset({ names, inquiry, datasetId }: Props & { readonly datasetId: string }) {
  const text = useTraceText();
  const workspace = useWorkspace();
  const categories = useMemo(() => categoriesOf(names.travel, datasetId), [names, datasetId]);
  const subjects = useMemo(() => subjectsOf(names.travel, datasetId), [names, datasetId]);
  const now = inquiry.kind === 'error' ? inquiry : null;
  const order = (ids: readonly string[], kind: 'category' | 'subject') =>
    ids.map((id) => ({ id, name: names.of(kind, id) })).sort((a, b) => a.name.localeCompare(b.name, names.language));
  const ask = (categoryId: string, subjectId: string | null) =>
    void workspace.inquire({ kind: 'error', datasetId, categoryId, subjectId, until: null });
  return (
    <>
      {!categories.isOwn && <p className="empty">{categories.ids.length > 0 ? text.fields.noCategories : text.fields.notLoaded}</p>}
      <fieldset>
        <legend>{text.fields.category}</legend>
        <p className="chips">
          {order(categories.ids, 'category').map(({ id, name }) => (
            <button key={id} type="button" className="button" aria-pressed={now?.categoryId === id} onClick={() => ask(id, now?.subjectId ?? null)}>
              {name}
            </button>
          ))}
        </p>
      </fieldset>
      {now && subjects.length > 0 && (
        <label className="select-field">
          {text.fields.subject}
          <select value={now.subjectId ?? ''} onChange={({ target }) => ask(now.categoryId, target.value === '' ? null : target.value)}>
            <option value="">{text.fields.allSubjects}</option>
            {order(subjects, 'subject').map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
