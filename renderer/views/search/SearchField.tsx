// One field that finds any thing of the case, chooses with signs, and gives commands. Ctrl+K reaches it.
import './search.css';
import { Search } from 'lucide-react';
import { type KeyboardEvent as ReactKeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Button, Collection, ComboBox, Header, Input, ListBox, ListBoxItem, ListBoxSection, Popover, Text } from 'react-aria-components';
import { useMapHandle } from '../map/map-handle.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import type { SearchIndex } from './find.ts';
import { type Offer, type Offers, offersFor } from './palette.ts';
import { useSearchIndex } from './use-search-index.ts';

export function SearchField() {
  const text = useText();
  const [query, setQuery] = useState('');
  const [isInUse, setInUse] = useState(false);
  const [isClosed, setClosed] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const field = useRef<HTMLDivElement>(null);
  /** What had the focus before, and gets it back. */
  const before = useRef<Element | null>(null);
  const map = useMapHandle();
  const index = useSearchIndex();
  const hasCase = useWorkspaceState((state) => state.openCase !== null);
  const groups = useOffers(query, isInUse, index);
  useFindKey(input, before);
  const take = (key: unknown) => {
    const offer = groups.flatMap(({ offers }) => offers).find(({ id }) => id === key);
    if (!offer?.run) return;
    setQuery('');
    setClosed(true);
    offer.run();
    requestAnimationFrame(() => {
      input.current?.blur();
      window.setTimeout(() => document.activeElement === document.body && leave(before.current), ARRIVE_MS);
      setClosed(false);
      if (offer.focus !== undefined) map.current?.focusOn(offer.focus);
    });
  };
  /** Enter without a choice in the list takes the first that can be done; Escape empties the field, and then leaves it. */
  const onKey = (event: ReactKeyboardEvent) => {
    if (event.key === 'Escape' && query === '') leave(before.current);
    if (event.key === 'Escape') setQuery('');
    if (event.key !== 'Enter' || query.trim() === '' || input.current?.getAttribute('aria-activedescendant')) return;
    take(groups.flatMap(({ offers }) => offers).find(({ run }) => run !== null)?.id);
  };
  return (
    <ComboBox<Offers>
      className="search"
      aria-label={text.focus.palette.label}
      items={isClosed ? [] : groups}
      inputValue={query}
      onInputChange={setQuery}
      selectedKey={null}
      onSelectionChange={take}
      onFocusChange={setInUse}
      menuTrigger="focus"
      allowsEmptyCollection={query.trim() !== ''}
    >
      <div className="field" ref={field}>
        <Search size={14} aria-hidden />
        <Input ref={input} onKeyDown={onKey} placeholder={text.focus.palette.placeholder} aria-keyshortcuts="Control+K" />
        <kbd aria-hidden>Ctrl K</kbd>
        <Button className="visually-hidden">▾</Button>
      </div>
      <Popover className="popover search-results" triggerRef={field}>
        <ListBox<Offers>
          renderEmptyState={() =>
            query.trim() ? <p className="none">{hasCase && !index ? text.forms.choice.indexing : text.focus.palette.nothing}</p> : null
          }
        >
          {(group) => (
            <ListBoxSection id={group.id}>
              <Header className="menu-title">{group.title}</Header>
              <Collection items={group.offers}>{(offer) => <OfferLine offer={offer} />}</Collection>
            </ListBoxSection>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function OfferLine({ offer }: { readonly offer: Offer }) {
  return (
    <ListBoxItem id={offer.id} textValue={offer.words} className="result" isDisabled={offer.run === null}>
      <Text slot="label">{offer.words}</Text>
      {offer.keys && <kbd>{offer.keys}</kbd>}
      {offer.note && <Text slot="description">{offer.note}</Text>}
    </ListBoxItem>
  );
}

/** Where the case is still being made ready for searching, only commands and selectors are offered. */
function useOffers(query: string, isInUse: boolean, index: SearchIndex | null): readonly Offers[] {
  const text = useText();
  const workspace = useWorkspace();
  const map = useMapHandle();
  return useMemo(
    () => (isInUse ? offersFor(query, index ?? [], text, { workspace, map: map.current, held: map }) : []),
    [query, index, text, workspace, map, isInUse],
  );
}

/** By then what was chosen has taken the focus, where it wants it. */
const ARRIVE_MS = 500;

/** Back to where the person was; where that is no more, to the screen. */
function leave(before: Element | null): void {
  const place = before instanceof HTMLElement && before.isConnected && before !== document.body ? before : document.getElementById('main');
  place?.focus({ preventScroll: true });
}

function useFindKey(input: React.RefObject<HTMLInputElement | null>, before: React.RefObject<Element | null>) {
  const workspace = useWorkspace();
  useEffect(() => {
    /** What was typed before is chosen, so that new words take its place. */
    const begin = () => {
      if (document.activeElement !== input.current) before.current = document.activeElement;
      input.current?.focus();
      input.current?.select();
    };
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      begin();
    };
    const stop = workspace.host.onCommand((command) => command === 'find' && begin());
    window.addEventListener('keydown', onKey);
    return () => {
      stop();
      window.removeEventListener('keydown', onKey);
    };
  }, [workspace, input, before]);
}
