// What every control of a form is given. Types only.
import type { ComponentType } from 'react';
import type { EnterableSheet } from '../../../model/entered.ts';
import type { Field } from '../../../model/field.ts';
import type { Value } from '../../../model/record.ts';
import type { RowForm } from '../use-row-form.ts';

/** Makes a row on the spot, to refer to. */
export interface MakeProps {
  readonly form: RowForm;
  readonly field: Field;
  readonly sheet: EnterableSheet;
  readonly typed: string;
  /** The id of the row that was made; null for none. */
  readonly onDone: (id: string | null) => void;
}

export interface ControlProps {
  readonly form: RowForm;
  readonly field: Field;
  readonly value: Value;
  /** Ids of the label, and of what explains or warns. */
  readonly labelId: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly onChange: (value: Value) => void;
  /** How a row that is not there yet is made; its form holds controls itself. */
  readonly Make: ComponentType<MakeProps>;
}
