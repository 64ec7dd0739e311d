// Questions of one's own in SQL: the tables at the left, the question above, the answer below.
import './sql.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { AsidePanel } from './AsidePanel.tsx';
import { AskBar } from './AskBar.tsx';
import type { NamedTable } from './completion.ts';
import { Editor, type EditorHandle } from './Editor.tsx';
import { namedTables } from './named-tables.ts';
import { OutcomePanel } from './OutcomePanel.tsx';
import { useSqlText } from './use-sql-text.ts';

export function SqlPart() {
  const words = useSqlText();
  const workspace = useWorkspace();
  const tables = useTables();
  const editor = useRef<EditorHandle>(null);
  const draft = useWorkspaceState((state) => state.sql.draft);
  useEffect(() => void workspace.recallSql(), [workspace]);
  const ask = (sql: string) => void workspace.askSql(sql);
  return (
    <section className="sql-part" aria-label={words.label}>
      <AsidePanel tables={tables} onInsert={(name) => editor.current?.insert(name)} onAsk={ask} />
      <div className="sql-main">
        <p className="sql-intro">{words.intro}</p>
        <Editor ref={editor} text={draft} tables={tables ?? NONE} onChange={workspace.draftSql} onAsk={ask} />
        <AskBar isReady={tables !== null} onAsk={() => ask(draft)} />
        <OutcomePanel tables={tables ?? NONE} />
      </div>
    </section>
  );
}

const NONE: readonly NamedTable[] = [];

/** null while the case is not yet wholly in the store-room. */
function useTables(): readonly NamedTable[] | null {
  const words = useSqlText();
  const { language } = useText();
  const workspace = useWorkspace();
  const isLoaded = useWorkspaceState((state) => state.openCase?.signals != null);
  const records = useWorkspaceState((state) => state.openCase?.records);
  const [found, setFound] = useState<{ readonly of: object; readonly tables: Awaited<ReturnType<typeof workspace.sqlTables>> } | null>(null);
  useEffect(() => {
    if (!isLoaded || !records) return;
    let isWanted = true;
    workspace.sqlTables().then(
      (tables) => isWanted && setFound({ of: records, tables }),
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [workspace, isLoaded, records]);
  const tables = found && isLoaded && found.of === records ? found.tables : null;
  return useMemo(() => tables && namedTables(tables, words, language), [tables, words, language]);
}
