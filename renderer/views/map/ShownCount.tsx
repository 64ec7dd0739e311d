// "37 van 81 getoond": how much of the case is on the map, and for every reason why the rest is not, the way to show it.
import { ChevronDown } from 'lucide-react';
import { Button, DialogTrigger } from 'react-aria-components';
import { REASONS, type Reason } from '../../graph/why-hidden.ts';
import { Floating } from '../Floating.tsx';
import type { Catalogue } from '../text/nl.ts';
import { nodeName } from '../text/scene-words.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { useLift } from './use-lift.ts';
import type { MapView } from './use-scene.ts';
import './focus.css';

export function ShownCount({ view }: { readonly view: MapView | null }) {
  const text = useText();
  if (!view) return null;
  const { all, shown } = view.tally;
  const parts = partsOf(view, text);
  return (
    <span className="shown" title={parts.map(([count, words]) => `${count.toLocaleString(text.locale)} ${words}`).join(' · ')}>
      <DialogTrigger>
        <Button className="button quiet">
          <strong>{text.map.shown(shown, all)}</strong>
          <ChevronDown size={14} aria-hidden />
        </Button>
        <Floating placement="bottom start" className="why-hidden" aria-label={text.focus.why}>
          {({ close }) => (
            <>
              <Parts parts={parts.slice(0, all === shown ? undefined : -1)} all={all} />
              <Reasons view={view} close={close} />
            </>
          )}
        </Floating>
      </DialogTrigger>
      <span className="visually-hidden" role="status">
        {text.map.shown(shown, all)}
      </span>
    </span>
  );
}

/** How many exchanges, and what is said of them. */
type Part = readonly [count: number, words: string];

/** All exchanges of the case, each in one part: with an arrow, within a card, not shown. */
function partsOf({ tally: { all, shown }, counts: { within } }: MapView, { drawing }: Catalogue): readonly Part[] {
  const parts: readonly Part[] = [
    [shown - within, drawing.arrowsOf(shown - within)],
    [within, drawing.withinOf(within)],
    [all - shown, drawing.hiddenOf(all - shown)],
  ];
  return parts.filter(([count], index) => index === 0 || count > 0);
}

function Parts({ parts, all }: { readonly parts: readonly Part[]; readonly all: number }) {
  const { map, locale } = useText();
  return (
    <>
      <h3>{map.flows(all)}</h3>
      <ul className="parts">
        {parts.map(([count, words]) => (
          <li key={words}>
            <strong>{count.toLocaleString(locale)}</strong>
            <span>{words}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Reasons({ view, close }: { readonly view: MapView; readonly close: () => void }) {
  const text = useText().focus;
  const workspace = useWorkspace();
  const { all, shown, hidden } = view.tally;
  const reasons = REASONS.filter((reason) => hidden[reason] > 0);
  if (all === shown) return null;
  const everything = () => {
    close();
    void workspace.showAll();
  };
  return (
    <>
      <h3>{text.notShown(all - shown)}</h3>
      <ul>
        {reasons.map((reason) => (
          <ReasonLine key={reason} reason={reason} count={hidden[reason]} close={close} />
        ))}
      </ul>
      <HiddenNodes view={view} />
      {reasons.some((reason) => reason !== 'unplaced' && reason !== 'notInForce') && (
        <button type="button" className="button" onClick={everything}>
          {text.showEverything}
        </button>
      )}
    </>
  );
}

function ReasonLine({ reason, count, close }: { readonly reason: Reason; readonly count: number; readonly close: () => void }) {
  const { focus: text, locale } = useText();
  const lift = useLift();
  const onLift = () => {
    close();
    lift(reason);
  };
  return (
    <li>
      <strong>{count.toLocaleString(locale)}</strong>
      <span>{text.reasons[reason]}</span>
      <button type="button" className="button" onClick={onLift} aria-label={`${text.reasons[reason]}: ${text.lift[reason]}`}>
        {text.lift[reason]}
      </button>
    </li>
  );
}

/** So many hidden things are listed by name. */
const MOST_LISTED = 8;

function HiddenNodes({ view }: { readonly view: MapView }) {
  const catalogue = useText();
  const text = catalogue.focus;
  const workspace = useWorkspace();
  const hidden = useWorkspaceState((state) => state.hidden);
  const nodes = [...hidden].flatMap((id) => view.graph.nodes.get(id) ?? []);
  if (nodes.length === 0) return null;
  return (
    <>
      <h3>{text.hiddenNodes}</h3>
      <ul className="names">
        {nodes.slice(0, MOST_LISTED).map((node) => (
          <li key={node.id}>
            <span>{nodeName(catalogue, node)}</span>
            <button
              type="button"
              className="button"
              aria-label={text.showAgain(nodeName(catalogue, node))}
              onClick={() => void workspace.showHidden([node.id])}
            >
              {text.lift.hidden}
            </button>
          </li>
        ))}
      </ul>
      {nodes.length > MOST_LISTED && <p>{text.more(nodes.length - MOST_LISTED)}</p>}
    </>
  );
}
