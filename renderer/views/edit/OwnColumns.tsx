// Columns that a municipality added itself: free text, for every row of the sheet that has them.
import { useId, useMemo } from 'react';
import { rowsOf } from '../../model/record.ts';
import { editText } from '../text/edit-words.ts';
import { useText } from '../workspace-context.ts';
import type { RowForm } from './use-row-form.ts';

export function OwnColumns({ form }: { readonly form: RowForm }) {
  const text = editText(useText()).form;
  const names = useMemo(() => [...new Set(rowsOf(form.records, form.sheet).flatMap(({ extra }) => Object.keys(extra)))], [form.records, form.sheet]);
  if (names.length === 0) return null;
  return (
    <fieldset className="edit-group">
      <legend>{text.own}</legend>
      {names.map((name) => (
        <OwnColumn key={name} form={form} name={name} />
      ))}
    </fieldset>
  );
}

function OwnColumn({ form, name }: { readonly form: RowForm; readonly name: string }) {
  const text = editText(useText()).form;
  const id = useId();
  const typed = Object.hasOwn(form.extra, name) ? form.extra[name] : form.row?.extra[name];
  return (
    <div className={`edit-field${form.isTouched(name) ? ' is-touched' : ''}`}>
      <span className="head">
        <label className="name" htmlFor={id}>
          {name}
        </label>
        {form.isTouched(name) && form.row && (
          <button type="button" className="button quiet back" aria-label={`${text.takeBack}: ${name}`} onClick={() => form.putBack(name)}>
            {text.changed}
          </button>
        )}
      </span>
      <input id={id} type="text" autoComplete="off" value={typed ?? ''} onChange={(event) => form.setExtra(name, event.target.value)} />
    </div>
  );
}
