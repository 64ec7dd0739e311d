// "Hoe komt dit getal hier?": the number, what to mind with it, the road it came over step by step, and who gets it.
import './origin.css';
import { Download, MapPin, Thermometer } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { codeWord } from '../../../model/code-lists.ts';
import type { Series } from '../../../signals/series.ts';
import type { OriginAnswer } from '../../../trace/origin.ts';
import type { Inquiry } from '../../../workspace/asking/inquiry.ts';
import { Exports } from '../../administration/Exports.tsx';
import { useMapHandle } from '../../map/map-handle.ts';
import { SeriesValue, usePlaceName } from '../../signals/lines/SeriesValue.tsx';
import { useSeriesLines } from '../../signals/lines/use-series-lines.ts';
import { originText } from '../../text/origin-words.ts';
import { dayWords } from '../../text/review-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../../workspace-context.ts';
import { Problem, Waiting } from '../AnswerBody.tsx';
import { AnswerGroups, Warnings } from '../AnswerGroups.tsx';
import { showOnMap } from '../show-on-map.ts';
import { TraceFrame } from '../TraceFrame.tsx';
import type { Names, Telling } from '../told/telling.ts';
import { tellingTable } from '../told/telling-table.ts';
import { useNames, useTraced, useTraceText } from '../use-trace.ts';
import { OriginBeside, useRoadFindings } from './OriginBeside.tsx';
import { OriginRoad } from './OriginRoad.tsx';
import { withRoad } from './road-table.ts';
import { tellOrigin } from './tell-origin.ts';
import { useRoadStory } from './use-road-story.ts';

export type OriginInquiry = Extract<Inquiry, { readonly kind: 'origin' }>;

export function OriginPanel({ inquiry }: { readonly inquiry: OriginInquiry }) {
  const words = originText(useText());
  const series = useWorkspaceState((state) => state.openCase?.signals?.series.get(inquiry.seriesId));
  const hasSignals = useWorkspaceState((state) => Boolean(state.openCase?.signals));
  return (
    <TraceFrame title={words.title}>
      {series ? (
        <Origin inquiry={inquiry} series={series} />
      ) : hasSignals ? (
        <p className="sentences problem">{words.seriesGone(inquiry.seriesId)}</p>
      ) : (
        <Waiting isFailed={false} />
      )}
    </TraceFrame>
  );
}

function Origin({ inquiry, series }: { readonly inquiry: OriginInquiry; readonly series: Series }) {
  const day = useWorkspaceState((state) => state.day);
  const names = useNames();
  const { sourceDatasetId: datasetId, id: seriesId } = series;
  const { outcome, isFailed } = useTraced<'origin'>(datasetId === null ? null : { kind: 'origin', question: { seriesId, datasetId, day } });
  const words = originText(useText());
  return (
    <>
      <TheNumber inquiry={inquiry} series={series} />
      {datasetId === null && <NoSource series={series} />}
      {outcome && 'problem' in outcome && (
        <>
          <Problem problem={outcome.problem} />
          <p className="sentences">{words.wrongSourceHow(seriesId)}</p>
        </>
      )}
      {outcome && 'answer' in outcome && names && (
        <Told key={`${seriesId} ${inquiry.placeId}`} names={names} answer={outcome.answer} series={series} />
      )}
      {datasetId !== null && !(outcome && names) && <Waiting isFailed={isFailed} />}
    </>
  );
}

/** The number that it is about. */
function TheNumber({ inquiry, series }: { readonly inquiry: OriginInquiry; readonly series: Series }) {
  const text = useText();
  const words = originText(text);
  const workspace = useWorkspace();
  const day = useWorkspaceState((state) => state.day);
  const ids = useMemo(() => [series.id], [series.id]);
  const [line] = useSeriesLines(ids, series.dimension === 'city' ? '' : inquiry.placeId) ?? [];
  const place = usePlaceName(series, inquiry.placeId);
  const toThermometer = () => {
    workspace.setSignals({ part: 'thermometer', seriesId: series.id, placeId: inquiry.placeId });
    workspace.show('signals');
  };
  return (
    <section className="origin-number" aria-label={words.number}>
      <h3>{[series.name, place].filter(Boolean).join(' · ')}</h3>
      {day !== null && <p className="about">{dayWords(text, day)}</p>}
      {line && <SeriesValue line={line} isNamed={place !== null} />}
      <p className="chips">
        <button type="button" className="button" onClick={toThermometer}>
          <Thermometer size={14} aria-hidden />
          {words.inThermometer}
        </button>
      </p>
    </section>
  );
}

function NoSource({ series }: { readonly series: Series }) {
  const words = originText(useText());
  return (
    <div className="sentences">
      <p className="problem" role="status">
        {words.noSource(series.name)}
      </p>
      <p>{words.noSourceHow(series.id)}</p>
    </div>
  );
}

/** So many steps are told; a longer road is in the table. */
const MOST_TOLD = 40;

function Told({ names, answer, series }: { readonly names: Names; readonly answer: OriginAnswer; readonly series: Series }) {
  const text = useText();
  const told = useMemo(() => answer.hops.slice(0, MOST_TOLD), [answer]);
  const { steps, isFailed } = useRoadStory(told);
  const findings = useRoadFindings(answer);
  const often = series.frequency ? codeWord('signal_series', 'frequency', series.frequency, text.language) : '';
  const telling = useMemo(() => tellOrigin(names, answer, often), [names, answer, often]);
  useRoadOnMap(telling, originText(text).title);
  const [first, ...more] = telling.sentences;
  return (
    <>
      <div className="sentences told-answer" role="status">
        <p className="first">{first}</p>
        {more.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <Acts names={names} answer={answer} telling={telling} />
      {steps ? <OriginBeside names={names} findings={findings} steps={steps} /> : <Waiting isFailed={isFailed} />}
      {steps && steps.length > 0 && <OriginRoad names={names} steps={steps} left={answer.hops.length - told.length} />}
      <AnswerGroups groups={telling.groups} />
      <Warnings warnings={telling.warnings} />
    </>
  );
}

function Acts({ names, answer, telling }: { readonly names: Names; readonly answer: OriginAnswer; readonly telling: Telling }) {
  const text = useTraceText();
  const title = originText(useText()).title;
  const workspace = useWorkspace();
  const map = useMapHandle();
  return (
    <p className="chips">
      <button type="button" className="button" onClick={() => void showOnMap(workspace, map, { rows: telling.rows, label: title })}>
        <MapPin size={14} aria-hidden />
        {text.showOnMap}
      </button>
      <Exports>
        <button
          type="button"
          className="button"
          aria-label={text.saveCsv}
          onClick={() => void workspace.saveTable(tellingTable(withRoad(names, answer, telling), title, names))}
        >
          <Download size={14} aria-hidden />
          CSV
        </button>
      </Exports>
    </p>
  );
}

/** At first the map goes to the road; after that, on another day, it is only lit. */
function useRoadOnMap(telling: Telling, label: string): void {
  const workspace = useWorkspace();
  const map = useMapHandle();
  const isShown = useRef(false);
  useEffect(() => {
    const lit = { rows: telling.rows, label };
    if (isShown.current) workspace.light(lit);
    else void showOnMap(workspace, map, lit);
    isShown.current = true;
  }, [workspace, map, telling, label]);
}
