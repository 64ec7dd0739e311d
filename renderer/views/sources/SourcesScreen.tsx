// The import report: per file what was read, used and not used, each problem with its place and how to mend it.
import './sources.css';
import { useState } from 'react';
import type { FileReport, Problem } from '../../model/problem.ts';
import { problemSentence, reasonWords } from '../text/problems.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { problemsCsv, reportJson } from './report-files.ts';

const SHOWN_AT_ONCE = 100;

export function SourcesScreen() {
  const text = useText().sources;
  const openCase = useWorkspaceState((state) => state.openCase);
  if (!openCase) return null;
  const { reports, leftOut } = openCase;
  const sum = (read: (report: FileReport) => number) => reports.reduce((total, report) => total + read(report), 0);
  return (
    <section className="sources">
      <header>
        <div>
          <h2>{text.title}</h2>
          <p>{text.intro}</p>
        </div>
        <SaveButtons />
      </header>
      <div className="table-frame">
        <table>
          <thead>
            <tr>
              <th scope="col">{text.file}</th>
              <th scope="col">{text.format}</th>
              <th scope="col" className="number">
                {text.read}
              </th>
              <th scope="col" className="number">
                {text.used}
              </th>
              <th scope="col" className="number">
                {text.notUsed}
              </th>
              <th scope="col" className="number">
                {text.problems}
              </th>
            </tr>
          </thead>
          <tbody>
            {[...reports].sort(worstFirst).map((report) => (
              <FileRows key={report.file} report={report} />
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {text.total}
              </th>
              <td className="number">{sum((r) => r.rowsRead)}</td>
              <td className="number">{sum((r) => r.rowsUsed)}</td>
              <td className="number">{sum((r) => r.rowsRead - r.rowsUsed)}</td>
              <td className="number">{sum((r) => r.problems.length)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {leftOut.length > 0 && (
        <details>
          <summary>
            {text.leftOut} ({leftOut.length})
          </summary>
          <ul>
            {leftOut.map(({ file, why }) => (
              <li key={file}>
                {file}: {text.left[why]}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function worstFirst(a: FileReport, b: FileReport): number {
  return b.problems.length - a.problems.length || b.rowsRead - b.rowsUsed - (a.rowsRead - a.rowsUsed) || a.file.localeCompare(b.file);
}

function FileRows({ report }: { readonly report: FileReport }) {
  const text = useText();
  const number = (n: number) => n.toLocaleString(text.locale);
  const hasMore = report.problems.length + report.rowsNotUsed.length > 0;
  return (
    <>
      <tr>
        <th scope="row">{report.file}</th>
        <td>{text.sources.formats[report.format] ?? report.format}</td>
        <td className="number">{number(report.rowsRead)}</td>
        <td className="number">{number(report.rowsUsed)}</td>
        <td className="number">{number(report.rowsRead - report.rowsUsed)}</td>
        <td className="number">{number(report.problems.length)}</td>
      </tr>
      {hasMore && (
        <tr className="more">
          <td colSpan={6}>
            {report.rowsNotUsed.length > 0 && <NotUsed report={report} />}
            {report.problems.length > 0 && <Problems problems={report.problems} />}
          </td>
        </tr>
      )}
    </>
  );
}

function NotUsed({ report }: { readonly report: FileReport }) {
  const text = useText();
  return (
    <details>
      <summary>{text.sources.reasons}</summary>
      <ul>
        {report.rowsNotUsed.map((unused) => (
          <li key={unused.reason}>
            <strong>{unused.count}</strong> {reasonWords(unused.reason, text.language)}
            <span className="which">
              {unused.rows.slice(0, 8).join('; ')}
              {unused.rows.length > 8 && ` … ${text.sources.more(unused.rows.length - 8)}`}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A wrong cell is mended sooner than a column that is not there, so it stands first. */
function columnsLast(a: Problem, b: Problem): number {
  return Number(a.code === 'column_missing') - Number(b.code === 'column_missing');
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  const text = useText();
  const [count, setCount] = useState(SHOWN_AT_ONCE);
  return (
    <ul className="problems">
      {[...problems]
        .sort(columnsLast)
        .slice(0, count)
        .map((problem, index) => (
          // A problem has no identity of its own; the list never changes order.
          <li key={`${problem.code}-${problem.sheet}-${problem.row}-${problem.column}-${String(index)}`}>
            <span className="place">
              {[problem.sheet, problem.row && `${text.sources.rowWord} ${problem.row}`, problem.column].filter(Boolean).join(' · ')}
            </span>
            {problemSentence(problem, text.language)}
          </li>
        ))}
      {problems.length > count && (
        <li>
          <button type="button" className="button" onClick={() => setCount(count + SHOWN_AT_ONCE)}>
            {text.sources.more(problems.length - count)}
          </button>
        </li>
      )}
    </ul>
  );
}

function SaveButtons() {
  const text = useText();
  const workspace = useWorkspace();
  const openCase = useWorkspaceState((state) => state.openCase);
  if (!openCase) return null;
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
