// Finds a row by typing part of its name, with a way to make one that is not there yet.
import { useMemo, useRef, useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { type Choice, fittingChoices } from '../../questions/choices.ts';
import { editText } from '../../text/edit-words.ts';
import { useText, useWorkspaceState } from '../../workspace-context.ts';

interface Props {
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly labelId: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
  readonly isRequired: boolean;
  readonly name: string;
  readonly onChoose: (id: string | null) => void;
  /** null where no row can be made from here. */
  readonly onMake: ((typed: string) => void) | null;
}

/** No row has this id: ids hold no line breaks. */
const MAKE = '\n';

export function RowPicker({ choices, value, labelId, describedBy, isWrong, isRequired, name, onChoose, onMake }: Props) {
  const text = editText(useText()).control;
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLDivElement>(null);
  const chosen = useMemo(() => choices.find(({ id }) => id === value), [choices, value]);
  const words = chosen?.name ?? value ?? '';
  const { shown, more } = useMemo(() => fittingChoices(choices, typed ?? '', value), [choices, typed, value]);
  const items = useMemo(() => (onMake ? [...shown, { id: MAKE, name: text.make(typed ?? ''), note: '' }] : shown), [shown, onMake, text, typed]);
  const take = (key: unknown) => {
    setTyped(null);
    if (key === MAKE) onMake?.(typed ?? '');
    else if (typeof key === 'string' && key !== value) onChoose(key);
    else if (key === null && value !== null) onChoose(null);
  };
  return (
    <ComboBox<Choice>
      className="row-picker"
      ref={field}
      items={items}
      selectedKey={value}
      inputValue={typed ?? words}
      onInputChange={(next) => setTyped(next === words ? null : next)}
      onSelectionChange={take}
      onFocusChange={(isFocused) => !isFocused && setTyped(null)}
      aria-labelledby={labelId}
      aria-describedby={describedBy}
      isInvalid={isWrong}
      isRequired={isRequired}
      validationBehavior="aria"
      menuTrigger="input"
      allowsEmptyCollection
    >
      <span className="field">
        <Input placeholder={text.choose} data-field={name} onFocus={(event) => event.target.select()} />
        <Button aria-label={text.show}>▾</Button>
      </span>
      <Popover className="popover choice-list row-choices" triggerRef={field} placement="bottom start">
        <ListBox<Choice> renderEmptyState={() => <p className="none">{text.none}</p>}>{(choice) => <Line choice={choice} />}</ListBox>
        {more > 0 && <p className="more">{text.more(more)}</p>}
      </Popover>
    </ComboBox>
  );
}

function Line({ choice }: { readonly choice: Choice }) {
  const depth = useWorkspaceState((state) => state.wordDepth);
  const isMake = choice.id === MAKE;
  const note = [choice.note, depth === 'expert' && !isMake && choice.id !== choice.name ? choice.id : ''].filter(Boolean).join(' · ');
  return (
    <ListBoxItem id={choice.id} textValue={choice.name} className={`choice${isMake ? ' make' : ''}`}>
      <Text slot="label">{choice.name}</Text>
      {note && <Text slot="description">{note}</Text>}
    </ListBoxItem>
  );
}
