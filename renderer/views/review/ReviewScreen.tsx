// What the rules found: a work list, and beside it what is chosen.
import './review.css';
import './finding.css';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import { findingKey } from '../../model/finding-review.ts';
import type { ReviewFilter } from '../../workspace/asking/review-look.ts';
import { reviewText } from '../text/review-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { CheckingNote } from './CheckingNote.tsx';
import { FindingDetail } from './FindingDetail.tsx';
import { GoneDetail } from './GoneDetail.tsx';
import { ReviewHead } from './ReviewHead.tsx';
import { ReviewList } from './ReviewList.tsx';
import { ReviewNotes } from './ReviewNotes.tsx';
import { groupsOf, isLetThrough, linesOf } from './review-list.ts';
import { type Review, useReview } from './use-review.ts';

export function ReviewScreen() {
  const review = useReview();
  const text = reviewText(useText());
  const hasChosen = useWorkspaceState((state) => state.reviewLook.chosen !== null);
  return (
    <section className={`review-screen${review && hasChosen ? ' has-chosen' : ''}`} aria-label={text.title}>
      {review ? <Found review={review} /> : <CheckingNote />}
    </section>
  );
}

function Found({ review }: { readonly review: Review }) {
  const text = useText();
  const look = useWorkspaceState((state) => state.reviewLook);
  const { filter, sortBy, folded } = look;
  const items = useMemo(() => review.items.filter((item) => isLetThrough(item, filter)), [review.items, filter]);
  const gone = useMemo(() => review.gone.filter((said) => isGoneShown(said, filter)), [review.gone, filter]);
  const lines = useMemo(
    () => linesOf(groupsOf(items, sortBy, review.departments, text.locale), gone, sortBy, folded),
    [items, sortBy, review.departments, text.locale, gone, folded],
  );
  const list = useRef<HTMLDivElement>(null);
  return (
    <>
      <div className="review-main" ref={list}>
        <ReviewHead review={review} items={items} gone={gone} />
        <ReviewNotes review={review} isEmpty={lines.length === 0} />
        {lines.length > 0 && <ReviewList review={review} lines={lines} />}
      </div>
      <Side review={review} list={list} />
    </>
  );
}

/** What is no longer found has a rule and a state, but no severity or department any more. */
function isGoneShown(said: Review['gone'][number], { rule, department, severity, state }: ReviewFilter): boolean {
  return department === null && severity === null && (rule === null || rule === said.rule) && (state === null || state === said.state);
}

function Side({ review, list }: { readonly review: Review; readonly list: RefObject<HTMLDivElement | null> }) {
  const workspace = useWorkspace();
  const chosen = useWorkspaceState((state) => state.reviewLook.chosen);
  const item = chosen === null ? undefined : review.items.find(({ key }) => key === chosen);
  const gone = chosen === null || item ? undefined : review.gone.find((said) => findingKey(said) === chosen);
  const text = reviewText(useText());
  useFocusWhenListHides(list, chosen);
  const close = () => {
    workspace.lookAtFindings({ chosen: null });
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[role="row"][tabindex="0"]')?.focus());
  };
  if (item) return <FindingDetail key={item.key} item={item} review={review} onClose={close} />;
  if (gone) return <GoneDetail key={chosen} said={gone} review={review} onClose={close} />;
  return (
    <aside className="side finding no-finding" aria-label={text.detail}>
      <p>{text.noChoice}</p>
    </aside>
  );
}

/** In a narrow window the finding takes the place of the list, and the focus goes with it. */
function useFocusWhenListHides(list: RefObject<HTMLDivElement | null>, chosen: string | null): void {
  useEffect(() => {
    if (chosen !== null && list.current?.offsetParent === null) document.getElementById('finding-title')?.focus();
  }, [list, chosen]);
}
