// One field that finds any system, department, party, dataset or exchange by name or id, and jumps there. Ctrl+K reaches it.
import './search.css';
import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { buildIndex, type Found, find } from './find.ts';

export function SearchField() {
  const text = useText();
  const workspace = useWorkspace();
  const openCase = useWorkspaceState((state) => state.openCase);
  const [query, setQuery] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const index = useMemo(() => (openCase ? buildIndex(openCase) : []), [openCase]);
  const results = useMemo(() => find(index, query, 40), [index, query]);
  useFindKey(input);
  const jump = (found: Found | undefined) => {
    if (!found) return;
    setQuery('');
    void workspace.reveal(found.nodes, found.selection);
    input.current?.blur();
  };
  return (
    <ComboBox<Found>
      className="search"
      aria-label={text.bar.search}
      items={results}
      inputValue={query}
      onInputChange={setQuery}
      selectedKey={null}
      onSelectionChange={(key) => jump(results.find((found) => found.id === key))}
      menuTrigger="input"
      allowsEmptyCollection={query.trim() !== ''}
    >
      <div className="field">
        <Search size={14} aria-hidden />
        <Input ref={input} placeholder={text.bar.searchShort} aria-keyshortcuts="Control+K" />
        <kbd aria-hidden>Ctrl K</kbd>
        <Button className="visually-hidden">▾</Button>
      </div>
      <Popover className="popover search-results">
        <ListBox<Found> renderEmptyState={() => (query.trim() ? <p className="none">{text.bar.noResults}</p> : null)}>
          {(found) => (
            <ListBoxItem id={found.id} textValue={found.name} className="result">
              <Text slot="label">{found.name}</Text>
              <Text slot="description">
                {text.foundKinds[found.kind]}
                {found.context && ` · ${found.context}`}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

function useFindKey(input: React.RefObject<HTMLInputElement | null>) {
  const workspace = useWorkspace();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      input.current?.focus();
    };
    const stop = workspace.host.onCommand((command) => command === 'find' && input.current?.focus());
    window.addEventListener('keydown', onKey);
    return () => {
      stop();
      window.removeEventListener('keydown', onKey);
    };
  }, [workspace, input]);
}
