// What a question is asked with: a field for each parameter, which of them Datareis chose, and the way back to that.
import { RotateCcw } from 'lucide-react';
import type { CompetencyAnswer } from '../../competency/answer.ts';
import type { Question, QuestionParameter } from '../../competency/question.ts';
import { DateInput } from '../app/DateInput.tsx';
import { useText, useWorkspace } from '../workspace-context.ts';
import { isOwnChoice } from './answer-parts.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { useChoices } from './use-choices.ts';

interface Props {
  readonly question: Question;
  /** null while it is asked. */
  readonly answer: CompetencyAnswer | null;
  readonly given: Readonly<Record<string, string>>;
}

export function Parameters({ question, answer, given }: Props) {
  const text = useText().questions;
  const workspace = useWorkspace();
  if (question.parameters.length === 0) return null;
  const give = (name: string, value: string | null) => {
    const { [name]: _, ...rest } = given;
    workspace.openQuestion({ id: question.id, given: value === null ? rest : { ...rest, [name]: value } });
  };
  return (
    <div className="parameters" role="group" aria-label={text.choose}>
      {question.parameters.map((parameter) => {
        const chosen = answer?.parameters.find((one) => one.parameter.name === parameter.name);
        return (
          <div key={parameter.name} className="parameter">
            <ParameterField
              parameter={parameter}
              value={chosen?.value ?? given[parameter.name] ?? null}
              onGive={(value) => give(parameter.name, value)}
            />
            {chosen && isOwnChoice(chosen) && <span className="quiet-note">{text.chosenByUs}</span>}
          </div>
        );
      })}
      {Object.keys(given).length > 0 && (
        <button type="button" className="button quiet" onClick={() => workspace.openQuestion({ id: question.id, given: {} })}>
          <RotateCcw size={14} aria-hidden />
          {text.reset}
        </button>
      )}
    </div>
  );
}

interface FieldProps {
  readonly parameter: QuestionParameter;
  readonly value: string | null;
  readonly onGive: (value: string | null) => void;
}

function ParameterField({ parameter, value, onGive }: FieldProps) {
  const { language } = useText();
  const label = parameter.label[language];
  if (parameter.kind === 'date') return <DateInput label={label} value={value} onChange={onGive} />;
  if (parameter.kind === 'number') return <NumberField parameter={parameter} value={value} onGive={onGive} />;
  return <RowField parameter={parameter} value={value} onGive={onGive} />;
}

function RowField({ parameter, value, onGive }: FieldProps) {
  const { language } = useText();
  const choices = useChoices(parameter);
  return (
    <ChoiceField
      label={parameter.label[language]}
      choices={choices ?? []}
      value={value}
      isOptional={parameter.isOptional === true}
      onChoose={onGive}
    />
  );
}

function NumberField({ parameter, value, onGive }: FieldProps & { readonly parameter: QuestionParameter & { readonly kind: 'number' } }) {
  const { language } = useText();
  const numbers = Array.from({ length: parameter.most - parameter.least + 1 }, (_, index) => String(parameter.least + index));
  return (
    <label className="number-field">
      {parameter.label[language]}
      <select value={value ?? ''} onChange={({ currentTarget }) => onGive(currentTarget.value)}>
        {value === null && <option value="" disabled />}
        {numbers.map((number) => (
          <option key={number}>{number}</option>
        ))}
      </select>
    </label>
  );
}
