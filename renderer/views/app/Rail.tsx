// The screens, at the left. Keys 1 to 6 choose one when no field has the focus.
import { Activity, FileStack, ListChecks, Map as MapIcon, MessageCircleQuestionMark, Table2 } from 'lucide-react';
import { useEffect } from 'react';
import type { Screen } from '../../workspace/state.ts';
import { isTyping } from '../is-typing.ts';
import { KeysDialog } from '../keys/KeysDialog.tsx';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

const SCREENS = [
  ['map', MapIcon],
  ['signals', Activity],
  ['review', ListChecks],
  ['questions', MessageCircleQuestionMark],
  ['sources', FileStack],
  ['register', Table2],
] as const satisfies readonly (readonly [Screen, unknown])[];

export function Rail() {
  const text = useText();
  const workspace = useWorkspace();
  const screen = useWorkspaceState((state) => state.screen);
  const hasCase = useWorkspaceState((state) => state.openCase !== null);
  const messages = useWorkspaceState((state) => state.openCase?.reports.reduce((sum, report) => sum + report.problems.length, 0) ?? 0);
  useScreenKeys(hasCase);
  return (
    <nav className="rail" aria-label={text.rail.label}>
      {SCREENS.map(([name, Icon], index) => (
        <button
          key={name}
          type="button"
          disabled={!hasCase}
          aria-current={hasCase && screen === name ? 'page' : undefined}
          aria-keyshortcuts={String(index + 1)}
          title={text.rail[name]}
          onClick={() => workspace.show(name)}
        >
          <Icon size={20} aria-hidden />
          {text.rail[name]}
          {name === 'sources' && messages > 0 && <Messages count={messages} />}
        </button>
      ))}
      <KeysDialog />
    </nav>
  );
}

/** How many messages the report holds: the number to see, the words to hear. */
function Messages({ count }: { readonly count: number }) {
  const text = useText().rail;
  return (
    <span className="messages">
      <span aria-hidden>{count > 999 ? '999+' : count}</span>
      <span className="visually-hidden">{text.messages(count)}</span>
    </span>
  );
}

function useScreenKeys(isOn: boolean) {
  const workspace = useWorkspace();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const entry = SCREENS[Number(event.key) - 1];
      if (isOn && entry && !isTyping(event) && !event.ctrlKey && !event.metaKey && !event.altKey) workspace.show(entry[0]);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [workspace, isOn]);
}
