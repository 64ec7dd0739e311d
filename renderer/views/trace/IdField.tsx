// A field in which one thing of the case is searched and chosen by its name or id.
import { useId, useMemo, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { type Choice, found } from './choices.ts';
import { useTraceText } from './use-trace.ts';

interface Props {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChoose: (id: string) => void;
}

export function IdField(props: Props) {
  const { choices, value } = props;
  const chosen = useMemo(() => choices.find(({ id }) => id === value), [choices, value]);
  const [isChosenHere, setChosenHere] = useState(false);
  const onChoose = (id: string) => {
    setChosenHere(true);
    props.onChoose(id);
  };
  return <Field key={value ?? ''} {...props} onChoose={onChoose} name={chosen?.name ?? value ?? ''} hasFocus={isChosenHere} />;
}

/** Made anew with each choice, closed; who chose in it stays in it. */
function Field({ label, choices, value, onChoose, name, hasFocus }: Props & { readonly name: string; readonly hasFocus: boolean }) {
  const text = useTraceText();
  const [query, setQuery] = useState(name);
  const prefix = useId();
  const isFresh = query === name;
  const items = useMemo(() => found(choices, isFresh ? '' : query), [choices, query, isFresh]);
  const keyed = useMemo(() => items.map((choice, at) => ({ ...choice, key: `${prefix}${at}` })), [items, prefix]);
  if (choices.length === 0) return <p className="empty">{`${label}: ${text.fields.notLoaded}`}</p>;
  return (
    <ComboBox
      className="id-field"
      autoFocus={hasFocus}
      items={keyed}
      inputValue={query}
      onInputChange={setQuery}
      selectedKey={null}
      onSelectionChange={(key) => {
        const choice = keyed.find((one) => one.key === key);
        if (!choice) return;
        setQuery(choice.name);
        if (choice.id !== value) onChoose(choice.id);
      }}
      onBlur={() => setQuery(name)}
      menuTrigger="input"
      allowsEmptyCollection
    >
      <Label>{label}</Label>
      <div className="field">
        <Input placeholder={text.fields.search} onFocus={(event) => event.target.select()} />
        <Button className="button quiet">▾</Button>
      </div>
      <Popover className="popover id-choices">
        <ListBox<(typeof keyed)[number]> renderEmptyState={() => <p className="empty">{text.fields.none}</p>}>
          {(choice) => (
            <ListBoxItem id={choice.key} textValue={choice.name} className="result">
              <Text slot="label">{choice.name}</Text>
              {choice.note && <Text slot="description">{choice.note}</Text>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
