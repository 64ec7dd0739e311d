// All signals in words up to the day, by department or district, theme, channel and text; newest first.
import { X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { isoOf } from '../../../signals/days.ts';
import type { WordsLook } from '../../../workspace/signals/board-look.ts';
import { dayText, thermometerText } from '../../text/thermometer-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { OnlyChoice } from './BoardTools.tsx';
import { FeltScale } from './FeltScale.tsx';
import { type WordsEntry, wordsFitting } from './latest-words.ts';
import type { Board } from './use-board.ts';

/** At most so many are drawn; the filters find the others. */
const MOST = 200;

interface Props {
  readonly board: Board;
  readonly look: WordsLook;
  readonly onClose: () => void;
}

export function WordsPanel({ board, look, onClose }: Props) {
  const words = thermometerText(useText());
  const workspace = useWorkspace();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const until = useMemo(() => board.book.words.filter(({ day }) => day <= board.day), [board]);
  const clusters = new Map(board.units.map(({ id, cluster }) => [id, cluster]));
  const found = wordsFitting(until, look, board.day, (id) => clusters.get(id) ?? null);
  const { place } = look;
  const write = () =>
    workspace.setSignals({ capture: { unitId: place?.kind === 'unit' ? place.id : null, areaId: place?.kind === 'area' ? place.id : null } });
  return (
    <aside className="board-side" aria-label={words.words.title}>
      <header>
        <h3 ref={heading} tabIndex={-1}>
          {words.words.title}
        </h3>
        <button type="button" className="button quiet" aria-label={words.panel.close} onClick={onClose}>
          <X size={16} aria-hidden />
        </button>
      </header>
      <WordsFilters board={board} look={look} words={until} />
      <p className="count" role="status">
        {until.length === 0 ? words.words.noneYet : words.words.count(found.length, until.length)}
      </p>
      <button type="button" className="button" onClick={write}>
        {words.words.new}
      </button>
      {until.length > 0 && found.length === 0 && <p>{words.words.none}</p>}
      <ul className="words-list">
        {found.slice(0, MOST).map((entry) => (
          <Entry key={entry.id} entry={entry} board={board} />
        ))}
      </ul>
      <p className="small">{words.words.blotted}</p>
    </aside>
  );
}

function WordsFilters({ board, look, words: known }: { readonly board: Board; readonly look: WordsLook; readonly words: readonly WordsEntry[] }) {
  const { words } = thermometerText(useText());
  const workspace = useWorkspace();
  const state = useWorkspaceState(({ signals }) => signals.board);
  const change = (changed: Partial<WordsLook>) =>
    workspace.setSignals({ board: { ...state, beside: { kind: 'words', words: { ...look, ...changed } } } });
  const distinct = (of: 'theme' | 'channel') => [...new Set(known.flatMap((entry) => entry[of] ?? []))].sort((a, b) => a.localeCompare(b));
  return (
    <div className="words-filters">
      <label>
        {words.search}
        <input type="search" value={look.text} onChange={(event) => change({ text: event.target.value })} />
      </label>
      <OnlyChoice label={words.place} board={board} only={look.place} onChoose={(place) => change({ place })} all={words.anyPlace} />
      <TextChoice label={words.theme} any={words.anyTheme} value={look.theme} choices={distinct('theme')} onChoose={(theme) => change({ theme })} />
      <TextChoice
        label={words.channel}
        any={words.anyChannel}
        value={look.channel}
        choices={distinct('channel')}
        onChoose={(channel) => change({ channel })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly any: string;
  readonly value: string | null;
  readonly choices: readonly string[];
  readonly onChoose: (value: string | null) => void;
}

function TextChoice({ label, any, value, choices, onChoose }: ChoiceProps) {
  return (
    <label>
      {label}
      <select
        value={value === null ? '*' : `=${value}`}
        onChange={(event) => onChoose(event.target.value === '*' ? null : event.target.value.slice(1))}
      >
        <option value="*">{any}</option>
        {choices.map((choice) => (
          <option key={choice} value={`=${choice}`}>
            {choice}
          </option>
        ))}
      </select>
    </label>
  );
}

function Entry({ entry, board }: { readonly entry: WordsEntry; readonly board: Board }) {
  const text = useText();
  const { felt, words } = thermometerText(text);
  const nameOf = (places: Board['units'], id: string | null) => (id === null ? null : (places.find((place) => place.id === id)?.name ?? id));
  const about = [nameOf(board.units, entry.unitId), nameOf(board.areas, entry.areaId), entry.theme, entry.channel].filter(Boolean);
  const temperature = entry.temperature;
  return (
    <li>
      <blockquote>{entry.text}</blockquote>
      <p className="about">
        <time dateTime={isoOf(entry.day)}>{dayText(text.locale, entry.day, 'weekday')}</time> · {about.join(' · ')}
      </p>
      {temperature !== null && (
        <p className="about">
          <FeltScale value={temperature} /> {words.temperature(temperature, felt.words[Math.round(temperature)] ?? '')}
        </p>
      )}
    </li>
  );
}
