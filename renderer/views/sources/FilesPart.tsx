// Each source that was dropped, its files, and what became of their rows.
import { Trash2 } from 'lucide-react';
import type { FileReport, Problem } from '../../model/problem.ts';
import type { OpenCase } from '../../workspace/state.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { DescriberChoice } from './DescriberChoice.tsx';
import { FileDetails } from './FileDetails.tsx';

/** A source with more files than this shows only those with something to say. */
const FILES_SHOWN = 30;

interface Props {
  readonly openCase: OpenCase;
  readonly onProblem: (problem: Problem) => void;
}

export function FilesPart({ openCase, onProblem }: Props) {
  const text = useText().sources;
  const { reports, leftOut } = openCase;
  return (
    <>
      <div className="table-frame">
        <table>
          <thead>
            <tr>
              <th scope="col">{text.file}</th>
              <th scope="col">{text.format}</th>
              {[text.read, text.used, text.notUsed, text.problems].map((name) => (
                <th key={name} scope="col" className="number">
                  {name}
                </th>
              ))}
              <th scope="col">{text.describedBy}</th>
              <th scope="col">
                <span className="visually-hidden">{text.remove}</span>
              </th>
            </tr>
          </thead>
          {[...byRoot(reports)].map(([root, files]) => (
            <SourceRows key={root} root={root} reports={files} openCase={openCase} onProblem={onProblem} />
          ))}
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                {text.total}
              </th>
              <Sums reports={reports} />
              <td colSpan={2} />
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
    </>
  );
}

/** Reports by what was dropped: a file, a folder or an archive. */
function byRoot(reports: readonly FileReport[]): Map<string, FileReport[]> {
  const roots = new Map<string, FileReport[]>();
  for (const report of reports) {
    const root = report.file.split('/')[0] ?? report.file;
    roots.set(root, [...(roots.get(root) ?? []), report]);
  }
  return roots;
}

function SourceRows({ root, reports, openCase, onProblem }: Props & { readonly root: string; readonly reports: readonly FileReport[] }) {
  const text = useText().sources;
  const isOne = reports.length === 1 && reports[0]?.file === root;
  const shown = reports.length > FILES_SHOWN ? reports.filter(hasMore) : reports;
  return (
    <tbody>
      <tr className="root">
        <th scope="rowgroup">
          {root}
          {!isOne && <span className="which">{text.files(reports.length)}</span>}
        </th>
        <td>{[...new Set(reports.map(({ format }) => text.formats[format] ?? format))].join(', ')}</td>
        <Sums reports={reports} />
        <td>
          <DescriberChoice root={root} openCase={openCase} />
        </td>
        <td>
          <RemoveButton root={root} />
        </td>
      </tr>
      {isOne && reports[0] && hasMore(reports[0]) && <FileDetails report={reports[0]} onProblem={onProblem} />}
      {!isOne && [...shown].sort(worstFirst).map((report) => <FileRows key={report.file} root={root} report={report} onProblem={onProblem} />)}
      {!isOne && shown.length < reports.length && (
        <tr className="more">
          <td colSpan={8}>{text.quiet(reports.length - shown.length)}</td>
        </tr>
      )}
    </tbody>
  );
}

function worstFirst(a: FileReport, b: FileReport): number {
  return b.problems.length - a.problems.length || b.rowsRead - b.rowsUsed - (a.rowsRead - a.rowsUsed) || a.file.localeCompare(b.file);
}

function hasMore({ problems, rowsNotUsed }: FileReport): boolean {
  return problems.length + rowsNotUsed.length > 0;
}

function FileRows({ root, report, onProblem }: { readonly root: string; readonly report: FileReport; readonly onProblem: Props['onProblem'] }) {
  const text = useText().sources;
  return (
    <>
      <tr>
        <th scope="row" className="inside">
          {report.file.slice(root.length + 1)}
        </th>
        <td>{text.formats[report.format] ?? report.format}</td>
        <Sums reports={[report]} />
        <td colSpan={2} />
      </tr>
      {hasMore(report) && <FileDetails report={report} onProblem={onProblem} />}
    </>
  );
}

function Sums({ reports }: { readonly reports: readonly FileReport[] }) {
  const { locale } = useText();
  const sums = [
    (r: FileReport) => r.rowsRead,
    (r: FileReport) => r.rowsUsed,
    (r: FileReport) => r.rowsRead - r.rowsUsed,
    (r: FileReport) => r.problems.length,
  ].map((read) => reports.reduce((total, report) => total + read(report), 0));
  return sums.map((sum, index) => (
    <td key={String(index)} className="number">
      {sum.toLocaleString(locale)}
    </td>
  ));
}

function RemoveButton({ root }: { readonly root: string }) {
  const text = useText().sources;
  const workspace = useWorkspace();
  return (
    <button type="button" className="button quiet" title={text.removeWhat(root)} onClick={() => void workspace.removeSource(root)}>
      <Trash2 size={14} aria-hidden />
      <span className="visually-hidden">{text.removeWhat(root)}</span>
    </button>
  );
}
