// What was said of a finding that the rules no longer find.
import type { FindingReview } from '../../model/finding-review.ts';
import { dayWords, reviewText } from '../text/review-words.ts';
import { useText } from '../workspace-context.ts';
import { FindingFrame } from './FindingFrame.tsx';
import { FindingQuery } from './FindingQuery.tsx';
import { StateMark } from './marks.tsx';
import type { Review } from './use-review.ts';

export function GoneDetail({ said, review, onClose }: { readonly said: FindingReview; readonly review: Review; readonly onClose: () => void }) {
  const words = useText();
  const text = reviewText(words);
  const rule = review.rules.get(said.rule);
  const on = said.on === '' ? text.unknownDay : dayWords(words, said.on);
  return (
    <FindingFrame kind={text.numberGone(said.rule)} title={rule?.title[words.language] ?? said.rule} onClose={onClose}>
      <p className="marks">
        <StateMark state={{ state: said.state, isChanged: false }} />
        <span className="of">{text.goneAbout(said.about)}</span>
      </p>
      <p className="what">{text.goneWhy}</p>
      <section>
        <h3>{text.judge}</h3>
        <p>{text.said(text.judges[said.state], on, said.role)}</p>
        {said.reason && <blockquote>{said.reason}</blockquote>}
      </section>
      {rule && <FindingQuery rule={rule} day={review.checked.day} />}
    </FindingFrame>
  );
}
