// The logic of one form: what its fields say now, what is wrong, what is proposed, and recording it as one act.
import { useCallback, useMemo, useState } from 'react';
import { findRow } from '../../edit/find-row.ts';
import { newRows, withTyped } from '../../edit/new-row.ts';
import { type Asking, proposals } from '../../edit/proposals.ts';
import { known } from '../../edit/same-value.ts';
import { type Outcome, setFields } from '../../edit/set-fields.ts';
import { type StructureWarning, structureWarnings } from '../../edit/structure.ts';
import type { Change } from '../../model/change.ts';
import type { EnterableSheet, TypedRow } from '../../model/entered.ts';
import type { EntryFault } from '../../model/entry-fault.ts';
import type { RecordSet, Row, Value } from '../../model/record.ts';
import type { EditDraft, EditForm } from '../../workspace/editing/edit-look.ts';
import type { OpenCase } from '../../workspace/state.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { useRecordStep } from './use-record-step.ts';

type RowAsked = Exclude<EditForm, { readonly kind: 'remove' }>;
type Values = Readonly<Record<string, Value>>;

export interface RowForm {
  readonly sheet: EnterableSheet;
  readonly asked: RowAsked;
  /** The case, with the rows that the form makes on the spot. */
  readonly records: RecordSet;
  /** The row as it is in the case; undefined for a new one. */
  readonly row: Row | undefined;
  readonly values: Values;
  readonly extra: Readonly<Record<string, string | null>>;
  readonly also: readonly TypedRow[];
  readonly faults: readonly EntryFault[];
  readonly warnings: readonly StructureWarning[];
  /** Every fault is shown, not only of what was touched. */
  readonly wasTried: boolean;
  readonly isBusy: boolean;
  readonly said: 'nothing' | 'failed' | null;
  isTouched(field: string): boolean;
  isProposed(field: string): boolean;
  set(field: string, value: Value): void;
  setExtra(column: string, text: string): void;
  putBack(field: string): void;
  /** Makes a row to refer to, which is recorded along. */
  make(row: TypedRow): void;
  /** Answers whether the form is done with. */
  save(): Promise<boolean>;
}

export function useRowForm(asked: RowAsked, openCase: OpenCase): RowForm {
  const workspace = useWorkspace();
  const draft = useWorkspaceState((state) => state.editing.draft);
  const asking = useAsking();
  const [tries, setTries] = useState<{ wasTried: boolean; isBusy: boolean; said: RowForm['said'] }>({ wasTried: false, isBusy: false, said: null });
  const { record } = useRecordStep();
  const row = asked.kind === 'row' ? findRow(openCase.records, asked.sheet, asked.name)?.row : undefined;
  const records = useMemo(() => withTyped(openCase.records, draft.also), [openCase.records, draft.also]);
  const { values, proposed } = useMemo(() => valuesNow(records, asked, row, draft, asking), [records, asked, row, draft, asking]);
  const outcome = useMemo(() => outcomeOf(openCase.records, asked, draft, values), [openCase.records, asked, draft, values]);
  const warnings = useMemo(() => structureWarnings(records, asked.sheet, values), [records, asked.sheet, values]);
  const change = useCallback(
    (part: Partial<EditDraft>) => {
      const { editing } = workspace.store.getState();
      workspace.setEditing({ draft: { ...editing.draft, ...part }, waiting: null });
      setTries((now) => ({ ...now, said: null }));
    },
    [workspace],
  );
  const save = async () => {
    if ('faults' in outcome) {
      setTries((now) => ({ ...now, wasTried: true }));
      return false;
    }
    if (outcome.changes.length === 0) {
      setTries((now) => ({ ...now, said: 'nothing' }));
      return false;
    }
    setTries((now) => ({ ...now, isBusy: true }));
    const isDone = await record(actOf(asked, draft), outcome.changes, asked);
    setTries((now) => ({ ...now, isBusy: false, said: isDone ? null : 'failed' }));
    return isDone;
  };
  return {
    ...{ sheet: asked.sheet, asked, records, row, values, extra: draft.extra, also: draft.also, warnings, ...tries, save },
    faults: 'faults' in outcome ? outcome.faults : [],
    isTouched: (field) => Object.hasOwn(draft.values, field) || Object.hasOwn(draft.extra, field),
    isProposed: (field) => proposed.has(field),
    set: (field, value) => change({ values: withValue(workspace.store.getState().editing.draft.values, field, value) }),
    setExtra: (column, text) => change({ extra: withValue(workspace.store.getState().editing.draft.extra, column, text === '' ? null : text) }),
    putBack: (field) => change(without(workspace.store.getState().editing.draft, field)),
    make: (made) => change({ also: [...workspace.store.getState().editing.draft.also, made] }),
  };
}

/** In which language and for which days a proposal is made. */
export function useAsking(): Asking {
  const language = useWorkspaceState((state) => state.language);
  const day = useWorkspaceState((state) => state.day);
  return useMemo(() => {
    const today = new Date().toISOString().slice(0, 10);
    return { language, day: day ?? today, today };
  }, [language, day]);
}

function withValue<T>(values: Readonly<Record<string, T>>, field: string, value: T): Readonly<Record<string, T>> {
  return { ...values, [field]: value };
}

function without({ values, extra }: EditDraft, field: string): Partial<EditDraft> {
  const rest = <T>(all: Readonly<Record<string, T>>) => Object.fromEntries(Object.entries(all).filter(([name]) => name !== field));
  return { values: rest(values), extra: rest(extra) };
}

/** An answer to what someone said is told as an answer. */
function actOf(asked: RowAsked, draft: EditDraft) {
  if (asked.kind === 'new') return asked.act;
  return asked.sheet === 'annotations' && draft.values.response ? 'answer' : 'edit';
}

function valuesNow(
  records: RecordSet,
  asked: RowAsked,
  row: Row | undefined,
  draft: EditDraft,
  asking: Asking,
): { readonly values: Values; readonly proposed: ReadonlySet<string> } {
  if (asked.kind === 'row') return { values: { ...row?.values, ...draft.values }, proposed: new Set() };
  const typed = { ...asked.given, ...draft.values };
  const first = open(proposals(records, asked.sheet, typed, asking), typed);
  const second = open(proposals(records, asked.sheet, { ...first, ...typed }, asking), typed);
  const proposed = { ...first, ...second };
  return { values: { ...proposed, ...typed }, proposed: new Set(Object.keys(proposed)) };
}

/** Proposals for what was not filled in. */
function open(proposed: Values, typed: Values): Values {
  return Object.fromEntries(Object.entries(proposed).filter(([field]) => !Object.hasOwn(typed, field)));
}

function outcomeOf(records: RecordSet, asked: RowAsked, draft: EditDraft, values: Values): Outcome | { readonly changes: readonly Change[] } {
  if (asked.kind === 'row') return setFields(records, { sheet: asked.sheet, name: asked.name, ...draft });
  const extra = Object.fromEntries(Object.entries(draft.extra).flatMap(([name, text]) => (text?.trim() ? [[name, text]] : [])));
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => known(value) !== null));
  const outcome = newRows(records, [...draft.also, { sheet: asked.sheet, values: filled, extra }]);
  return 'faults' in outcome ? { faults: outcome.faults.filter(({ row }) => row === draft.also.length) } : outcome;
}
