// Beside a number: what the rules found on the way it came, and what of that way is not filled in; each leads to its row.
import type { Finding } from '../../../review/finding.ts';
import type { OriginAnswer } from '../../../trace/origin.ts';
import type { StorySentence } from '../../../trace/story/tell.ts';
import { FindingLinks } from '../../review/FindingsPart.tsx';
import { useChecked } from '../../review/use-review.ts';
import { originText } from '../../text/origin-words.ts';
import { useText, useWorkspaceState } from '../../workspace-context.ts';
import { StorySentences } from '../StorySentences.tsx';
import type { Names } from '../told/telling.ts';
import { hopName } from './tell-origin.ts';
import type { ToldHop } from './use-road-story.ts';

/** Findings about an exchange or dataset of the road; null while the rules are asked. They wait while the days are played. */
export function useRoadFindings(answer: OriginAnswer | null): readonly Finding[] | null {
  const isPlaying = useWorkspaceState((state) => state.signals.playing);
  const checked = useChecked(!isPlaying && answer !== null);
  return checked && answer ? findingsOn(answer, checked.findings) : null;
}

function findingsOn({ rows }: Pick<OriginAnswer, 'rows'>, findings: readonly Finding[]): readonly Finding[] {
  const road = new Set(rows.map(({ sheet, id }) => `${sheet}\n${id}`));
  return findings.filter(({ sheet, about }) => road.has(`${sheet}\n${about}`));
}

interface Props {
  readonly names: Names;
  readonly findings: readonly Finding[] | null;
  readonly steps: readonly ToldHop[];
}

/** So many are shown before more is asked for. */
const FEW = 3;

export function OriginBeside({ names, findings, steps }: Props) {
  const words = originText(useText());
  const unknowns = steps.flatMap(({ hop, told }) => (told && told.unknowns.length > 0 ? [{ hop, told }] : []));
  const many = unknowns.reduce((sum, { told }) => sum + told.unknowns.length, 0);
  return (
    <section className="origin-beside">
      <h3>{words.beside}</h3>
      <h4>{findings === null ? words.checking : findings.length === 0 ? words.noFindings : words.findings(findings.length)}</h4>
      {findings && <FindingLinks findings={findings.slice(0, FEW)} />}
      {findings && findings.length > FEW && (
        <details className="within">
          <summary>{words.moreFindings(findings.length - FEW)}</summary>
          <FindingLinks findings={findings.slice(FEW)} />
        </details>
      )}
      <h4>{many === 0 ? words.noUnknowns : words.unknowns(many)}</h4>
      {unknowns.map(({ hop, told }) => (
        <div key={`${hop.id} ${hop.toDatasetId}`} className="hatched-note">
          <strong>{hopName(names, hop)}</strong>
          <StorySentences names={names} sentences={told.sentences.filter(isUnknown)} />
        </div>
      ))}
    </section>
  );
}

function isUnknown({ topic, unknowns }: StorySentence): boolean {
  return topic === 'unknown' || unknowns.length > 0;
}
