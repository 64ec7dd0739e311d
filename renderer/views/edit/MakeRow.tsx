// Makes a row on the spot, to refer to from the form that is open: only what is needed. It is recorded together with that form.
import { useEffect, useRef, useState } from 'react';
import { newRows } from '../../edit/new-row.ts';
import { proposals } from '../../edit/proposals.ts';
import { askedInOrder } from '../../edit/row-form.ts';
import { known } from '../../edit/same-value.ts';
import { STEP_WORDS } from '../../edit/step-words.ts';
import { nameOf } from '../../model/change.ts';
import type { EnterableSheet } from '../../model/entered.ts';
import type { Field } from '../../model/field.ts';
import type { Value } from '../../model/record.ts';
import { fieldOf } from '../../model/sheet.ts';
import { editText } from '../text/edit-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import type { MakeProps } from './controls/control.ts';
import { FieldLine } from './FieldLine.tsx';
import { type RowForm, useAsking } from './use-row-form.ts';

type Values = Readonly<Record<string, Value>>;

export function MakeRow(props: MakeProps) {
  const { sheet, onDone } = props;
  const words = useText();
  const text = editText(words).make;
  const element = useRef<HTMLFieldSetElement>(null);
  const { made, finish } = useMadeRow(props);
  useEffect(() => element.current?.querySelector<HTMLElement>('[data-field]')?.focus(), []);
  const [noun] = STEP_WORDS[words.language].nouns[sheet];
  return (
    <fieldset
      ref={element}
      className="make-row"
      onKeyDown={(event) => {
        if (event.defaultPrevented) return;
        if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.role !== 'combobox') finish();
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone(null);
      }}
    >
      <legend>{text.title(noun)}</legend>
      <p className="means">{text.help}</p>
      {askedInOrder(sheet)
        .filter(({ required }) => required)
        .map((field) => (
          <FieldLine key={field.name} form={made} field={field} Make={MakeRow} />
        ))}
      <p className="make-acts">
        <button type="button" className="button primary" onClick={finish}>
          {text.done}
        </button>
        <button type="button" className="button" onClick={() => onDone(null)}>
          {text.cancel}
        </button>
      </p>
    </fieldset>
  );
}

function useMadeRow({ form, field, sheet, typed, onDone }: MakeProps): { readonly made: RowForm; readonly finish: () => void } {
  const asking = useAsking();
  const openCase = useWorkspaceState((state) => state.openCase);
  const [given] = useState<Values>(() => givenFor(form, field, sheet, typed));
  const [own, setOwn] = useState<Values>({});
  const [wasTried, setTried] = useState(false);
  const filled = { ...given, ...own };
  const proposed = proposals(form.records, sheet, filled, asking);
  const values = { ...proposed, ...filled };
  const row = { sheet, values: Object.fromEntries(Object.entries(values).filter(([, value]) => known(value) !== null)) };
  const outcome = openCase ? newRows(openCase.records, [...form.also, row]) : { faults: [] };
  const faults = 'faults' in outcome ? outcome.faults.filter((fault) => fault.row === form.also.length) : [];
  const finish = () => {
    const change = 'changes' in outcome ? outcome.changes.at(-1) : undefined;
    if (!change) return setTried(true);
    form.make({ sheet, values: change.row.values });
    onDone(nameOf(sheet, change.row.values));
  };
  const made: RowForm = {
    ...{
      ...form,
      sheet,
      asked: { kind: 'new', sheet, act: 'add', given, told: [], focus: null },
      row: undefined,
      values,
      faults,
      wasTried,
      warnings: [],
    },
    isTouched: (name) => Object.hasOwn(own, name),
    isProposed: (name) => Object.hasOwn(proposed, name) && !Object.hasOwn(filled, name),
    set: (name, value) => setOwn((now) => ({ ...now, [name]: value })),
    putBack: (name) => setOwn((now) => Object.fromEntries(Object.entries(now).filter(([one]) => one !== name))),
    save: async () => false,
  };
  return { made, finish };
}

/** What was typed is its name; a dataset lies in the system of that end, a system in what was drawn to. */
function givenFor(form: RowForm, field: Field, sheet: EnterableSheet, typed: string): Values {
  const named = ['name', 'title', 'label_nl', 'law_nl'].find((name) => fieldOf(sheet, name));
  const name = named && typed.trim() !== '' ? { [named]: typed.trim() } : {};
  const { values, asked } = form;
  if (sheet === 'datasets' && form.sheet === 'exchanges') {
    const end = field.name === 'target_dataset_id' ? 'to_system_id' : 'from_system_id';
    const isTarget = field.name === 'target_dataset_id';
    return {
      ...name,
      ...{ system_id: values[end] ?? null, purpose_id: values.purpose_id ?? null, query_service: false },
      ...(isTarget ? { kind: 'copy', category_ids: values.category_ids ?? null } : { kind: 'source' }),
    };
  }
  if (sheet === 'systems' && asked.kind === 'new') {
    const inside = asked.inside?.[field.name];
    if (inside?.sheet === 'organisations') return { ...name, organisation_id: inside.id };
    if (inside?.sheet === 'units') return { ...name, unit_id: inside.id };
  }
  return name;
}
