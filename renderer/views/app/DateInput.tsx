// A day, written as the language writes it, by keyboard field for field.
import { parseDate } from '@internationalized/date';
import type { ReactNode } from 'react';
import { DateField, DateSegment, Label, DateInput as Segments } from 'react-aria-components';

interface Props {
  readonly label: ReactNode;
  readonly value: string | null;
  readonly onChange: (iso: string | null) => void;
}

/** `value` is an ISO day; clearing the field gives null. */
export function DateInput({ label, value, onChange }: Props) {
  return (
    <DateField className="date" value={value ? parseDate(value) : null} onChange={(date) => onChange(date ? date.toString() : null)}>
      <Label>{label}</Label>
      <Segments className="segments">{(segment) => <DateSegment segment={segment} className="segment" />}</Segments>
    </DateField>
  );
}
