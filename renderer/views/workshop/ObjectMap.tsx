// The map of what a session is about, beside its questions: the real map, to move and to choose on. What is chosen there can have its own words.
import '../map/map.css';
import { Map as MapIcon, Pencil, Pin } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import type { Badge } from '../../graph/badge.ts';
import type { Selection } from '../../graph/focus.ts';
import type { LitRow } from '../../graph/focus-rows.ts';
import type { Rect } from '../../graph/layout/layout.ts';
import type { EnterableSheet } from '../../model/entered.ts';
import { type RecordSet, rowsOf } from '../../model/record.ts';
import { sheetOfKind } from '../../model/sheet.ts';
import type { Target } from '../../workshop/session.ts';
import type { OpenCase } from '../../workspace/state.ts';
import { MapCanvas } from '../map/MapCanvas.tsx';
import { rectOfSelection } from '../map/selection-rect.ts';
import { type Camera, useCamera } from '../map/use-camera.ts';
import { useFollowSelection } from '../map/use-follow.ts';
import { useMapView } from '../map/use-scene.ts';
import { onMap } from '../sources/on-map.ts';
import { workshopText } from '../text/workshop-words.ts';
import { RowVoicesPart } from '../voices/RowVoicesPart.tsx';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { type OpenSession, useTargetName } from './use-session.ts';

const NO_BADGES: ReadonlyMap<string, Badge> = new Map();
const STILL = { isMoving: false, isWanted: false, isAllowed: false, setWanted: () => undefined };

export function ObjectMap({ open }: { readonly open: OpenSession }) {
  const text = workshopText(useText()).room;
  const { session } = open;
  const view = useMapView(NO_BADGES);
  const picture = useWorkspaceState((state) => state.picture);
  const selection = useWorkspaceState((state) => state.selection);
  const scene = view?.scene ?? null;
  const chosen = useMemo(() => (scene && selection ? rectOfSelection(scene, selection) : null), [scene, selection]);
  const camera = useCamera(picture, scene, chosen);
  useFollowSelection(chosen, camera);
  useComeNear(chosen, camera);
  const isShown = usePinned(open);
  return (
    <section className="object-map" aria-label={text.map}>
      <Subject open={open} />
      {!isShown && <p className="room-note">{text.notOnMap}</p>}
      <div className="map-window">
        <MapCanvas view={view} camera={camera} motion={STILL} wanted={null} />
      </div>
      <Aside open={open} />
      {session.target && <Voices target={session.target} />}
    </section>
  );
}

/** Chooses the subject on the map when the session is opened; of an activity, lights all that belongs to it. Answers whether it stands there. */
function usePinned({ session, records }: OpenSession): boolean {
  const workspace = useWorkspace();
  const hasPicture = useWorkspaceState((state) => state.picture !== null);
  const { target } = session;
  const [kind, id] = [target?.kind ?? '', target?.id ?? ''];
  const openCase = workspace.store.getState().openCase;
  const place = openCase && placeOf(openCase, kind, id);
  const lit = place ? [] : partsOf(records, kind, id);
  const name = session.title;
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the session opens, and not again when rows change
  useEffect(() => {
    if (!hasPicture) return undefined;
    workspace.setForm('map');
    if (place) void workspace.reveal(place.nodes, place.selection);
    else if (lit.length > 0) workspace.light({ rows: lit, label: name });
    return () => workspace.light(null);
  }, [workspace, hasPicture, kind, id]);
  return target === null || target.kind === 'case' || place !== undefined || lit.length > 0;
}

/** Milliseconds in which groups may still be opened before the camera is the user's. */
const ARRIVING = 2500;

/** When a session opens, the camera goes to its subject, once more for every group that is opened on the way; after that the map is the user's. */
function useComeNear(chosen: Rect | null, camera: Camera): void {
  const until = useRef(0);
  useEffect(() => {
    until.current ||= Date.now() + ARRIVING;
    if (!chosen || Date.now() > until.current) return undefined;
    const going = setTimeout(() => camera.zoomTo(chosen), 60);
    return () => clearTimeout(going);
  }, [chosen, camera]);
}

