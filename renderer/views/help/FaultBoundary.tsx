// Where a part of the window breaks while it is drawn, the rest goes on: a screen, what lies over the screens, or the window as a whole.
import { Component, type ReactNode } from 'react';
import { helpText } from '../text/help-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';
import { ReportButton } from './FaultNote.tsx';
import { noteFault } from './fault-book.ts';
import { ReportDialog } from './ReportDialog.tsx';

/** `part`: what broke. `about`: another value of it tries anew by itself (another screen, another case). */
interface Props {
  readonly part: 'screen' | 'overlay' | 'window';
  readonly about?: unknown;
  readonly children: ReactNode;
}

interface State {
  readonly isBroken: boolean;
  readonly about: unknown;
}

export class FaultBoundary extends Component<Props, State> {
  override state: State = { isBroken: false, about: this.props.about };

  static getDerivedStateFromError(): Partial<State> {
    return { isBroken: true };
  }

  static getDerivedStateFromProps({ about }: Props, state: State): Partial<State> | null {
    return Object.is(about, state.about) ? null : { isBroken: false, about };
  }

  override componentDidCatch(error: unknown): void {
    noteFault(error, this.props.part, this.props.part !== 'overlay');
  }

  override render(): ReactNode {
    if (!this.state.isBroken) return this.props.children;
    if (this.props.part === 'overlay') return null;
    return <Broken isWindow={this.props.part === 'window'} again={() => this.setState({ isBroken: false })} />;
  }
}

function Broken({ isWindow, again }: { readonly isWindow: boolean; readonly again: () => void }) {
  const text = helpText(useText()).fault;
  const workspace = useWorkspace();
  return (
    <div className="broken-part" role="alert">
      <h2>{isWindow ? text.window : text.screen}</h2>
      <p>{isWindow ? text.windowText : text.screenText}</p>
      <div className="joined-acts">
        <button type="button" className="button primary" onClick={isWindow ? () => location.reload() : again}>
          {isWindow ? text.reload : text.again}
        </button>
        <button type="button" className="button" onClick={() => void workspace.saveCase()}>
          {text.save}
        </button>
        <ReportButton />
      </div>
      {isWindow && <ReportDialog />}
    </div>
  );
}
