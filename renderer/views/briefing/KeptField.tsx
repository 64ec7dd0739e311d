// A text that is kept when the writer leaves it: one step to take back, however much was typed.
import { type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { PersonalWarning } from '../signals/capture/PersonalWarning.tsx';

export interface KeptFieldHandle {
  /** Puts words where the cursor is, and keeps the text. */
  insert(words: string): void;
}

interface Props {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly rows?: number;
  readonly className?: string;
  readonly isRequired?: boolean;
  readonly isLabelHidden?: boolean;
  readonly onKeep: (text: string) => void;
  readonly handle?: Ref<KeptFieldHandle>;
}

type Field = HTMLInputElement & HTMLTextAreaElement;

export function KeptField({ label, help, value, rows, className, isRequired = false, isLabelHidden = false, onKeep, handle }: Props) {
  const id = useId();
  const field = useRef<Field>(null);
  const wasHere = useRef(false);
  const [draft, setDraft] = useState<string | null>(null);
  const kept = useRef({ draft, value, onKeep });
  kept.current = { draft, value, onKeep };
  const keep = (text: string | null) => {
    setDraft(null);
    if (text !== null && text !== value && (!isRequired || text.trim() !== '')) onKeep(text);
  };
  useEffect(
    () => () => {
      const { draft: left, value: before, onKeep: keepLeft } = kept.current;
      if (left !== null && left !== before && left.trim() !== '') keepLeft(left);
    },
    [],
  );
  useImperativeHandle(handle, () => ({
    insert: (words) => {
      const text = draft ?? value;
      const [at, end] = placeIn(wasHere.current ? field.current : null, text);
      const gap = at > 0 && /\S/.test(text[at - 1] ?? '') ? ' ' : '';
      keep(`${text.slice(0, at)}${gap}${words}${text.slice(end)}`);
      requestAnimationFrame(() => {
        const after = at + gap.length + words.length;
        field.current?.focus();
        field.current?.setSelectionRange(after, after);
      });
    },
  }));
  const shared = {
    id,
    ref: field,
    value: draft ?? value,
    'aria-describedby': help ? `${id}-help` : undefined,
    'aria-required': isRequired || undefined,
    onChange: (event: { readonly target: { readonly value: string } }) => setDraft(event.target.value),
    onFocus: () => {
      wasHere.current = true;
    },
    onBlur: () => keep(draft),
  };
  return (
    <div className={`kept-field ${className ?? ''}`}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {rows ? (
        <textarea rows={rows} {...shared} />
      ) : (
        <input type="text" {...shared} onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()} />
      )}
      {help && (
        <p id={`${id}-help`} className="help">
          {help}
        </p>
      )}
      <PersonalWarning text={draft ?? value} />
    </div>
  );
}

/** Where the cursor stands or stood, and where what is chosen ends; at the end of the text for a field in which nobody was yet. */
function placeIn(field: Field | null, text: string): readonly [number, number] {
  const at = field?.selectionStart ?? text.length;
  return [at, field?.selectionEnd ?? at];
}
