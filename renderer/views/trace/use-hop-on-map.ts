// Brings the map along with a story: opens up to where the step stands, lights its flow, moves the camera there and has it said.
import { useEffect, useRef } from 'react';
import type { RowRef } from '../../model/travel.ts';
import { type Journey, type StoryHop, turnOf } from '../../trace/story/journey.ts';
import type { Story } from '../../trace/story/tell.ts';
import { useAnnounce } from '../announce/announce-context.ts';
import { useMapHandle } from '../map/map-handle.ts';
import { useWorkspace } from '../workspace-context.ts';
import { showOnMap } from './show-on-map.ts';
import { useTraceText } from './use-trace.ts';

export function useHopOnMap(journey: Journey, story: Story, at: number): void {
  const workspace = useWorkspace();
  const map = useMapHandle();
  const announce = useAnnounce();
  const text = useTraceText().story;
  const shown = useRef('');
  const step = story.steps[at];
  useEffect(() => {
    if (!step) return;
    const key = `${at} ${journey.steps.map(({ hop }) => turnOf(hop)).join(' ')}`;
    if (shown.current === key) return;
    shown.current = key;
    announce(`${text.step(at + 1, story.steps.length)}. ${(step.sentences[0]?.text ?? '').replace(/\.$/, '')}`);
    const lit = { rows: rowsOfHop(step.hop), label: text.step(at + 1, story.steps.length) };
    void showOnMap(workspace, map, lit, () => shown.current === key);
  }, [workspace, map, announce, text, journey, story, step, at]);
}

function rowsOfHop(hop: StoryHop): readonly RowRef[] {
  if (hop.kind === 'exchange') return [{ sheet: 'exchanges', id: hop.id }];
  return [hop.fromId, hop.toId].map((id) => ({ sheet: 'datasets', id }));
}
