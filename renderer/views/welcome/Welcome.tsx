// The first sight: what this is, and the doors in.
import './welcome.css';
import { AdministrationNote } from '../administration/AdministrationNote.tsx';
import { KeptLists } from '../keep/KeptLists.tsx';
import { tourText } from '../text/tour-words.ts';
import { TourButtons } from '../tour/TourButtons.tsx';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { BeginEmpty } from './BeginEmpty.tsx';

export function Welcome() {
  const text = useText().welcome;
  const tour = tourText(useText());
  const workspace = useWorkspace();
  const isBusy = useWorkspaceState((state) => state.busy !== null);
  const { host } = workspace;
  const tooLarge = useWorkspaceState((state) => state.tooLarge);
  const { choice } = useText().forms;
  return (
    <section className="welcome">
      <h1>{text.title}</h1>
      <p className="intro">{text.intro}</p>
      {tooLarge && (
        <p className="lost" role="status">
          {choice.tooLarge(tooLarge.name, tooLarge.megabytes)}
        </p>
      )}
      <AdministrationNote />
      <KeptLists />
      <div className="doors">
        <article className="door">
          <h2>{text.sampleTitle}</h2>
          <p>{text.sampleText}</p>
          <button type="button" className="button primary" disabled={isBusy} onClick={() => void workspace.openSample()}>
            {text.sampleButton}
          </button>
          <p>{tour.about}</p>
          <TourButtons isDisabled={isBusy} />
        </article>
        <article className="door">
          <h2>{text.dropTitle}</h2>
          <p>{text.dropText}</p>
          <div className="row">
            <button
              type="button"
              className="button"
              disabled={isBusy}
              onClick={() => void host.openFiles().then((files) => workspace.receive(files))}
            >
              {text.dropButton}
            </button>
            <button
              type="button"
              className="button"
              disabled={isBusy}
              onClick={() => void host.openFolder().then((files) => workspace.receive(files))}
            >
              {text.folderButton}
            </button>
          </div>
        </article>
        <BeginEmpty />
      </div>
      <p className="privacy">{text.privacy}</p>
    </section>
  );
}
