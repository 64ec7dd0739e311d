// The title with what was found, the filters with what they leave over, and the ways to save the list.
import { Download, X } from 'lucide-react';
import type { FindingReview } from '../../model/finding-review.ts';
import { NO_REVIEW_FILTER } from '../../workspace/asking/review-look.ts';
import { Exports } from '../administration/Exports.tsx';
import { dayWords, reviewText } from '../text/review-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { ReviewFilters } from './ReviewFilters.tsx';
import { isFiltered, type ReviewItem } from './review-list.ts';
import { reviewTable } from './review-table.ts';
import type { Review } from './use-review.ts';

interface Props {
  readonly review: Review;
  readonly items: readonly ReviewItem[];
  readonly gone: readonly FindingReview[];
}

export function ReviewHead({ review, items, gone }: Props) {
  const words = useText();
  const text = reviewText(words);
  const high = review.items.filter(({ finding }) => finding.severity === 'high').length;
  return (
    <header className="review-head">
      <div className="title-row">
        <h2>{text.title}</h2>
        <p className="counts">{text.counts(review.items.length, high)}</p>
        <Exports>
          <SaveButtons review={review} items={items} gone={gone} />
        </Exports>
      </div>
      <ReviewFilters review={review} />
      <div className="shown-row">
        <Shown all={review.items.length} shown={items.length} />
        <p className="no-verdict">
          {text.noVerdict} {text.day(dayWords(words, review.checked.day))}
        </p>
      </div>
    </header>
  );
}

/** How many are left, and the way back to all. */
function Shown({ all, shown }: { readonly all: number; readonly shown: number }) {
  const text = reviewText(useText());
  const workspace = useWorkspace();
  const isOn = useWorkspaceState((state) => isFiltered(state.reviewLook.filter));
  return (
    <div className="shown-count">
      <span role="status">{isOn ? text.shown(shown, all) : ''}</span>
      {isOn && (
        <button type="button" className="button quiet" onClick={() => workspace.lookAtFindings({ filter: NO_REVIEW_FILTER })}>
          <X size={12} aria-hidden />
          {text.showAll}
        </button>
      )}
    </div>
  );
}

function SaveButtons({ review, items, gone }: Props) {
  const words = useText();
  const text = reviewText(words);
  const workspace = useWorkspace();
  const depth = useWorkspaceState((state) => state.wordDepth);
  const table = () => reviewTable({ ...review, items, gone, records: review.openCase.records, day: review.checked.day, text: words, depth });
  const isEmpty = items.length + gone.length === 0;
  const button = (name: string, save: () => Promise<void>) => (
    <button type="button" className="button" disabled={isEmpty} title={text.saveHint(items.length)} onClick={() => void save()}>
      <Download size={14} aria-hidden />
      {name}
    </button>
  );
  return (
    <div className="saves">
      {button(text.saveCsv, () => workspace.saveTable(table()))}
      {button(text.saveXlsx, () => workspace.saveWorkbook(table()))}
    </div>
  );
}
