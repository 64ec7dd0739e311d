// A session that goes on: one question with what was said of it, the map of the subject beside it, clocks above. Everything by keyboard.
import { useEffect } from 'react';
import { fieldsChange } from '../../edit/apply.ts';
import { rowsOf } from '../../model/record.ts';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { CardPanel } from './CardPanel.tsx';
import { ObjectMap } from './ObjectMap.tsx';
import { RoomHead } from './RoomHead.tsx';
import { useRoomKeys } from './use-room-keys.ts';
import type { OpenSession } from './use-session.ts';

export function SessionRoom({ open }: { readonly open: OpenSession }) {
  const text = workshopText(useText());
  const isBig = useWorkspaceState((state) => state.workshop.isBig);
  const isCapturing = useWorkspaceState((state) => state.workshop.capture !== null);
  const workspace = useWorkspace();
  useRoomKeys(open);
  const cardId = open.card?.id ?? null;
  useEffect(() => workspace.lookAtWorkshop({ cardId }), [workspace, cardId]);
  return (
    <section className={`session-room${isBig ? ' big' : ''}${isCapturing ? ' capturing' : ''}`} aria-label={open.session.title}>
      <RoomHead open={open} />
      {open.session.status === 'planned' && <Planned open={open} />}
      <div className="room-columns">
        <CardPanel open={open} />
        <ObjectMap open={open} />
      </div>
      <p className="room-keys">{text.room.keys}</p>
    </section>
  );
}

function Planned({ open: { session, records } }: { readonly open: OpenSession }) {
  const text = workshopText(useText()).room;
  const workspace = useWorkspace();
  const start = () => {
    const rows = rowsOf(records, 'sessions');
    const at = rows.findIndex(({ values }) => values.id === session.id);
    const row = rows[at];
    const change = row && fieldsChange('sessions', row, at, { status: 'running' });
    if (change) void workspace.edit('edit', [change]);
  };
  return (
    <p className="room-note">
      {text.planned}{' '}
      <button type="button" className="button primary" onClick={start}>
        {text.startNow}
      </button>
    </p>
  );
}
