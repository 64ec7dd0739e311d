// In the inspector: what the rules found about what is chosen on the map, each finding leading to itself on its own screen.
import { useMemo, useState } from 'react';
import type { FlowGraph } from '../../graph/flow-graph.ts';
import type { Selection } from '../../graph/focus.ts';
import { type FindingReview, findingKey } from '../../model/finding-review.ts';
import type { Finding } from '../../review/finding.ts';
import { messageOf } from '../../review/finding-words.ts';
import { statesOf } from '../../review/reviews.ts';
import { NO_REVIEW_FILTER } from '../../workspace/asking/review-look.ts';
import { reviewText } from '../text/review-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { aboutSelection, departmentOfSelection } from './about-selection.ts';
import { RuleMark, SeverityMark, StateMark } from './marks.tsx';
import { useChecked } from './use-review.ts';

const FEW = 3;
const NONE: readonly FindingReview[] = [];

interface Props {
  readonly graph: FlowGraph;
  readonly selection: Selection;
}

export function FindingsPart({ graph, selection }: Props) {
  const text = reviewText(useText());
  const checked = useChecked();
  const [most, setMost] = useState(FEW);
  const { kind, id } = selection;
  const isAbout = useMemo(() => aboutSelection(graph, { kind, id }), [graph, kind, id]);
  const found = useMemo(() => (isAbout ? (checked?.findings.filter(isAbout) ?? []) : []), [checked, isAbout]);
  if (!checked || !isAbout) return null;
  return (
    <section className="findings-part">
      <h3>
        {text.inspector.title} <span className="count">{found.length}</span>
      </h3>
      {found.length === 0 && <p className="empty">{text.inspector.none}</p>}
      <FindingLinks findings={found.slice(0, most)} />
      {found.length > most && (
        <button type="button" className="button" onClick={() => setMost(most + 20)}>
          {text.inspector.more(Math.min(20, found.length - most))}
        </button>
      )}
      {found.length > 0 && <ToReview department={departmentOfSelection(graph, selection)} />}
    </section>
  );
}

/** Each finding leads to itself on the findings screen. */
export function FindingLinks({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useText();
  const [{ language }, text] = [words, reviewText(words)];
  const workspace = useWorkspace();
  const depth = useWorkspaceState((state) => state.wordDepth);
  const reviews = useWorkspaceState((state) => state.openCase?.reviews ?? NONE);
  const states = statesOf(findings, reviews);
  return (
    <ul className="links">
      {findings.map((finding) => {
        const key = findingKey(finding);
        const sentence = messageOf(finding, language, depth);
        return (
          <li key={key}>
            <button type="button" className="link" onClick={() => workspace.openFinding(key)}>
              <span className="visually-hidden">{text.inspector.open('')}</span>
              <span className="finding-marks">
                <RuleMark id={finding.rule} /> <SeverityMark severity={finding.severity} /> <StateMark state={states.get(key) ?? OPEN} />
              </span>
              <span className="finding-sentence">{sentence}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

const OPEN = { state: 'open', isChanged: false } as const;

/** All findings of a department or partner, in the work list. */
function ToReview({ department }: { readonly department: string | null }) {
  const text = reviewText(useText());
  const workspace = useWorkspace();
  if (department === null) return null;
  const go = () => {
    workspace.lookAtFindings({ filter: { ...NO_REVIEW_FILTER, department }, chosen: null });
    workspace.show('review');
  };
  return (
    <button type="button" className="button" onClick={go}>
      {text.inspector.inReview}
    </button>
  );
}
