// The button that asks, the one that stops, how long it takes, and the bounds within which is asked.
import { Play, Square } from 'lucide-react';
import { useEffect, useState } from 'react';
import { SQL_LIMIT_MS, SQL_MOST_ROWS } from '../../../workspace/asking/sql-state.ts';
import { useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { useSqlText } from './use-sql-text.ts';

interface Props {
  /** The case is wholly there to be asked. */
  readonly isReady: boolean;
  readonly onAsk: () => void;
}

export function AskBar({ isReady, onAsk }: Props) {
  const words = useSqlText();
  const workspace = useWorkspace();
  const isRunning = useWorkspaceState((state) => state.sql.isRunning);
  return (
    <div className="sql-bar">
      {isRunning ? (
        <button type="button" className="button primary" onClick={workspace.stopSql}>
          <Square size={14} aria-hidden />
          {words.stop}
        </button>
      ) : (
        <button type="button" className="button primary" disabled={!isReady} onClick={onAsk}>
          <Play size={14} aria-hidden />
          {words.run}
        </button>
      )}
      <kbd>{words.runKeys}</kbd>
      <span className="sql-limit">{isReady ? words.limit(SQL_LIMIT_MS / 1000, SQL_MOST_ROWS) : words.loading}</span>
      {isRunning && <Elapsed />}
    </div>
  );
}

function Elapsed() {
  const words = useSqlText();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className="sql-elapsed" role="status">
      {words.running(seconds)}
    </span>
  );
}
