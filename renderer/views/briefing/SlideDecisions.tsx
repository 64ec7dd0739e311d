// The decisions that a slide is about, as a table that can be read from the back of a room.
import { codeWord } from '../../model/code-lists.ts';
import { type Row, rowsOf, textOf } from '../../model/record.ts';
import { decisionText } from '../text/decision-words.ts';
import { dayWords } from '../text/review-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';

/** In the order of the day on which they began. Ids of decisions that are gone are left out. */
export function SlideDecisions({ ids }: { readonly ids: readonly string[] }) {
  const text = decisionText(useText());
  const records = useWorkspaceState((state) => state.openCase?.records);
  const rows = records ? rowsOf(records, 'decisions').filter((row) => ids.includes(textOf(row, 'id') ?? '')) : [];
  const { list } = text;
  return (
    <div className="slide-decisions">
      <table>
        <caption className="visually-hidden">{list.title}</caption>
        <thead>
          <tr>
            <th scope="col">{text.form.fields.effectiveFrom}</th>
            <th scope="col">{list.columns.decision}</th>
            <th scope="col">{text.form.fields.decidedBy}</th>
            <th scope="col">{list.columns.status}</th>
          </tr>
        </thead>
        <tbody>
          {[...rows].sort(byDay).map((row) => (
            <Line key={textOf(row, 'id')} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ row }: { readonly row: Row }) {
  const words = useText();
  const status = textOf(row, 'status');
  const day = dayOf(row);
  return (
    <tr>
      <td>
        <time dateTime={day}>{day === '' ? '' : dayWords(words, day)}</time>
      </td>
      <th scope="row">{textOf(row, 'title') ?? textOf(row, 'id')}</th>
      <td>{textOf(row, 'decided_by') ?? ''}</td>
      <td>{status === undefined ? '' : codeWord('decisions', 'status', status, words.language)}</td>
    </tr>
  );
}

function byDay(one: Row, other: Row): number {
  return dayOf(one) < dayOf(other) ? -1 : 1;
}

function dayOf(row: Row): string {
  return textOf(row, 'effective_from') ?? textOf(row, 'decided_on') ?? '';
}
