// How a question ended: its rows, or in plain words why there are none.
import { useMemo } from 'react';
import type { SqlOutcome } from '../../../workspace/asking/sql-state.ts';
import { useText, useWorkspaceState } from '../../workspace-context.ts';
import { AnswerTable } from './AnswerTable.tsx';
import type { NamedTable } from './completion.ts';
import { faultOf } from './engine-error.ts';
import { useSqlText } from './use-sql-text.ts';

export function OutcomePanel({ tables }: { readonly tables: readonly NamedTable[] }) {
  const words = useSqlText();
  const { outcome, isRunning } = useWorkspaceState((state) => state.sql);
  const records = useWorkspaceState((state) => state.openCase?.records);
  const current = outcome?.of === records ? outcome : null;
  return (
    <section className="sql-outcome" aria-label={words.result} aria-busy={isRunning}>
      {current ? <Ended outcome={current} tables={tables} /> : !isRunning && <p className="sql-note">{words.nothingYet}</p>}
    </section>
  );
}

function Ended({ outcome, tables }: { readonly outcome: SqlOutcome; readonly tables: readonly NamedTable[] }) {
  const words = useSqlText();
  const { topics } = useText();
  const { end } = outcome;
  switch (end.kind) {
    case 'answer':
      return <AnswerTable answer={end} ms={outcome.ms} />;
    case 'wrong':
      return <Wrong message={end.message} sql={outcome.sql} tables={tables} />;
    case 'refused':
      return (
        <div className="sql-fault" role="alert">
          <h2>{words.refused}</h2>
          <p>{topics.sqlRefusal(end.refusal)}</p>
        </div>
      );
    case 'stopped':
      return (
        <div className="sql-fault" role="alert">
          <h2>{words.stopped}</h2>
          <p>{words.why[end.why]}</p>
          {end.isRenewed && <p>{words.renewed}</p>}
        </div>
      );
  }
}

function Wrong({ message, sql, tables }: { readonly message: string; readonly sql: string; readonly tables: readonly NamedTable[] }) {
  const words = useSqlText();
  const fault = useMemo(() => faultOf(message, sql, tables), [message, sql, tables]);
  const { shown } = fault;
  const marked = shown && (/^[\p{L}\p{N}_"]+|./u.exec(shown.line.slice(shown.mark))?.[0] ?? ' ');
  return (
    <div className="sql-fault" role="alert">
      <h2>{words.fault}</h2>
      <p>
        {words.faults[fault.kind](fault.name)} {fault.nearest.length > 0 && words.meant(fault.nearest)}
      </p>
      {shown && marked && (
        <p className="sql-line">
          <span className="number">{words.at(shown.number)}</span>
          <code>
            {shown.line.slice(0, shown.mark)}
            <mark>{marked}</mark>
            {shown.line.slice(shown.mark + marked.length)}
          </code>
        </p>
      )}
      <p className="sql-said">
        {words.said}: <span lang="en">{fault.said}</span>
      </p>
    </div>
  );
}
