// Where a question in SQL is written: with colours, and with proposals for what could stand at the cursor.
import { type KeyboardEvent, type Ref, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { coloured } from './coloured.ts';
import { type Completion, completionAt, type NamedTable, type Proposal } from './completion.ts';
import { Proposals } from './Proposals.tsx';
import { useSqlText } from './use-sql-text.ts';

export interface EditorHandle {
  /** Puts a name at the cursor. */
  insert(name: string): void;
}

interface Props {
  readonly ref: Ref<EditorHandle>;
  readonly text: string;
  readonly tables: readonly NamedTable[];
  readonly onChange: (text: string) => void;
  readonly onAsk: (text: string) => void;
}

interface Offer extends Completion {
  readonly chosen: number;
}

export function Editor({ ref, text, tables, onChange, onAsk }: Props) {
  const words = useSqlText();
  const [list, help] = [useId(), useId()];
  const area = useRef<HTMLTextAreaElement>(null);
  const [offer, setOffer] = useState<Offer | null>(null);
  const [scrolled, setScrolled] = useState({ top: 0, left: 0 });
  const putCursor = useCursor(area, text);
  const propose = (value: string, cursor: number, isWanted = false) => {
    const found = completionAt(value, cursor, tables, isWanted);
    setOffer(found && { ...found, chosen: 0 });
  };
  const put = (from: number, to: number, name: string) => {
    onChange(text.slice(0, from) + name + text.slice(to));
    putCursor(from + name.length);
    setOffer(null);
  };
  const take = ({ insert }: Proposal) => offer && put(offer.from, offer.to, insert);
  useImperativeHandle(ref, () => ({
    insert: (name) => {
      const at = area.current?.selectionStart ?? text.length;
      const isApart = at > 0 && /[\p{L}\p{N}_",]/u.test(text.charAt(at - 1));
      put(at, area.current?.selectionEnd ?? at, `${isApart ? ' ' : ''}${name}`);
    },
  }));
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const act = actOf(event, offer);
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === 'ask') {
      setOffer(null);
      onAsk(text);
    } else if (act === 'propose') propose(text, event.currentTarget.selectionStart, true);
    else if (act === 'close') setOffer(null);
    else if (offer && act === 'take') take(offer.proposals[offer.chosen] as Proposal);
    else if (offer && typeof act === 'number') setOffer({ ...offer, chosen: (offer.chosen + act + offer.proposals.length) % offer.proposals.length });
  };
  return (
    <div className="sql-editor">
      <div className="sql-field">
        <Colours text={text} tables={tables} scrolled={scrolled} />
        <textarea
          ref={area}
          aria-label={words.editor}
          aria-describedby={help}
          aria-autocomplete="list"
          aria-controls={offer ? list : undefined}
          aria-activedescendant={offer ? `${list}-${offer.chosen}` : undefined}
          value={text}
          wrap="off"
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          onChange={({ currentTarget }) => {
            onChange(currentTarget.value);
            propose(currentTarget.value, currentTarget.selectionStart);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => setOffer(null)}
          onClick={() => setOffer(null)}
          onScroll={({ currentTarget }) => setScrolled({ top: currentTarget.scrollTop, left: currentTarget.scrollLeft })}
        />
        {offer && <Proposals id={list} offer={offer} place={placeOf(text, offer.from, scrolled)} onTake={take} />}
      </div>
      <p id={help} className="sql-help">
        {words.editorHelp}
      </p>
      <span className="visually-hidden" role="status">
        {offer ? words.proposed(offer.proposals.length) : ''}
      </span>
    </div>
  );
}

/** Which act a key stands for; a number walks through the proposals. */
function actOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent, offer: Offer | null): 'ask' | 'propose' | 'take' | 'close' | number | null {
  if (key === 'Enter' && (ctrlKey || metaKey)) return 'ask';
  if (key === ' ' && ctrlKey) return 'propose';
  if (!offer) return null;
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  if (key === 'Escape') return 'close';
  return (key === 'Enter' || key === 'Tab') && !shiftKey ? 'take' : null;
}

/** Puts the cursor somewhere once the text has changed. */
function useCursor(area: { readonly current: HTMLTextAreaElement | null }, text: string): (at: number) => void {
  const wanted = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: to be done after each change of the text
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    area.current?.focus();
    area.current?.setSelectionRange(wanted.current, wanted.current);
    wanted.current = null;
  }, [text]);
  return (at) => {
    wanted.current = at;
  };
}

/** Line and column of the start of the word, in letters, less what is scrolled away in pixels. */
function placeOf(text: string, at: number, scrolled: { readonly top: number; readonly left: number }) {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length, column: lines.at(-1)?.length ?? 0, ...scrolled };
}

interface ColoursProps {
  readonly text: string;
  readonly tables: readonly NamedTable[];
  readonly scrolled: { readonly top: number; readonly left: number };
}

/** The text once more, in colours, right under the letters that are written. */
function Colours({ text, tables, scrolled }: ColoursProps) {
  const names = useMemo(() => new Set(tables.map(({ name }) => name)), [tables]);
  const pieces = useMemo(() => coloured(text, names), [text, names]);
  return (
    <div className="colours" aria-hidden>
      <pre style={{ translate: `${-scrolled.left}px ${-scrolled.top}px` }}>
        {pieces.map(({ text: piece, as }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no name but their place
          <span key={index} className={as}>
            {piece}
          </span>
        ))}
        {'\n'}
      </pre>
    </div>
  );
}
