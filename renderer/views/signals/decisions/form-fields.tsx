// The fields of the form of a decision: each with its label, a hint, a warning and what is wrong beside it.
import { parseDate } from '@internationalized/date';
import { type ReactNode, useId } from 'react';
import { DateField, DateInput, DateSegment, FieldError, Label, Text } from 'react-aria-components';
import { dayOf } from '../../../signals/days.ts';
import { decisionText } from '../../text/decision-words.ts';
import { useText } from '../../workspace-context.ts';

interface Said {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong; '' when nothing is. */
  readonly wrong: string;
  readonly isRequired?: boolean;
}

interface TextProps extends Said {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  /** Something to think about; it stops nobody. */
  readonly warning?: string;
  /** Texts that were written here before. */
  readonly offered?: readonly string[];
}

export function TextField({ label, hint, wrong, isRequired = false, value, onChange, rows, warning, offered = [] }: TextProps) {
  const id = useId();
  const given = {
    id,
    value,
    autoComplete: 'off',
    'aria-describedby': `${id}-hint ${id}-warning ${id}-wrong`,
    'aria-invalid': wrong !== '',
    'aria-required': isRequired,
    onChange: (event: { readonly target: { readonly value: string } }) => onChange(event.target.value),
  } as const;
  return (
    <div className="decision-field">
      <label htmlFor={id}>
        <Labelled label={label} isRequired={isRequired} />
      </label>
      {rows ? <textarea rows={rows} {...given} /> : <input type="text" list={offered.length > 0 ? `${id}-offered` : undefined} {...given} />}
      {offered.length > 0 && (
        <datalist id={`${id}-offered`}>
          {offered.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
      <span id={`${id}-hint`} className="hint">
        {hint}
      </span>
      <span id={`${id}-warning`} className="warning" role="status">
        {warning}
      </span>
      <Wrong id={`${id}-wrong`}>{wrong}</Wrong>
    </div>
  );
}

interface DayProps extends Said {
  /** ISO day, or ''. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function DayField({ label, hint, wrong, isRequired = false, value, onChange }: DayProps) {
  const day = dayOf(value) === null ? null : parseDate(value);
  return (
    <DateField
      shouldForceLeadingZeros
      className="decision-field"
      value={day}
      isInvalid={wrong !== ''}
      isRequired={isRequired}
      validationBehavior="aria"
      onChange={(date) => onChange(date ? date.toString() : '')}
    >
      <Label>
        <Labelled label={label} isRequired={isRequired} />
      </Label>
      <DateInput className="segments">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      <FieldError className="refused">{wrong}</FieldError>
    </DateField>
  );
}

interface ChoiceProps<T> extends Said {
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
  readonly children?: ReactNode;
}

export function ChoiceField<T extends string | boolean>({
  label,
  hint,
  wrong,
  isRequired = false,
  value,
  options,
  onChange,
  children,
}: ChoiceProps<T>) {
  const id = useId();
  return (
    <div
      className="decision-field"
      role="radiogroup"
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-hint ${id}-wrong`}
      aria-invalid={wrong !== ''}
      aria-required={isRequired}
    >
      <span className="legend" id={`${id}-label`}>
        <Labelled label={label} isRequired={isRequired} />
      </span>
      <div className="options">
        <span className="group">
          {options.map((option) => (
            <label key={String(option.value)} className={`button${option.value === value ? ' on' : ''}`}>
              <input type="radio" className="visually-hidden" name={id} checked={option.value === value} onChange={() => onChange(option.value)} />
              {option.label}
            </label>
          ))}
        </span>
        {children}
      </div>
      <span id={`${id}-hint`} className="hint">
        {hint}
      </span>
      <Wrong id={`${id}-wrong`}>{wrong}</Wrong>
    </div>
  );
}

interface ManyProps {
  readonly label: string;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}

export function ManyField({ label, options, chosen, onChange }: ManyProps) {
  if (options.length === 0) return null;
  const toggle = (id: string, isOn: boolean) => onChange(options.map((one) => one.id).filter((one) => (one === id ? isOn : chosen.includes(one))));
  return (
    <fieldset className="decision-field many">
      <legend>{label}</legend>
      <div className="boxes">
        {options.map(({ id, name }) => (
          <label key={id}>
            <input type="checkbox" checked={chosen.includes(id)} onChange={(event) => toggle(id, event.target.checked)} />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Labelled({ label, isRequired }: { readonly label: string; readonly isRequired: boolean }) {
  const { required } = decisionText(useText()).form;
  return (
    <>
      {label}
      {isRequired && <span className="required"> ({required})</span>}
    </>
  );
}

function Wrong({ id, children }: { readonly id: string; readonly children: string }) {
  return (
    <span id={id} className="refused" role="alert">
      {children}
    </span>
  );
}
