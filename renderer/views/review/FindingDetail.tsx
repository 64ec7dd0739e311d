// The chosen finding: what is found, where on the map, what it rests on, how it was determined, on which rows, and what people say of it.
import { MapPin } from 'lucide-react';
import { findingKey } from '../../model/finding-review.ts';
import { messageOf } from '../../review/finding-words.ts';
import { MakeBriefing } from '../briefing/MakeBriefing.tsx';
import { CorrectButtons } from '../edit/CorrectButtons.tsx';
import { fieldOfRule } from '../edit/wanted-field.ts';
import { useMapHandle } from '../map/map-handle.ts';
import { reviewText } from '../text/review-words.ts';
import { showOnMap } from '../trace/show-on-map.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { FindingDecision } from './FindingDecision.tsx';
import { FindingFrame } from './FindingFrame.tsx';
import { FindingJudge } from './FindingJudge.tsx';
import { FindingPlace } from './FindingPlace.tsx';
import { FindingQuery } from './FindingQuery.tsx';
import { FindingRows } from './FindingRows.tsx';
import { FindingVoices } from './FindingVoices.tsx';
import { mapRows } from './map-rows.ts';
import { SeverityMark, StateMark } from './marks.tsx';
import type { ReviewItem } from './review-list.ts';
import type { Review } from './use-review.ts';

interface Props {
  readonly item: ReviewItem;
  readonly review: Review;
  readonly onClose: () => void;
}

export function FindingDetail({ item, review, onClose }: Props) {
  const words = useText();
  const text = reviewText(words);
  const depth = useWorkspaceState((state) => state.wordDepth);
  const { finding, state, department } = item;
  const rule = review.rules.get(finding.rule);
  return (
    <FindingFrame kind={text.number(finding.rule, item.at, item.of)} title={rule?.title[words.language] ?? finding.rule} onClose={onClose}>
      <p className="marks">
        <SeverityMark severity={finding.severity} />
        <StateMark state={state} />
        {review.ownRules.has(finding.rule) && <span className="chip accent">{text.ownRule}</span>}
        <span className="of">{review.departments.name(department) ?? text.noDepartment}</span>
      </p>
      <p className="what">{messageOf(finding, words.language, depth)}</p>
      <FindingPlace finding={finding} openCase={review.openCase} />
      <ShowOnMap item={item} review={review} />
      <section>
        <h3>{text.rests}</h3>
        <p>{rule?.article[words.language] || text.noArticle}</p>
        {rule && depth === 'expert' && (
          <p className="quiet-line">
            {text.weight}: {rule.weight[words.language]}
          </p>
        )}
      </section>
      <CorrectButtons sheet={finding.sheet} id={finding.about} focus={fieldOfRule(finding.rule)} />
      <p className="chips">
        <MakeBriefing from={{ kind: 'finding', key: findingKey(finding) }} />
      </p>
      <FindingJudge item={item} />
      <FindingDecision said={messageOf(finding, words.language, depth)} day={review.checked.day} />
      {rule && <FindingQuery rule={rule} day={review.checked.day} />}
      <FindingRows finding={finding} openCase={review.openCase} />
      <FindingVoices finding={finding} />
    </FindingFrame>
  );
}

function ShowOnMap({ item: { finding }, review }: Pick<Props, 'item' | 'review'>) {
  const words = useText();
  const text = reviewText(words);
  const workspace = useWorkspace();
  const map = useMapHandle();
  const rows = mapRows(finding, review.openCase);
  const show = () => {
    const lit = { rows, label: `${finding.rule} ${review.rules.get(finding.rule)?.title[words.language] ?? ''}`.trim() };
    workspace.lookAtFindings({ onMap: lit });
    void showOnMap(workspace, map, lit);
  };
  if (rows.length === 0) return <p className="quiet-line">{text.notOnMap}</p>;
  return (
    <div className="to-map">
      <button type="button" className="button primary" onClick={show}>
        <MapPin size={14} aria-hidden />
        {text.show}
      </button>
      {finding.sheet === 'processing_activities' && <p className="quiet-line">{text.activityOnMap}</p>}
    </div>
  );
}
