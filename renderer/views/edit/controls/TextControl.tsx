// A field that is typed: text, long text, number or duration. What is understood is kept as a value, anything else as it was typed, to be refused with words.
import { useState } from 'react';
import { durationWords, isoDuration } from '../../../edit/duration-words.ts';
import { controlOf } from '../../../edit/row-form.ts';
import type { Field } from '../../../model/field.ts';
import type { Value } from '../../../model/record.ts';
import type { SheetName } from '../../../model/sheet.ts';
import { parseValue } from '../../../model/value.ts';
import { editText } from '../../text/edit-words.ts';
import type { Catalogue } from '../../text/nl.ts';
import { useText } from '../../workspace-context.ts';
import type { ControlProps } from './control.ts';

export function TextControl({ form, field, value, labelId, describedBy, isWrong, onChange }: ControlProps) {
  const words = useText();
  const text = editText(words).control;
  const control = controlOf(field);
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? writtenValue(words, field, value);
  const take = (next: string) => {
    setTyped(next);
    onChange(typedValue(form.sheet, field, next));
  };
  const given = {
    ...{ value: shown, 'aria-labelledby': labelId, 'aria-describedby': describedBy, 'aria-invalid': isWrong, 'aria-required': field.required },
    ...{ autoComplete: 'off', 'data-field': field.name, onBlur: () => setTyped(null) },
    onChange: (event: { readonly target: { readonly value: string } }) => take(event.target.value),
  };
  if (control === 'longtext') return <textarea rows={3} {...given} />;
  const iso = control === 'duration' && typeof value === 'string' ? isoDuration(value) : null;
  return (
    <span className="typed">
      <input
        type="text"
        inputMode={control === 'number' ? 'decimal' : undefined}
        placeholder={control === 'duration' ? text.durationHint : undefined}
        {...given}
      />
      {iso && <code className="iso">{text.isDuration(iso)}</code>}
    </span>
  );
}

/** As it is written in the field. */
function writtenValue({ language, locale }: Catalogue, field: Field, value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return value.toLocaleString(locale, { useGrouping: false, maximumFractionDigits: 10 });
  return controlOf(field) === 'duration' && typeof value === 'string' ? durationWords(value, language) : String(value);
}

function typedValue(sheet: SheetName, field: Field, typed: string): Value {
  if (typed.trim() === '') return null;
  const control = controlOf(field);
  if (control === 'duration') return isoDuration(typed) ?? typed;
  if (control !== 'number') return typed;
  const parsed = parseValue(sheet, field, typed, 'comma');
  return 'value' in parsed ? parsed.value : typed;
}
