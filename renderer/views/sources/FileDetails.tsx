// Below a file: rows that were not used and why, and each problem with its place. A problem leads to its row.
import { useState } from 'react';
import type { FileReport, Problem } from '../../model/problem.ts';
import { fieldOf, SHEETS } from '../../model/sheet.ts';
import { problemIn } from '../text/problems.ts';
import { useText } from '../workspace-context.ts';

const SHOWN_AT_ONCE = 50;

interface Props {
  readonly report: FileReport;
  readonly onProblem: (problem: Problem) => void;
}

export function FileDetails({ report, onProblem }: Props) {
  return (
    <tr className="more">
      <td colSpan={8}>
        {report.rowsNotUsed.length > 0 && <NotUsed report={report} />}
        {report.problems.length > 0 && <Problems problems={report.problems} onProblem={onProblem} />}
      </td>
    </tr>
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
            <strong>{unused.count}</strong> {text.topics.reasons[unused.reason]}
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

function Problems({ problems, onProblem }: { readonly problems: readonly Problem[]; readonly onProblem: Props['onProblem'] }) {
  const text = useText();
  const [count, setCount] = useState(SHOWN_AT_ONCE);
  const missing = problems.filter(({ code }) => code === 'column_missing');
  const others = missing.length > 1 ? problems.filter(({ code }) => code !== 'column_missing') : problems;
  return (
    <ul className="problems">
      {others.slice(0, count).map((problem, index) => (
        // A problem has no identity of its own; the list never changes order.
        <li key={`${problem.code}-${problem.sheet}-${problem.row}-${problem.column}-${String(index)}`}>
          <Place problem={problem} onProblem={onProblem} />
          {problemIn(text, problem)}
        </li>
      ))}
      {others.length > count && (
        <li>
          <button type="button" className="button" onClick={() => setCount(count + SHOWN_AT_ONCE)}>
            {text.sources.more(others.length - count)}
          </button>
        </li>
      )}
      {missing.length > 1 && <MissingColumns problems={missing} />}
    </ul>
  );
}

/** A wrong cell is mended sooner than a column that is not there, so these stand last, and together. */
function MissingColumns({ problems }: { readonly problems: readonly Problem[] }) {
  const text = useText();
  const names = problems.map(({ column }) => columnWords(column, text.language));
  return <li>{text.sources.missing(names.length, new Intl.ListFormat(text.locale, { type: 'conjunction' }).format(names))}</li>;
}

/** Names of fields in the words of the dictionary; headers of the file as they are. */
function columnWords(columns: string, language: 'nl' | 'en'): string {
  const field = (name: string) => SHEETS.map((sheet) => fieldOf(sheet, name)).find(Boolean);
  const words = (name: string) => field(name)?.[language === 'nl' ? 'labelNl' : 'labelEn'] ?? name;
  return columns.split(', ').map(words).join(', ');
}

function Place({ problem, onProblem }: { readonly problem: Problem; readonly onProblem: Props['onProblem'] }) {
  const { sources: text, language } = useText();
  const words = [problem.sheet, problem.row && `${text.rowWord} ${problem.row}`, columnWords(problem.column, language)].filter(Boolean).join(' · ');
  if (problem.row === null) return <span className="place">{words}</span>;
  return (
    <button type="button" className="place link" onClick={() => onProblem(problem)}>
      {words}
    </button>
  );
}
