// The screens, at the left. Keys 1 to 8 choose one when no field has the focus.
import {
  Activity,
  ChevronUp,
  Ellipsis,
  FileStack,
  ListChecks,
  Map as MapIcon,
  MessageCircleQuestionMark,
  Presentation,
  Table2,
  UsersRound,
} from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Screen, WorkMode } from '../../workspace/state.ts';
import { HelpButton } from '../help/HelpButton.tsx';
import { isTyping } from '../is-typing.ts';
import { KeysDialog } from '../keys/KeysDialog.tsx';
import { councilText } from '../text/council-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';

const SCREENS = [
  ['map', MapIcon],
  ['signals', Activity],
  ['review', ListChecks],
  ['questions', MessageCircleQuestionMark],
  ['sources', FileStack],
  ['register', Table2],
  ['workshop', UsersRound],
  ['briefing', Presentation],
] as const satisfies readonly (readonly [Screen, unknown])[];

export function Rail() {
  const text = useText();
  const workspace = useWorkspace();
  const screen = useWorkspaceState((state) => state.screen);
  const hasCase = useWorkspaceState((state) => state.openCase !== null);
  const messages = useWorkspaceState((state) => state.openCase?.reports.reduce((sum, report) => sum + report.problems.length, 0) ?? 0);
  useScreenKeys(hasCase);
  const { shown, more } = useFront(screen);
  return (
    <nav className="rail" aria-label={text.rail.label}>
      {shown.map(({ name, Icon, index }) => (
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
      {more}
      <KeysDialog />
      <HelpButton />
    </nav>
  );
}

/** The screens that these people need stand in front; the rest opens with one button, and has its key all the same. */
function useFront(screen: Screen) {
  const words = useText();
  const text = councilText(words).rail;
  const mode = useWorkspaceState((state) => state.mode);
  const [isWide, setWide] = useState(false);
  const all = SCREENS.map(([name, Icon], index) => ({ name, Icon, index }));
  const front = FRONT[mode];
  const shown = front && !isWide ? all.filter(({ name }) => name === screen || front.includes(name)) : all;
  const more = front && (
    <button type="button" aria-expanded={isWide} title={isWide ? text.lessHelp : text.moreHelp} onClick={() => setWide(!isWide)}>
      {isWide ? <ChevronUp size={20} aria-hidden /> : <Ellipsis size={20} aria-hidden />}
      {isWide ? text.less : text.more}
    </button>
  );
  return { shown, more };
}

/** null = all of them. */
const FRONT: Record<WorkMode, readonly Screen[] | null> = {
  council: ['map', 'signals', 'questions', 'briefing'],
  information: null,
  workplace: ['map', 'signals', 'questions', 'register', 'workshop'],
};

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
