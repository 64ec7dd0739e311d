// Beside the question: the tables with their columns, examples to begin with, and what was asked before.
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import type { NamedTable } from './completion.ts';
import { EXAMPLES } from './examples.ts';
import { TableList } from './TableList.tsx';
import { useSqlText } from './use-sql-text.ts';

interface Props {
  /** null while they are read. */
  readonly tables: readonly NamedTable[] | null;
  readonly onInsert: (name: string) => void;
  readonly onAsk: (sql: string) => void;
}

export function AsidePanel({ tables, onInsert, onAsk }: Props) {
  const words = useSqlText();
  return (
    <Tabs className="sql-aside">
      <TabList className="tabs" aria-label={words.aside}>
        {(['tables', 'examples', 'history'] as const).map((name) => (
          <Tab key={name} id={name} className="tab">
            {words.tabs[name]}
          </Tab>
        ))}
      </TabList>
      <TabPanel id="tables" className="sql-panel">
        {tables ? <TableList tables={tables} onInsert={onInsert} /> : <p className="sql-note">{words.loading}</p>}
      </TabPanel>
      <TabPanel id="examples" className="sql-panel">
        <ul className="sql-list">
          {EXAMPLES.map((sql, index) => (
            <li key={sql}>
              <button type="button" className="sql-item" disabled={!tables} onClick={() => onAsk(sql)}>
                {words.examples[index]}
              </button>
            </li>
          ))}
        </ul>
      </TabPanel>
      <TabPanel id="history" className="sql-panel">
        <AskedBefore isReady={tables !== null} onAsk={onAsk} />
      </TabPanel>
    </Tabs>
  );
}

function AskedBefore({ isReady, onAsk }: { readonly isReady: boolean; readonly onAsk: (sql: string) => void }) {
  const words = useSqlText();
  const workspace = useWorkspace();
  const history = useWorkspaceState((state) => state.sql.history);
  if (history.length === 0) return <p className="sql-note">{words.noHistory}</p>;
  return (
    <>
      <ul className="sql-list">
        {history.map((sql) => (
          <li key={sql}>
            <button type="button" className="sql-item code" title={words.askAgain} disabled={!isReady} onClick={() => onAsk(sql)}>
              {sql}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="button quiet" onClick={workspace.forgetSql}>
        {words.forget}
      </button>
    </>
  );
}
