// All questions with what one should know beside them; out as CSV, and others in their place.
import { Download, FolderInput, Table2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { newRows } from '../../edit/new-row.ts';
import { type Card, deckOf, deckTable, shippedRows, THEMES, wordsIn } from '../../workshop/deck.ts';
import { Exports } from '../administration/Exports.tsx';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { useRecords } from './use-session.ts';

export function DeckPart() {
  const text = workshopText(useText());
  const records = useRecords();
  const deck = useMemo(() => deckOf(records), [records]);
  const themes = [...THEMES, null].map((theme) => ({ theme, cards: deck.cards.filter((card) => card.theme === theme) }));
  return (
    <section className="deck-part">
      <div className="part-head">
        <h3>
          {text.deck.title} <span className="count">{text.deck.count(deck.cards.length)}</span>
        </h3>
        <DeckTools isShipped={deck.isShipped} />
      </div>
      <p className="help">{deck.isShipped ? text.deck.shipped : text.deck.own}</p>
      {themes.map(({ theme, cards }) =>
        cards.length === 0 ? null : (
          <section key={theme ?? ''} className="deck-theme">
            <h4>{theme ? text.themes[theme] : text.noTheme}</h4>
            {cards.map((card) => (
              <DeckCard key={card.id} card={card} />
            ))}
          </section>
        ),
      )}
    </section>
  );
}

function DeckCard({ card }: { readonly card: Card }) {
  const { language } = useText();
  return (
    <details className="deck-card">
      <summary>{wordsIn(card.text, language)}</summary>
      <p>{wordsIn(card.knowledge, language)}</p>
    </details>
  );
}

function DeckTools({ isShipped }: { readonly isShipped: boolean }) {
  const text = workshopText(useText()).deck;
  const workspace = useWorkspace();
  const records = useRecords();
  const [said, setSaid] = useState('');
  const save = () => void workspace.saveTable({ name: text.csvName, ...deckTable(deckOf(records)) });
  const replace = async () => {
    const outcome = await workspace.replaceDeck();
    setSaid(outcome === null ? '' : outcome.found === 0 ? text.none : text.replaced(outcome.found, outcome.kept, outcome.refused));
  };
  const edit = async () => {
    const made = isShipped ? newRows(records, shippedRows()) : { changes: [] };
    if ('changes' in made && made.changes.length > 0) await workspace.edit('add', made.changes);
    workspace.openRegister({ part: 'tables', sheet: 'deck_cards' });
  };
  return (
    <p className="tools">
      <Exports>
        <button type="button" className="button" onClick={save}>
          <Download size={14} aria-hidden /> {text.csv}
        </button>
      </Exports>
      <button type="button" className="button" onClick={() => void replace()}>
        <FolderInput size={14} aria-hidden /> {text.replace}
      </button>
      <button type="button" className="button" onClick={() => void edit()}>
        <Table2 size={14} aria-hidden /> {isShipped ? text.take : text.edit}
      </button>
      <span role="status">{said}</span>
    </p>
  );
}
