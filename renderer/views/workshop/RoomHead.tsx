// The head of a session: its title and conversation, its clocks, and what can be done with it.
import { ALargeSmall, ArrowLeft, Flag, PenLine, UserPlus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button, DialogTrigger } from 'react-aria-components';
import { newRows } from '../../edit/new-row.ts';
import { withOwnIds } from '../../workshop/own-ids.ts';
import { participantsOf } from '../../workshop/session.ts';
import { Floating } from '../Floating.tsx';
import { PersonalWarning } from '../signals/capture/PersonalWarning.tsx';
import { workshopText } from '../text/workshop-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { randomLetters } from './random-letters.ts';
import { SessionClocks } from './SessionClocks.tsx';
import { useArrive } from './use-arrive.ts';
import type { OpenSession } from './use-session.ts';

export function RoomHead({ open }: { readonly open: OpenSession }) {
  const text = workshopText(useText());
  const workspace = useWorkspace();
  const isBig = useWorkspaceState((state) => state.workshop.isBig);
  const { session } = open;
  const heading = useArrive();
  return (
    <header className="room-head">
      <button
        type="button"
        className="button quiet"
        aria-label={text.room.leave}
        title={text.room.leave}
        onClick={() => workspace.lookAtWorkshop({ sessionId: null, capture: null })}
      >
        <ArrowLeft size={16} aria-hidden />
      </button>
      <div className="grow">
        <h2 ref={heading} tabIndex={-1}>
          {session.title}
        </h2>
        <p>
          {text.conversations[session.conversation]}. {text.conversationHelp[session.conversation]}
        </p>
      </div>
      <SessionClocks />
      <People open={open} />
      <button type="button" className="button" aria-pressed={isBig} aria-keyshortcuts="G" onClick={() => workspace.lookAtWorkshop({ isBig: !isBig })}>
        <ALargeSmall size={16} aria-hidden /> {text.room.big}
      </button>
      <button
        type="button"
        className="button primary"
        aria-keyshortcuts="N"
        onClick={() => workspace.lookAtWorkshop({ capture: { kind: open.card ? 'answer' : 'conclusion' } })}
      >
        <PenLine size={14} aria-hidden /> {text.room.writeKey}
      </button>
      <button type="button" className="button" onClick={() => workspace.lookAtWorkshop({ isClosing: true, capture: null })}>
        <Flag size={14} aria-hidden /> {text.room.finish}
      </button>
    </header>
  );
}

/** Who sits at the table, and one more. */
function People({ open: { records, session } }: { readonly open: OpenSession }) {
  const text = workshopText(useText());
  const workspace = useWorkspace();
  const [role, setRole] = useState('');
  const people = participantsOf(records, session.id);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const made = newRows(records, [{ sheet: 'session_participants', values: { session_id: session.id, role: role.trim() } }]);
    if (role.trim() === '' || 'faults' in made) return;
    void workspace.edit('add', withOwnIds(made.changes, randomLetters).changes).then(() => setRole(''));
  };
  return (
    <DialogTrigger>
      <Button className="button">
        <UserPlus size={14} aria-hidden /> {text.list.people(people.length)}
      </Button>
      <Floating box="people-popover" aria-label={text.room.people}>
        <h3>{text.room.people}</h3>
        <ul>
          {people.map(({ id, role: who }) => (
            <li key={id}>{who}</li>
          ))}
        </ul>
        <form onSubmit={add}>
          <label>
            {text.room.addPerson}
            <input value={role} maxLength={80} onChange={(event) => setRole(event.target.value)} />
          </label>
          <PersonalWarning text={role} />
          <button type="submit" className="button">
            {text.room.add}
          </button>
        </form>
      </Floating>
    </DialogTrigger>
  );
}
