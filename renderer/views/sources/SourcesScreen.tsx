// What the case was made of: the files and what became of them, what they describe differently, and tables whose columns are to be named.
import './sources.css';
import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import type { Problem } from '../../model/problem.ts';
import type { OpenCase, SourcesPart } from '../../workspace/state.ts';
import { Exports } from '../administration/Exports.tsx';
import { mergingText } from '../text/merging-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { ColumnsPart } from './ColumnsPart.tsx';
import { DifferencesPart } from './DifferencesPart.tsx';
import { FilesPart } from './FilesPart.tsx';
import { MergePart } from './merge/MergePart.tsx';
import { RowDialog } from './RowDialog.tsx';
import { problemsCsv, reportJson } from './report-files.ts';

export function SourcesScreen() {
  const catalogue = useText();
  const text = catalogue.sources;
  const workspace = useWorkspace();
  const merging = useWorkspaceState((state) => state.merging);
  const openCase = useWorkspaceState((state) => state.openCase);
  const part = useWorkspaceState((state) => state.sourcesPart);
  const [problem, setProblem] = useState<Problem | null>(null);
  if (!openCase) return null;
  return (
    <section className="sources">
      <header>
        <div>
          <h2>{text.title}</h2>
          <p>{text.intro}</p>
        </div>
        <Exports>
          <SaveButtons openCase={openCase} />
        </Exports>
      </header>
      <Tabs selectedKey={part} onSelectionChange={(key) => workspace.showSources(key as SourcesPart)}>
        <TabList className="tabs" aria-label={text.title}>
          <PartTab id="files" name={text.parts.files} count={new Set(openCase.sources.map(({ path }) => path.split('/')[0])).size} />
          <PartTab id="differences" name={text.parts.differences} count={openCase.conflicts.length} />
          <PartTab id="columns" name={text.parts.columns} count={openCase.unmapped.length} />
          {merging && <PartTab id="merge" name={mergingText(catalogue).tab} count={merging.merged.conflicts.length} />}
        </TabList>
        <TabPanel id="files">
          <FilesPart openCase={openCase} onProblem={setProblem} />
        </TabPanel>
        <TabPanel id="differences">
          <DifferencesPart openCase={openCase} />
        </TabPanel>
        <TabPanel id="columns">
          <ColumnsPart tables={openCase.unmapped} />
        </TabPanel>
        {merging && (
          <TabPanel id="merge">
            <MergePart openCase={openCase} />
          </TabPanel>
        )}
      </Tabs>
      {problem && <RowDialog problem={problem} onClose={() => setProblem(null)} />}
    </section>
  );
}

function PartTab({ id, name, count }: { readonly id: SourcesPart; readonly name: string; readonly count: number }) {
  return (
    <Tab id={id} className="tab">
      {name} <span className="count">{count}</span>
    </Tab>
  );
}

function SaveButtons({ openCase }: { readonly openCase: OpenCase }) {
  const text = useText();
  const workspace = useWorkspace();
  const save = (name: string, extension: string, mediaType: string, content: string) =>
    void workspace.save({ suggestedName: name, extension, mediaType, bytes: new TextEncoder().encode(content) });
  return (
    <div className="row">
      <button
        type="button"
        className="button"
        onClick={() => save('importverslag.json', 'json', 'application/json', reportJson(openCase, text.language))}
      >
        {text.sources.saveJson}
      </button>
      <button type="button" className="button" onClick={() => save('meldingen.csv', 'csv', 'text/csv', problemsCsv(openCase.reports, text.language))}>
        {text.sources.saveCsv}
      </button>
    </div>
  );
}
