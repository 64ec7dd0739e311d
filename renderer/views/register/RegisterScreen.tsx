// The register: the tables of the case to read and change, what was changed, scenarios, and two descriptions side by side.
import './register.css';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { RegisterPart } from '../../workspace/editing/register-look.ts';
import { registerText } from '../text/register-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { ComparePart } from './compare/ComparePart.tsx';
import { HistoryPart } from './history/HistoryPart.tsx';
import { ScenariosPart } from './scenarios/ScenariosPart.tsx';
import { TablesPart } from './TablesPart.tsx';

const PARTS: readonly (readonly [RegisterPart, () => React.ReactNode])[] = [
  ['tables', TablesPart],
  ['history', HistoryPart],
  ['scenarios', ScenariosPart],
  ['compare', ComparePart],
];

export function RegisterScreen() {
  const words = registerText(useText());
  const workspace = useWorkspace();
  const part = useWorkspaceState((state) => state.register.part);
  return (
    <Tabs className="register-screen" selectedKey={part} onSelectionChange={(key) => workspace.openRegister({ part: key as RegisterPart })}>
      <TabList className="tabs" aria-label={words.title}>
        {PARTS.map(([name]) => (
          <Tab key={name} id={name} className="tab">
            {words.parts[name]}
          </Tab>
        ))}
      </TabList>
      {PARTS.map(([name, Part]) => (
        <TabPanel key={name} id={name} className="register-panel">
          <Part />
        </TabPanel>
      ))}
    </Tabs>
  );
}
