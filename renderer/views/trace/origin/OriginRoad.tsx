// The road of a number, from the number back: each step in sentences, what more there is to say of it, and how far it is from the number.
import type { OriginHop } from '../../../trace/origin.ts';
import type { StorySentence } from '../../../trace/story/tell.ts';
import type { StoryTopic } from '../../../trace/story/topics.ts';
import { originText } from '../../text/origin-words.ts';
import { useText } from '../../workspace-context.ts';
import { StorySentences } from '../StorySentences.tsx';
import type { Names } from '../told/telling.ts';
import { useLead } from '../use-trace.ts';
import { hopName, hopTime } from './tell-origin.ts';
import type { ToldHop } from './use-road-story.ts';

/** Said at once of each step; the rest is folded. */
const FIRST: ReadonlySet<StoryTopic> = new Set(['who', 'speed', 'made']);

interface Props {
  readonly names: Names;
  readonly steps: readonly ToldHop[];
  /** Steps of the road that are not told here. */
  readonly left: number;
}

export function OriginRoad({ names, steps, left }: Props) {
  const words = originText(useText());
  const depths = [...new Set(steps.map(({ hop }) => hop.depth))];
  return (
    <section className="origin-road">
      <h3>{words.road}</h3>
      <ol>
        {depths.map((depth) => (
          <li key={depth}>
            <h4>{words.back(depth)}</h4>
            {steps
              .filter(({ hop }) => hop.depth === depth)
              .map((step) => (
                <Step key={`${step.hop.kind} ${step.hop.id} ${step.hop.toDatasetId}`} names={names} step={step} />
              ))}
          </li>
        ))}
      </ol>
      {left > 0 && <p className="about">{words.furtherSteps(left)}</p>}
    </section>
  );
}

function Step({ names, step: { hop, told } }: { readonly names: Names; readonly step: ToldHop }) {
  const words = originText(useText());
  const lead = useLead();
  const sentences = told?.sentences.filter(({ topic }) => topic !== 'unknown') ?? [];
  const isFirst = ({ topic }: StorySentence) => FIRST.has(topic);
  const [first, rest] = [sentences.filter(isFirst), sentences.filter((one) => !isFirst(one))];
  const name = hopName(names, hop);
  return (
    <article className="origin-step">
      <button type="button" className="link" onClick={() => lead(rowsOf(hop), name)}>
        <strong>{name}</strong>
        <span>{[hopTime(names, hop), hop.isFeedback ? words.feedback : ''].filter(Boolean).join(' · ')}</span>
      </button>
      {told === null && <p className="said">{words.copyOf(names.of('dataset', hop.toDatasetId), names.of('dataset', hop.fromDatasetId))}</p>}
      <StorySentences names={names} sentences={first} />
      {rest.length > 0 && (
        <details className="within">
          <summary>{words.more}</summary>
          <StorySentences names={names} sentences={rest} />
        </details>
      )}
    </article>
  );
}

function rowsOf(hop: OriginHop) {
  if (hop.kind === 'exchange') return [{ sheet: 'exchanges', id: hop.id }] as const;
  return [hop.fromDatasetId, hop.toDatasetId].map((id) => ({ sheet: 'datasets', id }) as const);
}
