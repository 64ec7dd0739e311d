// Changes one cell: text, a longer text, one of a list or of other rows, or several of them. What is typed is checked with every letter.
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Content } from '../../edit/cells.ts';
import { controlOf } from '../../edit/row-form.ts';
import { registerText } from '../text/register-words.ts';
import { useText } from '../workspace-context.ts';
import { ChoiceEditor } from './ChoiceEditor.tsx';
import { type After, afterKey, type EditorProps } from './editor-props.ts';

export function CellEditor(props: EditorProps) {
  const { column } = props;
  const control = 'own' in column ? 'text' : controlOf(column.field);
  if (['code', 'reference', 'yes-no', 'tags'].includes(control)) return <ChoiceEditor {...props} isMany={control === 'tags'} />;
  return <TextEditor {...props} isLong={control === 'longtext'} />;
}

function TextEditor({
  isLong,
  label,
  text,
  typed,
  faultId,
  isFaulty,
  check,
  onFault,
  onCommit,
  onCancel,
}: EditorProps & { readonly isLong: boolean }) {
  const words = registerText(useText());
  const [draft, setDraft] = useState(typed ?? text);
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const isDone = useRef(false);
  const content = useMemo((): Content => ({ text: draft }), [draft]);
  useEffect(() => onFault(check(content)), [content, check, onFault]);
  useEffect(() => {
    field.current?.focus();
    const end = (typed ?? text).length;
    field.current?.setSelectionRange(end, end);
  }, [typed, text]);
  const commit = (after: After) => {
    isDone.current = true;
    isDone.current = onCommit(content, after);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' && event.altKey && isLong) return insertLine(field.current, setDraft);
    const after = afterKey(event);
    if (after === undefined) return;
    event.preventDefault();
    if (after !== null) return commit(after);
    isDone.current = true;
    onCancel();
  };
  const shared = {
    ref: field,
    value: draft,
    'aria-label': label,
    'aria-invalid': isFaulty || undefined,
    'aria-describedby': faultId,
    onChange: (event: { target: { value: string } }) => setDraft(event.target.value),
    onKeyDown,
    onBlur: () => isDone.current || commit('stay'),
  };
  if (!isLong) return <input type="text" className="cell-input" autoComplete="off" spellCheck={false} {...shared} />;
  return (
    <span className="cell-long">
      <textarea className="cell-input" rows={5} {...shared} />
      <span className="cell-hint">{words.edit.long}</span>
    </span>
  );
}

function insertLine(field: HTMLTextAreaElement | null, setDraft: (text: string) => void): void {
  if (!field) return;
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  setDraft(field.value);
}
