// On the first screen: work that was not saved, and the cases that were open before.
import './keep.css';
import { useState } from 'react';
import { titleOfWork } from '../../workspace/keeping/keep-note.ts';
import type { LeftWork } from '../../workspace/keeping/keep-state.ts';
import { keepText, momentWords } from '../text/keep-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

export function KeptLists() {
  const left = useWorkspaceState((state) => state.leftWork);
  const recent = useWorkspaceState((state) => state.recent);
  if (left.length + recent.length === 0) return null;
  return (
    <div className="kept-lists">
      {left.length > 0 && <LeftList left={left} />}
      {recent.length > 0 && <RecentList />}
    </div>
  );
}

function LeftList({ left }: { readonly left: readonly LeftWork[] }) {
  const text = keepText(useText());
  return (
    <section className="left-work" aria-labelledby="left-work">
      <h2 id="left-work">{text.leftTitle}</h2>
      <p>{text.leftText}</p>
      <ul>
        {left.map((work) => (
          <LeftItem key={work.id} work={work} />
        ))}
      </ul>
    </section>
  );
}

/** Throwing away takes two presses. */
function LeftItem({ work }: { readonly work: LeftWork }) {
  const words = useText();
  const text = keepText(words);
  const workspace = useWorkspace();
  const [isSure, setSure] = useState(false);
  const title = titleOfWork(work.note);
  const named = text.leftOne(title, momentWords(work.at, words.locale), work.acts);
  return (
    <li>
      <span>{named}</span>
      <button type="button" className="button primary" aria-label={`${text.recover}: ${named}`} onClick={() => void workspace.recoverWork(work.id)}>
        {text.recover}
      </button>
      <button
        type="button"
        className="button"
        aria-label={`${isSure ? text.throwAwaySure : text.throwAway}: ${named}`}
        onClick={() => (isSure ? void workspace.forgetWork(work.id) : setSure(true))}
      >
        {isSure ? text.throwAwaySure : text.throwAway}
      </button>
    </li>
  );
}

function RecentList() {
  const words = useText();
  const text = keepText(words);
  const workspace = useWorkspace();
  const recent = useWorkspaceState((state) => state.recent);
  return (
    <section aria-labelledby="recent-cases">
      <h2 id="recent-cases">{text.recentTitle}</h2>
      <ul>
        {recent.map(({ id, name, folder, at }) => (
          <li key={id}>
            <button type="button" className="recent-open" onClick={() => void workspace.openRecent(id)}>
              {name}
            </button>
            <span className="when">{text.recentAt(folder, momentWords(at, words.locale))}</span>
            <button type="button" className="button quiet" aria-label={text.forgetNamed(name)} onClick={() => void workspace.forgetRecent(id)}>
              {text.forget}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
