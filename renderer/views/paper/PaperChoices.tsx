// What can be chosen about a paper: which, of which day, in which language and words; and where an error begins.
import { useMemo } from 'react';
import { weekOf } from '../../briefing/papers/paper-case.ts';
import { PAPER_NAMES } from '../../briefing/papers/paper-names.ts';
import type { Language, WordDepth } from '../../workspace/state.ts';
import type { PaperLook } from '../../workspace/telling/paper-look.ts';
import { DateInput } from '../app/DateInput.tsx';
import { paperText } from '../text/paper-words.ts';
import { categoriesOf, choicesOf } from '../trace/choices.ts';
import { useNames } from '../trace/use-trace.ts';
import { useText, useWorkspace } from '../workspace-context.ts';

type CaseLook = Extract<PaperLook, { kind: 'case' }>;

export interface ChoiceProps {
  readonly look: CaseLook;
  readonly day: string;
  readonly language: Language;
  readonly words: WordDepth;
  readonly onLanguage: (language: Language) => void;
  readonly onWords: (words: WordDepth) => void;
}

export function PaperChoices(props: ChoiceProps) {
  const { look, day } = props;
  const text = paperText(useText());
  const workspace = useWorkspace();
  const { week, year } = weekOf(day);
  return (
    <>
      <fieldset>
        <legend>{text.which}</legend>
        {PAPER_NAMES.map((name) => (
          <label key={name} className="which">
            <input type="radio" name="paper" checked={look.name === name} onChange={() => workspace.openPaper({ ...look, name })} />
            {text.names[name]}
            <small>{text.about[name]}</small>
          </label>
        ))}
      </fieldset>
      {look.name === 'error_page' && <ErrorBegin look={look} />}
      <div className="line">
        <DateInput
          label={look.name === 'digest' ? text.week : text.day}
          value={day}
          onChange={(chosen) => workspace.openPaper({ ...look, day: chosen })}
        />
      </div>
      {look.name === 'digest' && <p className="about">{text.weekIs(week, year)}</p>}
      <Wording {...props} />
      <p className="about">{text.poster}</p>
    </>
  );
}

function Wording({ language, words, onLanguage, onWords }: ChoiceProps) {
  const text = paperText(useText());
  return (
    <>
      <label className="field">
        {text.language}
        <select value={language} onChange={({ target }) => onLanguage(target.value === 'en' ? 'en' : 'nl')}>
          <option value="nl">{text.languages.nl}</option>
          <option value="en">{text.languages.en}</option>
        </select>
      </label>
      <label className="field">
        {text.words}
        <select value={words} onChange={({ target }) => onWords(target.value === 'expert' ? 'expert' : 'plain')}>
          <option value="plain">{text.depths.plain}</option>
          <option value="expert">{text.depths.expert}</option>
        </select>
      </label>
    </>
  );
}

/** A dataset, and a kind of data in it. */
function ErrorBegin({ look }: { readonly look: CaseLook }) {
  const text = paperText(useText());
  const workspace = useWorkspace();
  const names = useNames();
  const datasets = useMemo(() => (names ? choicesOf(names, 'dataset') : []), [names]);
  const error = look.error;
  const categories = names && error ? categoriesOf(names.travel, error.datasetId).ids : [];
  const begin = (datasetId: string, categoryId: string) =>
    workspace.openPaper({ ...look, error: datasetId === '' ? null : { datasetId, categoryId, subjectId: null } });
  return (
    <>
      <label className="field">
        {text.dataset}
        <select value={error?.datasetId ?? ''} onChange={({ target }) => begin(target.value, '')}>
          <option value="">{text.choose}</option>
          {datasets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {error && (
        <label className="field">
          {text.category}
          <select value={error.categoryId} onChange={({ target }) => begin(error.datasetId, target.value)}>
            <option value="">{text.choose}</option>
            {categories.map((id) => (
              <option key={id} value={id}>
                {names?.of('category', id)}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
