// What changed from one version to another: counted by sheet, a sentence for each row, and the acts of the history in that time.
import { useMemo, useState } from 'react';
import type { RowDifference } from '../../compare/differences.ts';
import { tellStep } from '../../edit/step-sentences.ts';
import { actsBetween, between, tellDifference } from '../../workshop/between.ts';
import { namesIn } from '../edit/row-names.ts';
import { sheetTitle } from '../text/register-words.ts';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { momentWords } from './moment-words.ts';
import type { ReadVersion } from './use-versions.ts';

/** So many sentences are shown before more are asked for. */
const FEW = 40;

interface Props {
  readonly before: ReadVersion;
  readonly after: ReadVersion;
}

export function VersionDifference({ before, after }: Props) {
  const words = useText();
  const text = workshopText(words).versions;
  const [most, setMost] = useState(FEW);
  const { counts, rows } = useMemo(() => between(before.records, after.records), [before.records, after.records]);
  const told = rows.filter(isTold);
  const names = [namesIn(after.records, words.language), namesIn(before.records, words.language)] as const;
  if (!before.isWhole || !after.isWhole) return <p className="empty">{text.broken}</p>;
  if (rows.length === 0) return <p className="empty">{text.nothing}</p>;
  return (
    <div className="version-difference">
      <ul className="version-counts">
        {counts.map(({ sheet, added, gone, changed }) => (
          <li key={sheet} className="chip">
            {sheetTitle(words, sheet)}:{' '}
            {[[added, text.counts.added] as const, [gone, text.counts.gone] as const, [changed, text.counts.changed] as const]
              .filter(([count]) => count > 0)
              .map(([count, what]) => `${count} ${what}`)
              .join(', ')}
          </li>
        ))}
      </ul>
      <h4>{text.rows}</h4>
      <ul className="version-rows">
        {told.slice(0, most).map((row) => (
          <li key={`${row.sheet} ${row.kind} ${row.name}`}>{tellDifference(row, { language: words.language, nameOf: names[0] }, names[1])}.</li>
        ))}
      </ul>
      {told.length > most && (
        <button type="button" className="button" onClick={() => setMost(most + FEW)}>
          {text.more(told.length - most)}
        </button>
      )}
      <Acts before={before} after={after} />
    </div>
  );
}

/** A note that only marks a voice or dots says nothing by itself. */
function isTold({ sheet, before, after }: RowDifference): boolean {
  return sheet !== 'session_notes' || Boolean((after ?? before)?.values.text);
}

function Acts({ before, after }: Props) {
  const words = useText();
  const text = workshopText(words).versions;
  const openCase = useWorkspaceState((state) => state.openCase);
  const acts = useMemo(() => {
    const moments = [before.version?.keptAt ?? null, after.version?.keptAt ?? null] as const;
    const isTurned = moments[0] === null || (moments[1] !== null && moments[1] < moments[0]);
    const [from, until] = isTurned ? [moments[1], moments[0]] : moments;
    return actsBetween([...(openCase?.past ?? []), ...(openCase?.applied ?? [])], from, until);
  }, [openCase, before, after]);
  if (!openCase) return null;
  const telling = { language: words.language, nameOf: namesIn(openCase.records, words.language) };
  if (acts.length === 0) return <p className="help">{text.noActs}</p>;
  return (
    <details>
      <summary>{text.acts(acts.length)}</summary>
      <ul className="version-rows">
        {acts.slice(-200).map((step) => (
          <li key={step.id}>
            {tellStep(step, telling)}. <small>{[step.role, momentWords(words.locale, step.at)].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
