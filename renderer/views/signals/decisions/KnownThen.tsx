// What was known on the day of a decision: levels without later values, signals in words up to then, and what the rules find on that day.
import { useEffect, useState } from 'react';
import { latestReviews } from '../../../model/finding-review.ts';
import type { Checked } from '../../../review/check-case.ts';
import { dayOf, isoOf } from '../../../signals/days.ts';
import type { PlaceLevel } from '../../../signals/levels.ts';
import { decisionText } from '../../text/decision-words.ts';
import { dayWords } from '../../text/review-words.ts';
import { thermometerText, valueText } from '../../text/thermometer-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { LevelMark } from '../thermometer/LevelMark.tsx';
import { useSignalAnswer } from '../use-signal-answer.ts';
import type { DecisionItem } from './decision-items.ts';
import { placeName } from './places.ts';
import type { Decisions } from './use-decisions.ts';

interface Props {
  readonly item: DecisionItem;
  readonly decisions: Decisions;
}

const MOST = 8;

export function KnownThen({ item, decisions }: Props) {
  const words = useText();
  const text = decisionText(words).detail;
  const day = dayOf(item.decidedOn);
  const of = item.series.map(({ seriesId, places, areaIds }) => ({ seriesId, places, areaIds }));
  const known = useSignalAnswer('known', day === null ? null : { of, day });
  const said = decisions.book.words.filter((one) => day !== null && one.day <= day).sort((a, b) => b.day - a.day);
  return (
    <div className="then-known">
      <p>{text.thenOn(dayWords(words, item.decidedOn))}</p>
      {known && known.linked.length > 0 && <Levels title={text.thenLinked} levels={known.linked} decisions={decisions} />}
      {known && known.others.length > 0 && <Levels title={text.thenOthers} levels={known.others} decisions={decisions} />}
      {known && known.others.length === 0 && <p className="second">{text.thenOthersNone}</p>}
      <h4>{text.thenWords}</h4>
      {said.length === 0 && <p className="second">{text.thenWordsNone}</p>}
      <ul className="decision-signals">
        {said.slice(0, MOST).map((one) => (
          <li key={one.id}>
            <q>{one.text}</q>
            <span className="second">
              {one.id} · {dayWords(words, isoOf(one.day))}
            </span>
          </li>
        ))}
        {said.length > MOST && <li className="second">{text.more(said.length - MOST)}</li>}
      </ul>
      <FindingsThen day={item.decidedOn} />
    </div>
  );
}

function Levels({
  title,
  levels,
  decisions: { book },
}: {
  readonly title: string;
  readonly levels: readonly PlaceLevel[];
  readonly decisions: Decisions;
}) {
  const words = useText();
  const text = decisionText(words);
  return (
    <>
      <h4>{title}</h4>
      <ul className="then-levels">
        {levels.slice(0, MOST).map((level) => {
          const series = book.series.get(level.seriesId);
          return (
            <li key={`${level.seriesId} ${level.place}`}>
              <LevelMark level={level.level} />
              <span>
                {series?.name} · {placeName(book, level.place) || thermometerText(words).panel.city}
                <span className="second">
                  {[
                    level.value !== null && valueText(words, level.value, series?.unitOfMeasure ?? ''),
                    level.since !== null && text.form.since('', dayWords(words, isoOf(level.since))).trim(),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
            </li>
          );
        })}
        {levels.length > MOST && <li className="second">{text.detail.more(levels.length - MOST)}</li>}
      </ul>
    </>
  );
}

/** What was said of findings after that day does not count. */
function FindingsThen({ day }: { readonly day: string }) {
  const workspace = useWorkspace();
  const text = decisionText(useText()).detail;
  const openCase = useWorkspaceState((state) => state.openCase);
  const [checked, setChecked] = useState<Checked | 'failed' | null>(null);
  useEffect(() => {
    let isWanted = true;
    setChecked(null);
    workspace
      .findingsOn(day, () => isWanted)
      .then(
        (found) => isWanted && setChecked(found),
        () => isWanted && setChecked('failed'),
      );
    return () => {
      isWanted = false;
    };
  }, [workspace, day]);
  const reviews = latestReviews(
    [],
    (openCase?.reviews ?? []).filter(({ on }) => on <= day),
  );
  const isOpen = ({ rule, about }: { rule: string; about: string }) =>
    !reviews.some((said) => said.rule === rule && said.about === about && said.state !== 'open');
  const open = checked && checked !== 'failed' ? checked.findings.filter(isOpen) : [];
  const show = () => {
    workspace.setDay(day);
    workspace.show('review');
  };
  return (
    <>
      <h4>{text.thenFindings}</h4>
      <p role="status">
        {checked === null && text.thenFindingsBusy}
        {checked === 'failed' && text.thenFindingsFailed}
        {checked && checked !== 'failed' && text.thenFindingsOpen(open.length, open.filter(({ severity }) => severity === 'high').length)}
        {checked && checked !== 'failed' && checked.failures.length > 0 && ` ${text.thenRulesFailed(checked.failures.length)}`}
      </p>
      <button type="button" className="button" onClick={show}>
        {text.thenFindingsNow}
      </button>
    </>
  );
}
