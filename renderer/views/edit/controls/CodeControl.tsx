// A field with a fixed list: a choice of words for codes; and yes, no or not known.
import { codeWord } from '../../../model/code-lists.ts';
import { editText } from '../../text/edit-words.ts';
import { useText, useWorkspaceState } from '../../workspace-context.ts';
import type { ControlProps } from './control.ts';

export function CodeControl({ form, field, value, labelId, describedBy, isWrong, onChange }: ControlProps) {
  const words = useText();
  const depth = useWorkspaceState((state) => state.wordDepth);
  const text = editText(words).control;
  const said = (code: string) => {
    const word = codeWord(form.sheet, field.name, code, words.language);
    return depth === 'expert' && word !== code ? `${word} (${code})` : word;
  };
  const is = typeof value === 'string' ? value : '';
  return (
    <select
      value={is}
      data-field={field.name}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      aria-invalid={isWrong}
      aria-required={field.required}
      onChange={(event) => onChange(event.target.value || null)}
    >
      <option value="">{field.required ? text.chooseCode : text.unknown}</option>
      {is !== '' && !field.allowed.includes(is) && <option value={is}>{is}</option>}
      {field.allowed.map((code) => (
        <option key={code} value={code}>
          {said(code)}
        </option>
      ))}
    </select>
  );
}

export function YesNoControl({ field, value, labelId, describedBy, isWrong, onChange }: ControlProps) {
  const text = editText(useText()).control;
  const options = [[true, text.yes], [false, text.no], ...(field.required ? [] : ([[null, text.unknown]] as const))] as const;
  return (
    <span
      className="group yes-no"
      role="radiogroup"
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      aria-invalid={isWrong}
      aria-required={field.required}
    >
      {options.map(([is, word], at) => (
        <label key={word} className={`button${is === (typeof value === 'boolean' ? value : null) ? ' on' : ''}`}>
          <input
            type="radio"
            className="visually-hidden"
            name={labelId}
            data-field={at === 0 ? field.name : undefined}
            checked={is === (typeof value === 'boolean' ? value : null)}
            onChange={() => onChange(is)}
          />
          {word}
        </label>
      ))}
    </span>
  );
}
