// The days under the map: a histogram of the series, the states of each place, decisions and words as marks; choose a day, a period, play. As a drawing or as a table.
import './timeline.css';
import { useMemo, useRef } from 'react';
import { timelineText } from '../text/places-words.ts';
import { useText, useWorkspaceState } from '../workspace-context.ts';
import { TimelineChart } from './TimelineChart.tsx';
import { TimelineControls } from './TimelineControls.tsx';
import { TimelineLegend } from './TimelineLegend.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { useWidth } from './thermometer/use-width.ts';
import { LEFT, RIGHT, timeScale } from './timeline-scale.ts';
import { type SeriesView, useSeriesView } from './use-series-view.ts';
import { useSignalAnswer } from './use-signal-answer.ts';

/** A bar and the space beside it, in pixels. */
const LEAST_BAR = 3;
const MOST_BANDS = 12;

export function Timeline() {
  const text = useText();
  const view = useSeriesView();
  return (
    <section className="timeline" aria-label={text.signals.label}>
      {view ? <Filled view={view} /> : <p className="empty">{view === undefined ? timelineText(text).reading : text.signals.none}</p>}
    </section>
  );
}

function Filled({ view }: { readonly view: SeriesView }) {
  const text = useText();
  const words = timelineText(text);
  const look = useWorkspaceState((state) => state.signals.timeline);
  const chosen = useWorkspaceState((state) => state.signals.placeId);
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const [from, until] = (look.isZoomed ? view.brush : null) ?? [view.first, view.last];
  const scale = useMemo(() => timeScale(from, until, width), [from, until, width]);
  const maxBars = Math.max(1, Math.floor((width - LEFT - RIGHT) / LEAST_BAR));
  const place = look.isOnePlace && view.series.dimension !== 'city' ? chosen : null;
  const asked = { seriesId: view.series.id, from, until, maxBars, place, mostBands: look.withAllPlaces ? null : MOST_BANDS };
  const found = useSignalAnswer('histogram', width > 0 ? asked : null);
  return (
    <>
      <TimelineControls view={view} />
      <div className="drawing" ref={frame}>
        {!found && <p className="empty">{words.reading}</p>}
        {found && look.asTable && <TimelineTable view={view} found={found} />}
        {found && !look.asTable && width > 0 && <TimelineChart view={view} found={found} scale={scale} place={place} />}
      </div>
      {found && !look.asTable && <TimelineLegend found={found} isDaily={view.series.frequency === 'DAILY'} />}
    </>
  );
}
