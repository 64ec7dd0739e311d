// What the thermometer says in one sentence, on which day, and what its signs mean.
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { dayOf, isoOf } from '../../../signals/days.ts';
import type { Level } from '../../../signals/levels.ts';
import { DateInput } from '../../app/DateInput.tsx';
import { dayText, thermometerText } from '../../text/thermometer-words.ts';
import { useText, useWorkspace } from '../../workspace-context.ts';
import { LevelMark } from './LevelMark.tsx';
import type { Board } from './use-board.ts';

const LEGEND: readonly Level[] = ['red', 'amber', 'normal', 'no_limit', 'no_report'];

export function BoardHead({ board }: { readonly board: Board }) {
  const text = useText();
  const words = thermometerText(text);
  return (
    <header className="board-head">
      <h2>{words.title}</h2>
      <DayChoice board={board} />
      <Summary board={board} />
      <ul className="board-legend" aria-label={words.legend}>
        {LEGEND.map((level) => (
          <li key={level}>
            <LevelMark level={level} />
          </li>
        ))}
      </ul>
      {board.isQuiet && (
        <p className="quiet-day" role="status">
          {words.noneToday(dayText(text.locale, board.day, 'long'))}
        </p>
      )}
    </header>
  );
}

function DayChoice({ board: { day, first, last } }: { readonly board: Board }) {
  const text = useText();
  const words = thermometerText(text);
  const workspace = useWorkspace();
  const go = (to: number) => workspace.setDay(isoOf(Math.min(last, Math.max(first, to))));
  return (
    <div className="board-day">
      <strong>{dayText(text.locale, day, 'long')}</strong>
      <span className="group">
        <button type="button" className="button" aria-label={words.previousDay} aria-disabled={day <= first} onClick={() => go(day - 1)}>
          <ChevronLeft size={14} aria-hidden />
        </button>
        <button type="button" className="button" aria-label={words.nextDay} aria-disabled={day >= last} onClick={() => go(day + 1)}>
          <ChevronRight size={14} aria-hidden />
        </button>
      </span>
      <DateInput
        label={<span className="visually-hidden">{words.day}</span>}
        value={isoOf(day)}
        onChange={(iso) => iso !== null && go(dayOf(iso) ?? day)}
      />
    </div>
  );
}

function Summary({ board: { summary, tables, book } }: { readonly board: Board }) {
  const said = thermometerText(useText()).summary;
  const hasLimits = book.thresholds.length > 0;
  const level = summary.red > 0 ? 'red' : summary.amber > 0 ? 'amber' : hasLimits ? 'normal' : 'no_limit';
  const silent = tables.filter((table) => table.silent > 0).map((table) => said.silent(table.silent, table.kind));
  return (
    <p className={`board-summary ${level}`} role="status">
      <strong>{hasLimits ? (summary.red > 0 ? said.red(summary.red) : said.noRed) : said.noLimits}</strong>
      {hasLimits && said.amber(summary.amber)} {silent.join(' ')} {summary.partly > 0 && said.partly(summary.partly)}
    </p>
  );
}
