// An answer as it stands in its panel: the sentence, what can be done with it, rows in groups, and what is not certain.
import { Download, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import type { TraceProblem } from '../../trace/outcome.ts';
import { problemWords } from '../../trace/told.ts';
import { Exports } from '../administration/Exports.tsx';
import { useMapHandle } from '../map/map-handle.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { AnswerGroups, Warnings } from './AnswerGroups.tsx';
import { showOnMap } from './show-on-map.ts';
import type { Telling } from './told/telling.ts';
import { useTraceText, useTravelFailed } from './use-trace.ts';

interface Props {
  readonly title: string;
  readonly telling: Telling;
  readonly onSave: () => void;
  /** More that can be done with the answer. */
  readonly children?: ReactNode;
}

export function AnswerBody({ title, telling, onSave, children }: Props) {
  const text = useTraceText();
  const workspace = useWorkspace();
  const map = useMapHandle();
  const [first, ...more] = telling.sentences;
  return (
    <>
      <div className="sentences told-answer" role="status">
        <p className="first">{first}</p>
        {more.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <p className="chips">
        {telling.rows.length > 0 && (
          <button type="button" className="button" onClick={() => void showOnMap(workspace, map, { rows: telling.rows, label: title })}>
            <MapPin size={14} aria-hidden />
            {text.showOnMap}
          </button>
        )}
        {telling.groups.length > 0 && (
          <Exports>
            <button type="button" className="button" aria-label={text.saveCsv} onClick={onSave}>
              <Download size={14} aria-hidden />
              CSV
            </button>
          </Exports>
        )}
        {children}
      </p>
      <AnswerGroups groups={telling.groups} />
      <Warnings warnings={telling.warnings} />
    </>
  );
}

export function Problem({ problem }: { readonly problem: TraceProblem }) {
  const language = useWorkspaceState((state) => state.language);
  return (
    <p className="sentences problem" role="alert">
      {problemWords(problem, language)}
    </p>
  );
}

/** While an answer is worked out, or when that, or reading the rows it needs, went wrong. */
export function Waiting({ isFailed, onAgain }: { readonly isFailed: boolean; readonly onAgain?: () => void }) {
  const text = useTraceText();
  const isUnread = useTravelFailed();
  if (!isFailed && !isUnread)
    return (
      <p className="empty" role="status">
        {text.busy}
      </p>
    );
  return (
    <div className="empty" role="alert">
      <p>{isUnread ? text.unread : text.failed}</p>
      {!isUnread && onAgain && (
        <button type="button" className="button" onClick={onAgain}>
          {text.again}
        </button>
      )}
    </div>
  );
}
