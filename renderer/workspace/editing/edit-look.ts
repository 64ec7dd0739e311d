// What is being edited: the form that is open with what was typed in it, and whether exchanges are drawn on the map. Types, and how it begins.
import type { Act } from '../../model/change.ts';
import type { EnterableSheet, TypedRow } from '../../model/entered.ts';
import type { Value } from '../../model/record.ts';
import type { SheetName } from '../../model/sheet.ts';

/** A form that was asked for. `name` is `nameOf` the row; `focus` the field in which typing begins. */
export type EditForm =
  | { readonly kind: 'row'; readonly sheet: EnterableSheet; readonly name: string; readonly focus: string | null }
  | {
      readonly kind: 'new';
      readonly sheet: EnterableSheet;
      readonly act: Act;
      /** What is filled in already. */
      readonly given: Readonly<Record<string, Value>>;
      /** Fields of those that are told, not asked. */
      readonly told: readonly string[];
      /** The organisation or department that an end was drawn to, by field of the exchange: its system is still to be chosen. */
      readonly inside?: Readonly<Record<string, { readonly sheet: 'organisations' | 'units'; readonly id: string }>>;
      readonly focus: string | null;
    }
  | { readonly kind: 'remove'; readonly sheet: EnterableSheet; readonly name: string };

/** Something that a person wants to say of a row, or an answer to what was said (by the id of the annotation). */
export type Voicing =
  | { readonly kind: 'say'; readonly sheet: SheetName; readonly id: string; readonly as: string }
  | { readonly kind: 'answer'; readonly id: string };

/** What was typed since the form opened: only what was touched. `also` are rows made on the spot, to refer to. */
export interface EditDraft {
  readonly values: Readonly<Record<string, Value>>;
  readonly extra: Readonly<Record<string, string | null>>;
  readonly also: readonly TypedRow[];
}

export interface EditLook {
  /** Exchanges can be drawn on the map. */
  readonly isOn: boolean;
  readonly form: EditForm | null;
  readonly draft: EditDraft;
  /** What is to happen once the person has said what to do with the draft: another form, or none. */
  readonly waiting: { readonly next: EditForm | null } | null;
  /** The node from which an exchange is drawn by keyboard, until its other end is chosen. */
  readonly drawFrom: string | null;
  /** An objection, question or answer that is being written; null = none. */
  readonly voicing: Voicing | null;
}

const NOTHING_TYPED: EditDraft = { values: {}, extra: {}, also: [] };

export const NOTHING_EDITED: EditLook = { isOn: false, form: null, draft: NOTHING_TYPED, waiting: null, drawFrom: null, voicing: null };

function isTouched({ values, extra, also }: EditDraft): boolean {
  return Object.keys(values).length > 0 || Object.keys(extra).length > 0 || also.length > 0;
}

/** Opens a form, or closes it with null; asks first when something was typed, unless the draft is to be dropped. */
export function withForm(look: EditLook, next: EditForm | null, isDropping: boolean): EditLook {
  if (look.form && isTouched(look.draft) && !isDropping) return { ...look, waiting: { next } };
  return { ...look, form: next, draft: NOTHING_TYPED, waiting: null, drawFrom: null };
}
