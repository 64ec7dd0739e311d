// What the lines, colours and signs on screen mean, made from what is there, with counts; a click filters.
import { X } from 'lucide-react';
import { useMemo } from 'react';
import { type LegendFacts, type LegendRow, legendFacts } from '../../graph/lenses/legend.ts';
import { isUncertain } from '../../graph/line-style.ts';
import { withClassFlipped } from '../../graph/shown.ts';
import { CheckingLine } from '../review/CheckingLine.tsx';
import { className, classSign, lensAbout, lensName } from '../text/lens-words.ts';
import type { Catalogue } from '../text/nl.ts';
import { voicesText } from '../text/voices-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { GroupingNote } from './GroupingNote.tsx';
import { ClassSample, LineSample, VoiceSample } from './LegendSamples.tsx';
import { voiceMarks } from './legend-lines.ts';
import { useLegendOpen } from './use-legend-open.ts';
import { useLensWording } from './use-lens-wording.ts';
import type { MapView } from './use-scene.ts';
import { WidthLegend } from './WidthLegend.tsx';

/** Stands under the map, so that it covers nothing. */
export function Legend({ view }: { readonly view: MapView }) {
  const catalogue = useText();
  const text = catalogue.legend;
  const filtered = useWorkspaceState((state) => state.filter.classes.get(view.lens.lens));
  const facts = useMemo(() => legendFacts(view.lens, view.counted, view.scene, filtered), [view, filtered]);
  if (!useLegendOpen() || facts.rows.length === 0) return null;
  return (
    <section className="legend" aria-label={text.title}>
      <Header view={view} facts={facts} />
      <ul>
        {facts.rows.map((row) => (
          <ClassRow key={row.key} view={view} row={row} isPressed={filtered?.has(row.key) ?? false} />
        ))}
        <Notes view={view} facts={facts} />
        <VoiceNotes view={view} />
      </ul>
      <WidthLegend arrows={view.scene.arrows} />
      <GroupingNote />
      {view.lens.lens === 'findings' && <CheckingLine />}
      {view.lens.lens !== 'mode' && <p className="about">{aboutWords(catalogue, view, facts)}</p>}
    </section>
  );
}

function aboutWords(text: Catalogue, view: MapView, facts: LegendFacts): string {
  return [lensAbout(text, view.lens.lens), facts.hasPartial ? text.lenses.partly : ''].filter(Boolean).join(' ');
}

function Header({ view, facts }: { readonly view: MapView; readonly facts: LegendFacts }) {
  const text = useText();
  const workspace = useWorkspace();
  return (
    <header>
      <strong>
        {text.legend.title}: {lensName(text, view.lens.lens)}
      </strong>
      <span>
        {[text.lenses.counted(facts.total), view.counts.within > 0 && text.drawing.within(view.counts.within), text.legend.hint]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <button type="button" className="button quiet" aria-label={text.legend.hide} aria-expanded onClick={() => workspace.setLegend('closed')}>
        <X size={14} aria-hidden />
      </button>
    </header>
  );
}

/** A class that only cards have has no exchanges to filter on. */
function ClassRow({ view, row, isPressed }: { readonly view: MapView; readonly row: LegendRow; readonly isPressed: boolean }) {
  const wording = useLensWording();
  const workspace = useWorkspace();
  const words = className(wording, view.lens, row.key);
  const sample =
    view.lens.lens === 'mode' ? <LineSample style={row.key} /> : <ClassSample row={row} sign={classSign(wording.text, view.lens, row.key)} />;
  if (row.count === 0 && !isPressed)
    return (
      <li className="note">
        {sample}
        <span className="words">{words}</span>
      </li>
    );
  const flip = () => workspace.setFilter(withClassFlipped(workspace.store.getState().filter, view.lens.lens, row.key));
  return (
    <li>
      <button type="button" aria-pressed={isPressed} title={wording.text.lenses.filterOn(words, row.count)} onClick={flip}>
        {sample}
        <span className="words">{words}</span>
        <span className="count">{row.count}</span>
      </button>
    </li>
  );
}

/** What is on screen but is no class: arrows on which several meet, and in the lens of ways what is not sure. */
function Notes({ view, facts }: { readonly view: MapView; readonly facts: LegendFacts }) {
  const text = useText();
  const isMode = view.lens.lens === 'mode';
  const mixed = isMode ? view.scene.arrows.filter(({ style }) => style === 'mixed').length : facts.various;
  const unsure = isMode ? view.counted.edges.flatMap(({ flows }) => flows).filter(({ exchange }) => isUncertain(exchange)).length : 0;
  const various: LegendRow = { key: 'various', role: 'various', isHatched: false, count: mixed };
  return (
    <>
      {unsure > 0 && (
        <li className="note">
          <LineSample style="copy" isUncertain />
          <span className="words">{text.legend.uncertain}</span>
          <span className="count">{unsure}</span>
        </li>
      )}
      {mixed > 0 && (
        <li className="note">
          {isMode ? <LineSample style="mixed" /> : <ClassSample row={various} sign={text.lenses.various.sign} />}
          <span className="words">{isMode ? text.legend.styles.mixed : text.lenses.variousArrows}</span>
          <span className="count">{text.lenses.arrows(mixed)}</span>
        </li>
      )}
    </>
  );
}

/** The balloons of what people said. */
function VoiceNotes({ view }: { readonly view: MapView }) {
  const text = voicesText(useText());
  const { open, answered } = voiceMarks(view.scene);
  const note = (isOpen: boolean, words: string, count: number) =>
    count > 0 && (
      <li className="note">
        <VoiceSample isOpen={isOpen} />
        <span className="words">{words}</span>
        <span className="count">{count}</span>
      </li>
    );
  return (
    <>
      {note(true, text.legendOpen, open)}
      {note(false, text.legendAnswered, answered)}
    </>
  );
}
