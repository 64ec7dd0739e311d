// Help: the page of the guide for where the user is, a field to search all of it, and the way back. The same beside the screen and over it.
import './help.css';
import { ArrowLeft, List, X } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { SearchField as AriaSearchField, Button, Input, Label } from 'react-aria-components';
import type { Guide } from '../../model/guide.ts';
import { helpText } from '../text/help-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { Contents, OnThisPage } from './Contents.tsx';
import { FoundPlaces } from './FoundPlaces.tsx';
import { showReport } from './fault-book.ts';
import { GuideText, headingElement } from './GuideText.tsx';
import { goBack, goToContents, searchFor, showAbout, useHelp } from './help-state.ts';
import { useGuide } from './manual-context.ts';

/** `close` also takes the focus back to where it was. `title` is the heading, as the surroundings want it. */
export function HelpPanel({ title, close }: { readonly title: ReactNode; readonly close: () => void }) {
  const language = useWorkspaceState((state) => state.language);
  const guide = useGuide(language);
  return (
    <>
      <HelpHead title={title} close={close} />
      <div className="help-body">
        <HelpBody guide={guide} />
      </div>
      <HelpFoot />
    </>
  );
}

function HelpHead({ title, close }: { readonly title: ReactNode; readonly close: () => void }) {
  const text = helpText(useText());
  const query = useHelp((help) => help.query);
  const hasTrail = useHelp((help) => help.trail.length > 0);
  return (
    <header className="help-head">
      <div className="help-bar">
        {title}
        <button type="button" className="button quiet" disabled={!hasTrail} aria-label={text.back} title={text.back} onClick={goBack}>
          <ArrowLeft size={16} aria-hidden />
        </button>
        <button type="button" className="button quiet" onClick={goToContents}>
          <List size={14} aria-hidden />
          {text.contents}
        </button>
        <button type="button" className="button quiet" aria-label={text.close} title={text.close} onClick={close}>
          <X size={16} aria-hidden />
        </button>
      </div>
      <AriaSearchField className="help-search" value={query} onChange={searchFor}>
        <Label className="visually-hidden">{text.search}</Label>
        <Input placeholder={text.search} maxLength={80} />
        {query !== '' && (
          <Button className="button quiet" aria-label={text.clear}>
            <X size={14} aria-hidden />
          </Button>
        )}
      </AriaSearchField>
    </header>
  );
}

function HelpBody({ guide }: { readonly guide: Guide | null | 'failed' }) {
  const text = helpText(useText());
  const query = useHelp((help) => help.query);
  const place = useHelp((help) => help.place);
  useArrival(guide !== null && guide !== 'failed' && query === '');
  if (guide === null || guide === 'failed') return <p role="status">{guide === null ? text.loading : text.failed}</p>;
  if (query.trim() !== '') return <FoundPlaces guide={guide} query={query} />;
  if (place === null) return <Contents guide={guide} />;
  const page = guide.find(({ id }) => id === place.page);
  if (!page) return <p>{text.gone}</p>;
  return (
    <>
      <GuideText page={page} />
      <OnThisPage page={page} />
    </>
  );
}

/** Whoever goes to a page or heading is there with the focus too: a screen reader reads it, and Tab goes on from it. */
function useArrival(isThere: boolean): void {
  const place = useHelp((help) => help.place);
  useEffect(() => {
    if (!isThere) return;
    const target = document.getElementById(headingElement(place?.heading ?? '')) ?? document.getElementById(headingElement(''));
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'start' });
  }, [isThere, place]);
}

function HelpFoot() {
  const text = helpText(useText());
  return (
    <footer className="help-foot">
      <button type="button" className="button quiet" onClick={() => showAbout(true)}>
        {text.about.title}
      </button>
      <button type="button" className="button quiet" onClick={() => showReport(true)}>
        {text.report.title}
      </button>
    </footer>
  );
}
