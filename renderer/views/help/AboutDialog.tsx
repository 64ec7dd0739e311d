// About the app: its version, what it runs in and is made of, where data is kept, and how to take it all away.
import './help.css';
import { X } from 'lucide-react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import type { AboutApp } from '../../model/about.ts';
import { AdministrationNote } from '../administration/AdministrationNote.tsx';
import { helpText } from '../text/help-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { platformOf } from './fault-report.ts';
import { showAbout } from './help-state.ts';
import { useAboutApp } from './manual-context.ts';
import { useEngineVersion } from './use-engine-version.ts';

export function AboutDialog() {
  const text = helpText(useText()).about;
  const about = useAboutApp();
  return (
    <ModalOverlay className="overlay about-overlay" isOpen isDismissable onOpenChange={showAbout}>
      <Modal className="popover about-modal">
        <Dialog className="about-dialog">
          <header>
            <Heading slot="title">{text.title}</Heading>
            <Button className="button quiet" aria-label={text.close} onPress={() => showAbout(false)}>
              <X size={16} aria-hidden />
            </Button>
          </header>
          <p>{text.about}</p>
          <Facts about={about === 'failed' ? null : about} />
          <AdministrationNote />
          <WherePart />
          {about !== null && about !== 'failed' && <LibrariesPart about={about} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Facts({ about }: { readonly about: AboutApp | null }) {
  const text = helpText(useText()).about;
  const { host } = useWorkspace();
  const engine = useEngineVersion();
  const facts: readonly (readonly [string, string])[] = [
    [text.version, about?.version ?? '…'],
    [text.commit, about === null ? '…' : (about.commit ?? text.noCommit)],
    [text.licence, about?.licence ?? '…'],
    [text.runs, text.runsIn[host.kind]],
    [text.engine, engine ?? text.notStarted],
    [text.platform, platformOf(navigator.userAgent)],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where Electron keeps the data of an app of this name (`app.getPath('userData')`). */
const FOLDERS = ['Windows: %APPDATA%\\Datareis', 'macOS: ~/Library/Application Support/Datareis', 'Linux: ~/.config/Datareis'];

function WherePart() {
  const text = helpText(useText()).about;
  const { kind } = useWorkspace().host;
  return (
    <section>
      <h3>{text.where}</h3>
      {text.kept[kind].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {kind === 'electron' && (
        <>
          <h4>{text.folders}</h4>
          <ul>
            {FOLDERS.map((folder) => (
              <li key={folder}>
                <code>{folder}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{text.nowhere}</p>
      <h4>{text.remove}</h4>
      <p>{text.removal[kind]}</p>
    </section>
  );
}

function LibrariesPart({ about }: { readonly about: AboutApp }) {
  const text = helpText(useText()).about;
  const { kind } = useWorkspace().host;
  const shipped = about.libraries.filter(({ name }) => name !== 'electron' || kind === 'electron');
  return (
    <section>
      <h3>{text.libraries}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.library}</th>
            <th scope="col">{text.libraryVersion}</th>
            <th scope="col">{text.libraryLicence}</th>
          </tr>
        </thead>
        <tbody>
          {shipped.map(({ name, version, licence }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{version}</td>
              <td>{licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{text.notices}</p>
    </section>
  );
}
