// Changes a cell by choosing: one of a list, or several one after the other, found by typing part of a name.
import { X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { Content } from '../../edit/cells.ts';
import { fold } from '../../model/value.ts';
import { registerText } from '../text/register-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { type Choice, fitting } from './cell-choices.ts';
import { type After, afterKey, type EditorProps } from './editor-props.ts';

type Props = EditorProps & { readonly isMany: boolean };

/** Stands for no value among the choices; no id, since React Aria wants a key that is not empty. */
const NONE = '—';

export function ChoiceEditor(props: Props) {
  const { column, label, value, typed, choices, faultId, isFaulty, isMany, check, onFault, onCommit, onCancel } = props;
  const words = registerText(useText()).edit;
  const [query, setQuery] = useState(typed ?? '');
  const [items, setItems] = useState<readonly string[]>(() => (isMany && Array.isArray(value) ? value : []));
  const box = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const nameOf = (id: string) => choices.find((choice) => choice.id === id)?.name ?? id;
  const now = isMany ? '' : nameOf(typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value ?? ''));
  const { shown, more } = useMemo(() => {
    const left = isMany ? choices.filter(({ id }) => !items.includes(id)) : choices;
    const clearable = !isMany && 'field' in column && !column.field.required && query === '';
    const found = fitting(left, query);
    return { ...found, shown: clearable ? [{ id: NONE, name: `— ${words.clear}`, note: '' }, ...found.shown] : found.shown };
  }, [choices, query, isMany, items, column, words]);
  const content = useMemo((): Content => contentOf(isMany, items, query, value), [isMany, items, query, value]);
  useEffect(() => onFault(query !== '' && shown.length > 0 ? null : check(content)), [content, check, onFault, query, shown]);
  useEffect(() => input.current?.focus(), []);
  const commit = (given: Content, after: After) => {
    isDone.current = true;
    isDone.current = onCommit(given, after);
  };
  const take = (id: string, after: After) => {
    if (!isMany) return commit(id === NONE ? { value: null } : { text: id }, after);
    setItems((before) => [...before, id]);
    setQuery('');
  };
  const onKeyDownCapture = (event: KeyboardEvent) => {
    if (isMany && event.key === 'Backspace' && query === '' && event.target === input.current) return setItems((before) => before.slice(0, -1));
    const after = afterKey(event);
    if (after === undefined || event.target !== input.current) return;
    event.preventDefault();
    event.stopPropagation();
    if (after === null) {
      isDone.current = true;
      return onCancel();
    }
    const option = focusedOption(input.current, shown) ?? exact(shown, query);
    if (option && after !== 'right' && after !== 'left') return take(option.id, after);
    commit(option && !isMany ? { text: option.id } : isMany && option ? { value: [...items, option.id] } : content, after);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the field inside.
    <div
      ref={box}
      className="choice-editor"
      onKeyDownCapture={onKeyDownCapture}
      onKeyDown={(event) => event.stopPropagation()}
      onBlur={(event) => {
        const to = event.relatedTarget as Element | null;
        if (isDone.current || box.current?.contains(to) || to?.closest('.cell-choices')) return;
        commit(content, 'stay');
      }}
    >
      {isMany && <Tags items={items} nameOf={nameOf} onTakeOff={(id) => setItems((before) => before.filter((item) => item !== id))} />}
      <ComboBox<Choice>
        aria-label={label}
        aria-describedby={faultId}
        items={shown}
        inputValue={query}
        onInputChange={setQuery}
        selectedKey={null}
        onSelectionChange={(key) => typeof key === 'string' && take(key, 'stay')}
        menuTrigger="focus"
        allowsEmptyCollection
        isInvalid={isFaulty}
      >
        <Label className="visually-hidden">{label}</Label>
        <Input ref={input} className="cell-input" placeholder={now || words.choose} />
        <Choices box={box} shown={shown} more={more} isMany={isMany} />
      </ComboBox>
    </div>
  );
}

interface ChoicesProps {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly shown: readonly Choice[];
  readonly more: number;
  readonly isMany: boolean;
}

function Choices({ box, shown, more, isMany }: ChoicesProps) {
  const words = registerText(useText()).edit;
  const depth = useWorkspaceState((state) => state.wordDepth);
  return (
    <Popover className="popover cell-choices" triggerRef={box} placement="bottom start" offset={2}>
      <ListBox<Choice> renderEmptyState={() => <p className="none">{words.none}</p>}>
        {(choice) => (
          <ListBoxItem id={choice.id} textValue={choice.name} className="choice">
            <Text slot="label">{choice.name}</Text>
            {choice.note && (depth === 'expert' || isTwice(shown, choice)) && <Text slot="description">{choice.note}</Text>}
          </ListBoxItem>
        )}
      </ListBox>
      {more > 0 && <p className="more">{words.more(more)}</p>}
      {isMany && <p className="more">{words.many}</p>}
    </Popover>
  );
}

function Tags({ items, nameOf, onTakeOff }: { items: readonly string[]; nameOf: (id: string) => string; onTakeOff: (id: string) => void }) {
  const words = registerText(useText()).edit;
  if (items.length === 0) return null;
  return (
    <ul className="cell-tags">
      {items.map((id) => (
        <li key={id}>
          {nameOf(id)}
          <Button aria-label={words.takeOff(nameOf(id))} excludeFromTabOrder onPress={() => onTakeOff(id)}>
            <X size={12} aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What would be recorded now: the list, or what was typed; nothing typed leaves a single value as it is. */
function contentOf(isMany: boolean, items: readonly string[], query: string, value: EditorProps['value']): Content {
  if (!isMany) return query.trim() === '' ? { value } : { text: query };
  return query.trim() === '' ? { value: items.length === 0 ? null : items } : { text: [...items, query.trim()].join('|') };
}

/** The option that the arrow keys are on. */
function focusedOption(input: HTMLInputElement | null, shown: readonly Choice[]): Choice | undefined {
  const id = input?.getAttribute('aria-activedescendant');
  const key = id ? document.getElementById(id)?.getAttribute('data-key') : null;
  return key === null || key === undefined ? undefined : shown.find((choice) => choice.id === key);
}

/** The one choice that has this name, or the only one that is left. */
function exact(shown: readonly Choice[], query: string): Choice | undefined {
  if (query.trim() === '') return undefined;
  const same = shown.filter(({ id, name }) => fold(name) === fold(query) || id === query.trim());
  if (same.length === 1) return same[0];
  return same.length === 0 && shown.length === 1 ? shown[0] : undefined;
}

function isTwice(shown: readonly Choice[], { name }: Choice): boolean {
  return shown.filter((choice) => choice.name === name).length > 1;
}
