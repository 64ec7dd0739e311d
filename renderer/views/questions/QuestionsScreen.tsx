// Ready questions with their answers, and questions of one's own in SQL.
import './questions.css';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { QuestionsPart } from '../../workspace/asking/inquiry.ts';
import { useSwitchedOff } from '../administration/use-locked.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { AskPart } from './AskPart.tsx';
import { SqlPart } from './sql/SqlPart.tsx';

export function QuestionsScreen() {
  const text = useText().questions;
  const workspace = useWorkspace();
  const part = useWorkspaceState((state) => state.questionsPart);
  const hasSql = !useSwitchedOff('sql');
  return (
    <Tabs
      className="questions-screen"
      selectedKey={hasSql ? part : 'ask'}
      onSelectionChange={(key) => workspace.showQuestionsPart(key as QuestionsPart)}
    >
      <TabList className="tabs" aria-label={text.title}>
        <Tab id="ask" className="tab">
          {text.parts.ask}
        </Tab>
        {hasSql && (
          <Tab id="sql" className="tab">
            {text.parts.sql}
          </Tab>
        )}
      </TabList>
      <TabPanel id="ask" className="questions-panel">
        <AskPart />
      </TabPanel>
      {hasSql && (
        <TabPanel id="sql" className="questions-panel">
          <SqlPart />
        </TabPanel>
      )}
    </Tabs>
  );
}
