// The journey of a package and its words: roads of the case, the way that is followed, and what is told of it.
import { useEffect, useMemo, useState } from 'react';
import type { StoryRows } from '../../model/story.ts';
import { followPackage, type Journey, journeyIds, type RoadMap, roadMap } from '../../trace/story/journey.ts';
import { type Story, tellJourney } from '../../trace/story/tell.ts';
import { useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import type { StoryInquiry } from './story-turns.ts';

export interface ToldStory {
  readonly journey: Journey;
  readonly story: Story;
  /** false when no row of the case is where the story begins. */
  readonly isKnown: boolean;
}

/** null while it is read; `isFailed` when reading went wrong. */
export function useStory(inquiry: StoryInquiry): { readonly told: ToldStory | null; readonly isFailed: boolean } {
  const { map, isFailed: isUnread } = useRoads();
  const day = useWorkspaceState((state) => state.day);
  const language = useWorkspaceState((state) => state.language);
  const depth = useWorkspaceState((state) => state.wordDepth);
  const { start, turns } = inquiry;
  const way = JSON.stringify([start, turns]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: start and turns are made anew at each step; `way` says whether they differ.
  const journey = useMemo(() => map && followPackage(map, start, { day, turns }), [map, way, day]);
  const { rows, isFailed } = useRows(journey);
  const told = useMemo(() => {
    if (!journey || !map || !rows) return null;
    const isKnown =
      journey.start.kind === 'exchange' ? map.roads.has(journey.start.id) : map.places.has(journey.start.id) || map.leaving.has(journey.start.id);
    return { journey, story: tellJourney(rows, journey, { language, depth }, day), isKnown };
  }, [journey, map, rows, language, depth, day]);
  return { told, isFailed: isFailed || isUnread };
}

interface ReadRoads {
  readonly map: RoadMap | null;
  readonly isFailed: boolean;
}

const NO_ROADS: ReadRoads = { map: null, isFailed: false };

function useRoads(): ReadRoads {
  const workspace = useWorkspace();
  const network = useWorkspaceState((state) => state.openCase?.network);
  const [read, setRead] = useState<(ReadRoads & { readonly of: object }) | null>(null);
  useEffect(() => {
    let isCurrent = network !== undefined;
    if (network)
      workspace.storyRoads().then(
        (roads) => isCurrent && setRead({ of: network, map: roadMap(roads), isFailed: false }),
        () => isCurrent && setRead({ of: network, map: null, isFailed: true }),
      );
    return () => {
      isCurrent = false;
    };
  }, [workspace, network]);
  return read && read.of === network ? read : NO_ROADS;
}

interface ReadRows {
  readonly of: Journey | null;
  readonly rows: StoryRows | null;
  readonly isFailed: boolean;
}

const NOT_READ: ReadRows = { of: null, rows: null, isFailed: false };

function useRows(journey: Journey | null): ReadRows {
  const workspace = useWorkspace();
  const [read, setRead] = useState(NOT_READ);
  useEffect(() => {
    let isCurrent = journey !== null;
    if (journey) {
      const { exchanges, datasets } = journeyIds(journey);
      workspace.storyRows(exchanges, datasets).then(
        (rows) => isCurrent && setRead({ of: journey, rows, isFailed: false }),
        () => isCurrent && setRead({ of: journey, rows: null, isFailed: true }),
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [workspace, journey]);
  return read.of === journey ? read : NOT_READ;
}
