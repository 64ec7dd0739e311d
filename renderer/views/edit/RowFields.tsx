// The fields of a form in their groups; of an exchange the purpose first.
import { useRef } from 'react';
import { formGroups } from '../../edit/row-form.ts';
import { STEP_WORDS } from '../../edit/step-words.ts';
import { nameOf } from '../../model/change.ts';
import { sheetOfKind } from '../../model/sheet.ts';
import { editText } from '../text/edit-words.ts';
import { useText } from '../workspace-context.ts';
import { FieldLine } from './FieldLine.tsx';
import { MakeRow } from './MakeRow.tsx';
import { OwnColumns } from './OwnColumns.tsx';
import { namesIn } from './row-names.ts';
import type { RowForm } from './use-row-form.ts';

export function RowFields({ form }: { readonly form: RowForm }) {
  const text = editText(useText()).form;
  const told = form.asked.kind === 'new' ? form.asked.told : [];
  const groups = formGroups(form.sheet)
    .map(({ name, fields }) => ({ name, fields: fields.filter((field) => !told.includes(field.name)) }))
    .filter(({ fields }) => fields.length > 0);
  return (
    <>
      <About form={form} />
      {form.asked.kind === 'row' && form.sheet === 'annotations' && <p className="means">{text.fixedHelp}</p>}
      {groups.map(({ name, fields }) => (
        <fieldset key={name} className={`edit-group group-${name}`}>
          <legend>{text.groups[name]}</legend>
          {name === 'purpose' && form.asked.kind === 'new' && <p className="means">{text.purposeFirst}</p>}
          {name === 'ends' && <Inside form={form} />}
          {fields.map((field) => (
            <FieldLine key={field.name} form={form} field={field} Make={MakeRow} />
          ))}
        </fieldset>
      ))}
      <OwnColumns form={form} />
      <Also form={form} />
    </>
  );
}

/** What an objection or question is about. */
function About({ form }: { readonly form: RowForm }) {
  const { language } = useText();
  const { target_kind: kind, target_id: id } = form.values;
  const sheet = form.sheet === 'annotations' ? sheetOfKind(kind) : undefined;
  if (!sheet || typeof id !== 'string') return null;
  const [noun] = STEP_WORDS[language].nouns[sheet];
  return (
    <p className="about">
      {noun} <strong>{namesIn(form.records, language)(sheet, id) ?? id}</strong>
    </p>
  );
}

/** Where an end was drawn to an organisation or department, its system is asked for. */
function Inside({ form }: { readonly form: RowForm }) {
  const words = useText();
  const text = editText(words).form;
  const first = useRef(form.asked.kind === 'new' ? Object.entries(form.asked.inside ?? {}) : []);
  const names = namesIn(form.records, words.language);
  return first.current
    .filter(([field]) => !form.values[field])
    .map(([field, { sheet, id }]) => (
      <p key={field} className="warning" role="status">
        {field === 'from_system_id' ? text.insideFrom(names(sheet, id) ?? id) : text.insideOf(names(sheet, id) ?? id)}
      </p>
    ));
}

/** The rows that are recorded along. */
function Also({ form }: { readonly form: RowForm }) {
  const words = useText();
  const text = editText(words).form;
  const names = namesIn(form.records, words.language);
  if (form.also.length === 0) return null;
  return (
    <div className="also">
      <p>{text.alsoMakes(form.also.length)}</p>
      <ul>
        {form.also.map((row) => (
          <li key={`${row.sheet} ${nameOf(row.sheet, row.values)}`}>
            {STEP_WORDS[words.language].nouns[row.sheet][0]} <strong>{names(row.sheet, nameOf(row.sheet, row.values))}</strong>
          </li>
        ))}
      </ul>
    </div>
  );
}
