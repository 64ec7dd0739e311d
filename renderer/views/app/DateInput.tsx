// A day, written as the language writes it, by keyboard field for field.
import { type CalendarDate, parseDate } from '@internationalized/date';
import { type ReactNode, useEffect, useState } from 'react';
import { DateField, DateSegment, Label, DateInput as Segments } from 'react-aria-components';

interface Props {
  readonly label: ReactNode;
  readonly value: string | null;
  readonly onChange: (iso: string | null) => void;
}

/** A year that is still being typed (2, 20, 202) is no day yet. */
const FIRST_YEAR = 1000;

/** `value` is an ISO day; clearing the field gives null. */
export function DateInput({ label, value, onChange }: Props) {
  const [typed, setTyped] = useState<CalendarDate | null>(value ? parseDate(value) : null);
  useEffect(() => setTyped(value ? parseDate(value) : null), [value]);
  const take = (date: CalendarDate | null) => {
    setTyped(date);
    if (date === null || date.year >= FIRST_YEAR) onChange(date ? date.toString() : null);
  };
  return (
    <DateField<CalendarDate> className="date" shouldForceLeadingZeros value={typed} onChange={take}>
      <Label>{label}</Label>
      <Segments className="segments">{(segment) => <DateSegment segment={segment} className="segment" />}</Segments>
    </DateField>
  );
}
