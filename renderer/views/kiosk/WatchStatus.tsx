// The watched folder in the bar: that it is read, when last, what could not be used, and the way to stop. Says politely what came in.
import './watch.css';
import { FolderSync, FolderX } from 'lucide-react';
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { WatchState } from '../../workspace/opening/watch-state.ts';
import { Floating } from '../Floating.tsx';
import { clockWords, kioskText } from '../text/kiosk-words.ts';
import type { Catalogue } from '../text/nl.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { useNow } from './use-now.ts';

export function WatchStatus() {
  const watch = useWorkspaceState((state) => state.watch);
  return (
    <>
      {(watch.folder !== null || watch.troubles.length > 0) && <WatchButton watch={watch} folder={watch.folder} />}
      {watch.isRefused && <RefusedDialog />}
      <WatchVoice watch={watch} />
    </>
  );
}

function WatchButton({ watch, folder }: { readonly watch: WatchState; readonly folder: string | null }) {
  const text = useText();
  const words = kioskText(text).watch;
  const now = useNow();
  const isWrong = watch.isGone || watch.troubles.length > 0;
  const Icon = watch.isGone ? FolderX : FolderSync;
  return (
    <DialogTrigger>
      <Button
        className={isWrong ? 'button watch-button wrong' : 'button watch-button'}
        aria-label={`${words.status}: ${lineOf(text, watch, folder, now)}`}
      >
        <Icon size={14} aria-hidden />
        <span className="wide">
          {folder === null ? words.troubles(watch.troubles.length) : words.short(watch.readAt === null ? null : clockWords(text, watch.readAt, now))}
        </span>
        {isWrong && <strong aria-hidden>!</strong>}
      </Button>
      <Floating box="watch-popover" placement="bottom end" aria-label={words.status}>
        {({ close }) => <WatchDetail watch={watch} folder={folder} close={close} />}
      </Floating>
    </DialogTrigger>
  );
}

/** "Map ‘dagcijfers’ wordt gelezen, laatst 09.40". */
function lineOf(text: Catalogue, { isGone, readAt }: WatchState, folder: string | null, now: number): string {
  const words = kioskText(text).watch;
  if (folder === null) return words.again;
  return isGone ? words.gone(folder) : words.reads(folder, readAt === null ? null : clockWords(text, readAt, now));
}

interface DetailProps {
  readonly watch: WatchState;
  /** null = none is watched now. */
  readonly folder: string | null;
  readonly close: () => void;
}

function WatchDetail({ watch, folder, close }: DetailProps) {
  const text = useText();
  const workspace = useWorkspace();
  const words = kioskText(text).watch;
  const now = useNow();
  const stop = () => {
    close();
    void workspace.stopWatching();
  };
  return (
    <>
      <p>
        <strong>{lineOf(text, watch, folder, now)}</strong>
      </p>
      {watch.since !== null && (
        <p className="quiet">
          {words.sinceWhen(clockWords(text, watch.since, now))} {watch.readAt === null ? words.nothingYet : words.joined(watch.joined)}
        </p>
      )}
      {watch.replaced.length > 0 && <p className="quiet">{words.replaced(watch.replaced)}</p>}
      <Troubles watch={watch} close={close} />
      {folder !== null && (
        <div className="watch-acts">
          <button type="button" className="button" aria-label={words.stopLong(folder)} onClick={stop}>
            {words.stop}
          </button>
        </div>
      )}
    </>
  );
}

const MOST_SHOWN = 6;

function Troubles({ watch: { troubles }, close }: Pick<DetailProps, 'watch' | 'close'>) {
  const text = useText();
  const workspace = useWorkspace();
  const words = kioskText(text).watch;
  if (troubles.length === 0) return null;
  return (
    <div className="watch-troubles">
      <p>{words.troubles(troubles.length)}</p>
      <ul>
        {troubles.slice(0, MOST_SHOWN).map(({ path, why }) => (
          <li key={path}>
            <bdi>{path}</bdi>: {words.why[why]}
          </li>
        ))}
        {troubles.length > MOST_SHOWN && <li>{text.sources.more(troubles.length - MOST_SHOWN)}</li>}
      </ul>
      <div className="watch-acts">
        <button
          type="button"
          className="button"
          onClick={() => {
            close();
            workspace.showSources(troubles.some(({ why }) => why === 'columns') ? 'columns' : 'files');
          }}
        >
          {words.toReport}
        </button>
        <button type="button" className="button quiet" onClick={workspace.dismissWatchNote}>
          {words.dismiss}
        </button>
      </div>
    </div>
  );
}

/** Where a browser cannot watch, reading again is one button away. */
function RefusedDialog() {
  const workspace = useWorkspace();
  const words = kioskText(useText()).watch;
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={(isOpen) => !isOpen && workspace.dismissWatchNote()}>
      <Modal className="popover">
        <Dialog className="dialog">
          <Heading slot="title">{words.cannot}</Heading>
          <p>{words.cannotWhy}</p>
          <div className="choices">
            <button type="button" className="button primary" onClick={() => void workspace.readFolderAgain()}>
              {words.again}
            </button>
            <button type="button" className="button quiet" onClick={workspace.dismissWatchNote}>
              {words.close}
            </button>
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function WatchVoice({ watch: { folder, isGone, readAt, joined, replaced, troubles } }: { readonly watch: WatchState }) {
  const words = kioskText(useText()).watch;
  const said = [
    isGone && folder !== null && words.gone(folder),
    readAt !== null && words.joined(joined),
    replaced.length > 0 && words.replaced(replaced),
    troubles.length > 0 && words.troubles(troubles.length),
  ];
  return (
    <p className="visually-hidden" aria-live="polite">
      {said.filter(Boolean).join(' ')}
    </p>
  );
}
