// What a competency question is: its words, what it needs, how it is answered. Knows no database and no screen.
import type { Effects } from '../compare/effects.ts';
import type { Ask, AskCell, AskRow } from '../model/ask.ts';
import type { SheetName } from '../model/sheet.ts';
import type { Travel } from '../model/travel.ts';
import type { AskSignals } from '../signals/desk/kinds.ts';

export type Language = 'nl' | 'en';

/** One text in both languages. */
export interface Words {
  readonly nl: string;
  readonly en: string;
}

/** Whose question it is: council, information management, privacy, or crisis and operations (domain.md section 5). */
export type Audience = 'raad' | 'informatiebeheer' | 'privacy' | 'crisis';

/**
 * What a column holds. `ref` is the id of one row of `sheet`, `refs` of several; `code` a code of `sheet.field`;
 * `word` a code of the question itself, with its words in `words`; `target` an id whose sheet stands in the column `target_kind`;
 * `field` a field of the sheet in `target_kind`, and `field_value` a value of the field in the column `field`, as a file has it;
 * `country` an ISO 3166 code; `hours` a number of hours; `duration` ISO 8601 text; `date` an ISO day; `dates` several of them.
 */
export type Column =
  | {
      readonly name: string;
      readonly label: Words;
      readonly kind:
        | 'text'
        | 'number'
        | 'percent'
        | 'hours'
        | 'date'
        | 'dates'
        | 'duration'
        | 'truth'
        | 'target'
        | 'field'
        | 'field_value'
        | 'country';
    }
  | { readonly name: string; readonly label: Words; readonly kind: 'ref' | 'refs'; readonly sheet: SheetName }
  | { readonly name: string; readonly label: Words; readonly kind: 'code'; readonly sheet: SheetName; readonly field: string }
  | { readonly name: string; readonly label: Words; readonly kind: 'word'; readonly words: Readonly<Record<string, Words>> };

/** What a question may be asked with. `ref` takes an id of `sheet`, `date` an ISO day, `text` any text, `number` a whole number from `least` up to `most`. */
export type ParameterKind =
  | { readonly kind: 'ref'; readonly sheet: SheetName }
  | { readonly kind: 'date' }
  | { readonly kind: 'text' }
  | { readonly kind: 'number'; readonly least: number; readonly most: number };

/**
 * `fallback` is SQL over the tables of the case that gives one row with the value to take when the user gives none (column `value`), after `asked`, which holds `day`;
 * no row, or null, means that the case has nothing to choose. An optional parameter may stay empty.
 */
export type QuestionParameter = ParameterKind & {
  readonly name: string;
  readonly label: Words;
  readonly fallback: string;
  readonly isOptional?: boolean;
};

/** One act by which the case was changed: the day (ISO), the role ('' = not told), a sentence, and the first row that it changed. */
export interface EditTold {
  readonly on: string;
  readonly role: string;
  readonly text: string;
  readonly sheet: SheetName | null;
  readonly id: string | null;
}

/** Works out what a scenario does on an ISO day. */
export type AskScenario = (id: string, day: string) => Promise<Effects>;

/** What a question is asked with: the day, and a value (or null) for each of its parameters. */
export interface Asked {
  readonly ask: Ask;
  /** The typed rows that traces walk on. */
  readonly travel: () => Promise<Travel>;
  /** Where the values of the signals are asked for; without it they are read from the tables, all of them. */
  readonly signals?: AskSignals | undefined;
  /** What a scenario (by its id) does on the day; without it only its steps are told. */
  readonly scenario?: AskScenario | undefined;
  /** The history of the case, oldest first; without it only what people wrote down is told. */
  readonly edits?: (() => readonly EditTold[]) | undefined;
  readonly day: string;
  readonly chosen: Readonly<Record<string, string | null>>;
}

/** Rows by column name, and numbers about them that the sentence needs. */
export interface Found {
  readonly rows: readonly AskRow[];
  readonly facts?: Readonly<Record<string, AskCell>>;
}

/** What the sentence is made from. `name` gives the name of a row in this language, its id when it has none. */
export interface Told extends Found {
  readonly day: string;
  readonly chosen: Readonly<Record<string, string | null>>;
  name(sheet: SheetName, id: AskCell | undefined): string;
}

/** The answer in one or two sentences; `expert` where the field says it differently in Dutch. */
export interface Sentences {
  nl(told: Told): string;
  expert?(told: Told): string;
  en(told: Told): string;
}

/** One of the questions Q1 to Q48 of domain.md section 5. */
export interface Question {
  readonly id: string;
  readonly audience: Audience;
  /** The question as a person asks it; `{name}` is the place of a parameter. */
  readonly wording: Words;
  /** The question when an optional parameter stays empty; without it, its place says that it is about the whole case. */
  readonly bareWording?: Words;
  /** How it is answered, and what counts: one or two sentences. */
  readonly how: Words;
  readonly parameters: readonly QuestionParameter[];
  /** Sheets that must have rows; without them the answer says so. */
  readonly needs: readonly SheetName[];
  readonly columns: readonly Column[];
  /** The SQL behind the rows, after `asked`; absent where the answer is computed from rows. */
  readonly query?: string;
  /** Rules of domain.md section 4 whose findings the rows are. */
  readonly rules?: readonly string[];
  readonly find: (asked: Asked) => Promise<Found>;
  readonly say: Sentences;
  /** The history of the case answers it too: with one, no sheet is missing. */
  readonly isOfHistory?: boolean;
  /** What this answer does not say yet, in a sentence to the user. */
  readonly completedBy?: Words;
}
