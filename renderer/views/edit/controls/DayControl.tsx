// A day, field for field as the language writes it, or not known.
import { type CalendarDate, parseDate } from '@internationalized/date';
import { X } from 'lucide-react';
import { useState } from 'react';
import { DateField, DateInput, DateSegment } from 'react-aria-components';
import type { Value } from '../../../model/record.ts';
import { editText } from '../../text/edit-words.ts';
import { useText } from '../../workspace-context.ts';
import { labelOf } from '../edit-sentences.ts';
import type { ControlProps } from './control.ts';

/** A year that is still being typed (2, 20, 202) is no day yet. */
const FIRST_YEAR = 1000;

export function DayControl({ form, field, value, labelId, describedBy, isWrong, onChange }: ControlProps) {
  const words = useText();
  const text = editText(words).control;
  const [typed, setTyped] = useState<{ readonly of: Value; readonly date: CalendarDate | null } | null>(null);
  const shown = typed?.of === value ? typed.date : dayOf(value);
  const take = (date: CalendarDate | null) => {
    const iso = date && date.year >= FIRST_YEAR ? date.toString() : date ? value : null;
    setTyped({ of: iso, date });
    if (iso !== value) onChange(iso);
  };
  return (
    <span className="day">
      <DateField<CalendarDate>
        shouldForceLeadingZeros
        value={shown}
        onChange={take}
        aria-labelledby={labelId}
        aria-describedby={describedBy}
        isInvalid={isWrong}
        isRequired={field.required}
        validationBehavior="aria"
        data-field={field.name}
      >
        <DateInput className="segments">{(segment) => <DateSegment segment={segment} className="segment" />}</DateInput>
      </DateField>
      {shown && (
        <button
          type="button"
          className="button quiet"
          aria-label={`${text.clear}: ${labelOf(words, form.sheet, field.name)}`}
          title={text.clear}
          onClick={() => take(null)}
        >
          <X size={14} aria-hidden />
        </button>
      )}
    </span>
  );
}

function dayOf(value: Value): CalendarDate | null {
  try {
    return typeof value === 'string' ? parseDate(value) : null;
  } catch {
    return null;
  }
}
