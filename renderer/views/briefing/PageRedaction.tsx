// What stays off a page: names of systems, security, what is not public, and flows with certain data.
import type { Redaction } from '../../briefing/html/redaction.ts';
import { codeWord } from '../../model/code-lists.ts';
import { PRIVACY_CLASSES } from '../../model/network.ts';
import { rowsOf, textOf } from '../../model/record.ts';
import { pageText } from '../text/page-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';

interface Props {
  readonly redaction: Redaction;
  readonly onChange: (redaction: Redaction) => void;
}

const RULES = ['systems', 'security', 'notPublic'] as const;

export function PageRedaction({ redaction, onChange }: Props) {
  const text = pageText(useText());
  return (
    <fieldset className="page-redaction">
      <legend>{text.leave}</legend>
      {RULES.map((rule) => (
        <label key={rule}>
          <input type="checkbox" checked={redaction[rule]} onChange={({ target }) => onChange({ ...redaction, [rule]: target.checked })} />
          <span>
            {text.rules[rule]}
            <small>{text.ruleHelp[rule]}</small>
          </span>
        </label>
      ))}
      <Classes redaction={redaction} onChange={onChange} />
      <Categories redaction={redaction} onChange={onChange} />
    </fieldset>
  );
}

/** Privacy classes that this case has. */
function Classes({ redaction, onChange }: Props) {
  const text = pageText(useText());
  const language = useWorkspaceState((state) => state.language);
  const records = useWorkspaceState((state) => state.openCase?.records);
  const used = new Set((records ? rowsOf(records, 'data_categories') : []).map(({ values }) => values.privacy_class));
  const flip = (name: (typeof PRIVACY_CLASSES)[number], isOn: boolean) =>
    onChange({ ...redaction, classes: isOn ? [...redaction.classes, name] : redaction.classes.filter((one) => one !== name) });
  const names = PRIVACY_CLASSES.filter((name) => used.has(name));
  if (names.length === 0) return null;
  return (
    <fieldset className="page-kinds">
      <legend>{text.classes}</legend>
      {names.map((name) => (
        <label key={name}>
          <input type="checkbox" checked={redaction.classes.includes(name)} onChange={({ target }) => flip(name, target.checked)} />
          {codeWord('data_categories', 'privacy_class', name, language)}
        </label>
      ))}
    </fieldset>
  );
}

function Categories({ redaction, onChange }: Props) {
  const text = pageText(useText());
  const language = useWorkspaceState((state) => state.language);
  const records = useWorkspaceState((state) => state.openCase?.records);
  const rows = records ? rowsOf(records, 'data_categories') : [];
  const flip = (id: string, isOn: boolean) =>
    onChange({ ...redaction, categories: isOn ? [...redaction.categories, id] : redaction.categories.filter((one) => one !== id) });
  if (rows.length === 0) return null;
  return (
    <details className="page-kinds">
      <summary>
        {text.categories} ({redaction.categories.length})
      </summary>
      {rows.map((row) => {
        const id = textOf(row, 'id') ?? '';
        return (
          <label key={id}>
            <input type="checkbox" checked={redaction.categories.includes(id)} onChange={({ target }) => flip(id, target.checked)} />
            {(language === 'en' ? textOf(row, 'label_en') : undefined) ?? textOf(row, 'label_nl') ?? id}
          </label>
        );
      })}
    </details>
  );
}
