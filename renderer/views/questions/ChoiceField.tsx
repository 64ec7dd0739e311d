// Chooses one row of the case by typing part of its name.
import { useMemo, useRef, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { type Choice, fittingChoices } from './choices.ts';

interface Props {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly isOptional: boolean;
  /** null empties an optional one. */
  readonly onChoose: (id: string | null) => void;
}

export function ChoiceField({ label, choices, value, isOptional, onChoose }: Props) {
  const text = useText().questions;
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLDivElement>(null);
  const chosen = useMemo(() => choices.find(({ id }) => id === value), [choices, value]);
  const { shown, more } = useMemo(() => fittingChoices(choices, typed ?? '', value), [choices, typed, value]);
  const words = chosen?.name ?? value ?? '';
  const take = (key: unknown) => {
    setTyped(null);
    if (typeof key === 'string' && key !== value) onChoose(key);
    if (key === null && isOptional && value !== null) onChoose(null);
  };
  return (
    <ComboBox<Choice>
      className="choice-field"
      ref={field}
      items={shown}
      selectedKey={value}
      inputValue={typed ?? words}
      onInputChange={(next) => setTyped(next === words ? null : next)}
      onSelectionChange={take}
      onFocusChange={(isFocused) => !isFocused && setTyped(null)}
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <span className="field">
        <Input placeholder={isOptional ? text.chooseNone : text.choose} />
        <Button aria-label={text.show}>▾</Button>
      </span>
      <Popover className="popover choice-list" triggerRef={field} placement="bottom start">
        <ListBox<Choice> renderEmptyState={() => <p className="none">{text.noChoice}</p>}>{(choice) => <ChoiceLine choice={choice} />}</ListBox>
        {more > 0 && <p className="more">{text.moreChoices(more)}</p>}
      </Popover>
    </ComboBox>
  );
}

function ChoiceLine({ choice }: { readonly choice: Choice }) {
  const depth = useWorkspaceState((state) => state.wordDepth);
  const note = [choice.note, depth === 'expert' && choice.id !== choice.name ? choice.id : ''].filter(Boolean).join(' · ');
  return (
    <ListBoxItem id={choice.id} textValue={choice.name} className="choice">
      <Text slot="label">{choice.name}</Text>
      {note && <Text slot="description">{note}</Text>}
    </ListBoxItem>
  );
}
