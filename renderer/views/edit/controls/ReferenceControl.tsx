// A field that names one row or several: searched by name, several as tags, and one that is not there yet is made on the spot.
import { X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button, Tag, TagGroup, TagList } from 'react-aria-components';
import type { EnterableSheet } from '../../../model/entered.ts';
import { isSheet } from '../../../model/sheet.ts';
import { editText } from '../../text/edit-words.ts';
import { useText } from '../../workspace-context.ts';
import { choicesFor } from '../field-choices.ts';
import type { ControlProps } from './control.ts';
import { RowPicker } from './RowPicker.tsx';

export function ReferenceControl(props: ControlProps) {
  const { field, value, labelId, describedBy, isWrong, onChange } = props;
  const [making, setMaking] = useState<string | null>(null);
  const choices = useChoices(props);
  const target = madeSheet(props);
  return (
    <>
      <RowPicker
        {...{ choices, labelId, describedBy, isWrong, isRequired: field.required, name: field.name }}
        value={typeof value === 'string' ? value : null}
        onChoose={onChange}
        onMake={target && setMaking}
      />
      <MadeHere {...props} typed={making} onEnd={() => setMaking(null)} onMade={onChange} />
    </>
  );
}

export function TagsControl(props: ControlProps) {
  const { field, value, labelId, describedBy, isWrong, onChange } = props;
  const text = editText(useText()).control;
  const [making, setMaking] = useState<string | null>(null);
  const all = useChoices(props);
  const chosen = Array.isArray(value) ? value : [];
  const target = madeSheet(props);
  const rest = useMemo(() => all.filter(({ id }) => !chosen.includes(id)), [all, chosen]);
  const name = (id: string) => all.find((choice) => choice.id === id)?.name ?? id;
  const add = (id: string | null) => id !== null && onChange([...chosen, id]);
  return (
    <>
      {chosen.length > 0 && (
        <TagGroup className="tags" aria-labelledby={labelId} onRemove={(keys) => onChange(chosen.filter((id) => !keys.has(id)))}>
          <TagList className="tag-list">
            {chosen.map((id) => (
              <Tag key={id} id={id} textValue={name(id)} className="tag">
                {name(id)}
                <Button slot="remove" className="off" aria-label={text.takeOff}>
                  <X size={12} aria-hidden />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      <RowPicker
        key={chosen.length}
        {...{ choices: rest, labelId, describedBy, isWrong, isRequired: field.required, name: field.name }}
        value={null}
        onChoose={add}
        onMake={target && setMaking}
      />
      <MadeHere {...props} typed={making} onEnd={() => setMaking(null)} onMade={add} />
    </>
  );
}

function useChoices({ form, field }: ControlProps) {
  const { language } = useText();
  const { records, sheet, values, asked } = form;
  return useMemo(() => choicesFor(records, sheet, field, values, asked, language), [records, sheet, field, values, asked, language]);
}

/** The sheet in which a row can be made; null where a field may point into more than one, or into measurements. */
function madeSheet({ field }: ControlProps): EnterableSheet | null {
  const [only, ...more] = field.references;
  return only !== undefined && more.length === 0 && isSheet(only) && only !== 'observations' ? only : null;
}

interface Made {
  /** What was typed of it so far; null = nothing is being made. */
  readonly typed: string | null;
  readonly onEnd: () => void;
  readonly onMade: (id: string) => void;
}

/** The row that is referred to, made on the spot. */
function MadeHere({ typed, onEnd, onMade, ...props }: ControlProps & Made) {
  const { form, field, Make } = props;
  const sheet = madeSheet(props);
  if (!sheet || typed === null) return null;
  const onDone = (id: string | null) => {
    onEnd();
    if (id !== null) onMade(id);
  };
  return <Make form={form} field={field} sheet={sheet} typed={typed} onDone={onDone} />;
}