function placeOf(openCase: OpenCase, kind: string, id: string): { readonly nodes: readonly string[]; readonly selection: Selection } | undefined {
  const sheet = sheetOfKind(kind);
  return sheet && onMap(openCase, sheet, id);
}

/** The exchanges and datasets of an activity. */
function partsOf(records: RecordSet, kind: string, id: string): readonly LitRow[] {
  if (kind !== 'processing_activity') return [];
  const flows = rowsOf(records, 'exchanges').filter(({ values }) => values.activity_id === id);
  const activity = rowsOf(records, 'processing_activities').find(({ values }) => values.id === id);
  const datasets = Array.isArray(activity?.values.dataset_ids) ? activity.values.dataset_ids : [];
  return [
    ...flows.map(({ values }): LitRow => ({ sheet: 'exchanges', id: String(values.id) })),
    ...datasets.map((dataset): LitRow => ({ sheet: 'datasets', id: String(dataset) })),
  ];
}

function Subject({ open: { session } }: { readonly open: OpenSession }) {
  const text = workshopText(useText());
  const workspace = useWorkspace();
  const nameOf = useTargetName();
  const { target } = session;
  const sheet = target ? sheetOfKind(target.kind) : undefined;
  const about = target ? nameOf(target) : null;
  const edit = () => {
    if (sheet && target) workspace.openForm({ kind: 'row', sheet: sheet as EnterableSheet, name: target.id, focus: null });
  };
  return (
    <div className="ws-subject">
      <div className="grow">
        <small>{about ? `${text.room.about}: ${about.kind}` : text.room.about}</small>
        <strong>{about ? (about.isThere ? about.name : text.room.isGone) : text.begin.aboutCase}</strong>
      </div>
      {sheet && about?.isThere && (
        <button type="button" className="button" onClick={edit}>
          <Pencil size={14} aria-hidden /> {text.room.edit}
        </button>
      )}
      <button type="button" className="button" onClick={() => workspace.show('map')}>
        <MapIcon size={14} aria-hidden /> {text.room.toMap}
      </button>
    </div>
  );
}

const KINDS: Readonly<Record<string, string>> = {
  organisation: 'organisation',
  unit: 'unit',
  system: 'system',
  dataset: 'dataset',
  purpose: 'purpose',
  process: 'processing_activity',
};

/** What is chosen on the map, when it is another thing than the subject: what is written down can be kept with it. */
function Aside({ open: { session } }: { readonly open: OpenSession }) {
  const text = workshopText(useText()).room;
  const workspace = useWorkspace();
  const nameOf = useTargetName();
  const aside = useWorkspaceState((state) => state.workshop.aside);
  const selection = useWorkspaceState((state) => state.selection);
  const graph = useWorkspaceState((state) => state.openCase?.graph);
  const node = selection?.kind === 'node' ? graph?.nodes.get(selection.id) : undefined;
  const kind = selection?.kind === 'exchange' ? 'exchange' : node && KINDS[node.kind];
  const id = selection?.kind === 'exchange' ? selection.id : (node?.rowId ?? '');
  const other: Target | null = kind && !(kind === session.target?.kind && id === session.target.id) ? { kind, id } : null;
  if (aside)
    return (
      <p className="room-note" role="status">
        <Pin size={14} aria-hidden /> {text.asideOn(nameOf(aside).name)}{' '}
        <button type="button" className="button" onClick={() => workspace.lookAtWorkshop({ aside: null })}>
          {text.asideOff}
        </button>
      </p>
    );
  if (!other) return null;
  return (
    <p className="room-note">
      <button type="button" className="button" onClick={() => workspace.lookAtWorkshop({ aside: other })}>
        <Pin size={14} aria-hidden /> {text.aside(nameOf(other).name)}
      </button>
    </p>
  );
}

function Voices({ target: { kind, id } }: { readonly target: Target }) {
  const sheet = sheetOfKind(kind);
  const rows = useMemo(() => (sheet ? [{ sheet, id }] : []), [sheet, id]);
  return (
    <div className="subject-voices">
      <RowVoicesPart rows={rows} />
    </div>
  );
}
