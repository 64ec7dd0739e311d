// What the list itself does not say: rules that failed, why there is nothing, and which sheets the rules lacked.
import type { SheetName } from '../../model/sheet.ts';
import { SHEET_NAMES_NL } from '../../model/sheet.ts';
import { failureSentence } from '../../review/finding-words.ts';
import { NO_REVIEW_FILTER } from '../../workspace/asking/review-look.ts';
import { dayWords, reviewText } from '../text/review-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import type { Review } from './use-review.ts';

export function ReviewNotes({ review, isEmpty }: { readonly review: Review; readonly isEmpty: boolean }) {
  return (
    <div className="review-notes">
      <Failures review={review} />
      {isEmpty && <Empty review={review} />}
      <Missing review={review} isOpen={review.items.length === 0} />
    </div>
  );
}

const MOST_SHOWN = 5;

function Failures({ review: { checked } }: { readonly review: Review }) {
  const words = useText();
  const [{ language }, text] = [words, reviewText(words)];
  const { failures } = checked;
  if (failures.length === 0) return null;
  const lines = failures.map((failure) => <li key={`${failure.rule} ${failure.why}`}>{failureSentence(failure, language)}</li>);
  return (
    <div className="failures" role="status">
      <p>{text.failures(failures.length)}</p>
      <ul>{lines.slice(0, MOST_SHOWN)}</ul>
      {lines.length > MOST_SHOWN && (
        <details>
          <summary>{`+${lines.length - MOST_SHOWN}`}</summary>
          <ul>{lines.slice(MOST_SHOWN)}</ul>
        </details>
      )}
    </div>
  );
}

function Empty({ review: { items, checked, rules } }: { readonly review: Review }) {
  const words = useText();
  const text = reviewText(words);
  const workspace = useWorkspace();
  const day = dayWords(words, checked.day);
  if (items.length > 0)
    return (
      <div className="empty-note" role="status">
        <p>{text.noneLeft}</p>
        <button type="button" className="button" onClick={() => workspace.lookAtFindings({ filter: NO_REVIEW_FILTER })}>
          {text.showAll}
        </button>
      </div>
    );
  return (
    <p className="empty-note" role="status">
      {checked.failures.length > 0 ? text.noneAnswered(day) : text.none(day, rules.size)}
    </p>
  );
}

function Missing({ review: { missing }, isOpen }: { readonly review: Review; readonly isOpen: boolean }) {
  const words = useText();
  const [{ language }, text] = [words, reviewText(words)];
  if (missing.size === 0) return null;
  return (
    <details className="missing" open={isOpen}>
      <summary>
        {text.missing} ({missing.size})
      </summary>
      <p>{text.missingIntro}</p>
      <ul>
        {[...missing].map(([sheet, rules]) => (
          <li key={sheet}>{text.missingSheet(sheetWords(language, sheet), rules.join(', '))}</li>
        ))}
      </ul>
    </details>
  );
}

/** "Uitwisselingen"; in English the name of the sheet as words. */
export function sheetWords(language: 'nl' | 'en', sheet: SheetName): string {
  const words = sheet.replaceAll('_', ' ');
  return language === 'nl' ? (SHEET_NAMES_NL[sheet][0] ?? sheet) : words.charAt(0).toUpperCase() + words.slice(1);
}
