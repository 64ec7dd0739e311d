// One field of a form: its name, its control, what it means, and what is wrong with it or does not fit.
import { CircleAlert, TriangleAlert, Undo2 } from 'lucide-react';
import { type ComponentType, useId } from 'react';
import { canChange } from '../../edit/standing.ts';
import { valueWords } from '../../edit/value-words.ts';
import type { Field } from '../../model/field.ts';
import { meaningOf } from '../../model/meaning.ts';
import { editText } from '../text/edit-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import type { MakeProps } from './controls/control.ts';
import { FieldControl } from './controls/FieldControl.tsx';
import { faultSentence, labelOf, warningSentence } from './edit-sentences.ts';
import { namesIn } from './row-names.ts';
import type { RowForm } from './use-row-form.ts';

interface Props {
  readonly form: RowForm;
  readonly field: Field;
}

export function FieldLine({ form, field, Make }: Props & { readonly Make: ComponentType<MakeProps> }) {
  const words = useText();
  const id = useId();
  const fault = useFault(form, field.name);
  const warnings = form.warnings.filter(({ fields }) => fields[0] === field.name);
  const described = [`${id}-means`, fault && `${id}-fault`, warnings.length > 0 && `${id}-warning`].filter(Boolean).join(' ');
  const isFixed = form.asked.kind === 'row' && !canChange(form.sheet, field.name);
  return (
    <div className={`edit-field${fault ? ' is-wrong' : ''}${form.isTouched(field.name) ? ' is-touched' : ''}`}>
      <FieldHead form={form} field={field} id={`${id}-label`} />
      {isFixed ? (
        <p className="fixed-value">
          {valueWords({ language: words.language, nameOf: namesIn(form.records, words.language) }, form.sheet, field, form.values[field.name]) || '–'}
        </p>
      ) : (
        <FieldControl
          {...{ form, field, Make, labelId: `${id}-label`, describedBy: described, isWrong: fault !== null }}
          value={form.values[field.name] ?? null}
          onChange={(value) => form.set(field.name, value)}
        />
      )}
      {fault && (
        <p className="fault" id={`${id}-fault`}>
          <CircleAlert size={13} aria-hidden /> {faultSentence(words, fault)}
        </p>
      )}
      {warnings.length > 0 && (
        <p className="warning" id={`${id}-warning`} role="status">
          <TriangleAlert size={13} aria-hidden /> {warnings.map((warning) => warningSentence(words, form.sheet, warning)).join(' ')}
        </p>
      )}
      <Unread form={form} field={field} />
      <Meaning form={form} field={field} id={`${id}-means`} />
    </div>
  );
}

/** A fault is told as soon as the field was touched, or once recording was tried. */
function useFault(form: RowForm, name: string) {
  const fault = form.faults.find(({ field }) => field === name);
  return fault && (form.isTouched(name) || form.wasTried) ? fault : null;
}

function FieldHead({ form, field, id }: Props & { readonly id: string }) {
  const words = useText();
  const text = editText(words).form;
  const isTouched = form.isTouched(field.name);
  const label = labelOf(words, form.sheet, field.name);
  return (
    <span className="head">
      <span className="name" id={id}>
        {label}
      </span>
      {field.required && <span className="required">{text.required}</span>}
      {form.isProposed(field.name) && (
        <span className="proposal" title={text.proposalHelp}>
          {text.proposal}
        </span>
      )}
      {isTouched && form.row && (
        <button
          type="button"
          className="button quiet back"
          title={text.takeBack}
          aria-label={`${text.changed}. ${text.takeBack}: ${label}`}
          onClick={() => form.putBack(field.name)}
        >
          <Undo2 size={12} aria-hidden /> {text.changed}
        </button>
      )}
    </span>
  );
}

function Unread({ form, field }: Props) {
  const text = editText(useText()).form;
  const raw = form.row?.raw[field.name];
  if (raw === undefined || form.isTouched(field.name)) return null;
  return <p className="warning">{text.unread(raw)}</p>;
}

/** In plain words what it means; for experts the definition, an example and the standard's own term as well. */
function Meaning({ form, field, id }: Props & { readonly id: string }) {
  const words = useText();
  const text = editText(words).form;
  const depth = useWorkspaceState((state) => state.wordDepth);
  const plain = meaningOf(form.sheet, field, words.language);
  if (depth === 'plain') {
    return (
      <p className="means" id={id}>
        {plain}
      </p>
    );
  }
  return (
    <p className="means" id={id}>
      {plain}
      {field.definition && field.definition !== plain && <span lang="en"> {field.definition}.</span>}
      {field.example && (
        <span>
          {' '}
          {text.example}: <code>{field.example}</code>
        </span>
      )}
      {field.term && (
        <span>
          {' '}
          {text.term}: <code>{field.term}</code>
        </span>
      )}
    </p>
  );
}
