// The path between two nodes in words: how many steps, over what, or that there is none and what to do; and what a selector did not find.
import { ArrowRightLeft, X } from 'lucide-react';
import { MOST_WAYS, type Path } from '../../graph/shortest.ts';
import { nodeName } from '../text/scene-words.ts';
import { selectorTrouble } from '../text/selector-words.ts';
import { PathHours } from '../trace/PathHours.tsx';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import { usePathNames } from './use-path-names.ts';
import type { MapView } from './use-scene.ts';

export function PathNote({ view }: { readonly view: MapView }) {
  const catalogue = useText();
  const workspace = useWorkspace();
  const path = useWorkspaceState((state) => state.path);
  const selector = useWorkspaceState((state) => state.selector);
  const trouble = selector === null || !view.selected ? null : selectorTrouble(catalogue, view.selected);
  if (path === null && trouble === null) return null;
  const isWhole = path?.from != null && path.to != null;
  const close = () => (path ? workspace.setPath(null) : void workspace.setSelector(null));
  return (
    <section className="path-note" aria-label={path ? catalogue.focus.path.title : catalogue.focus.palette.selector}>
      <div role="status">
        {trouble !== null ? <p>{trouble}</p> : isWhole && view.path ? <Found view={view} path={view.path} /> : <Choosing view={view} />}
      </div>
      <span className="tools">
        {isWhole && (
          <button type="button" className="button" onClick={() => workspace.setPath({ from: path.to, to: path.from })}>
            <ArrowRightLeft size={14} aria-hidden />
            {catalogue.focus.path.turn}
          </button>
        )}
        <button
          type="button"
          className="button quiet"
          aria-label={path ? catalogue.focus.path.clear : catalogue.focus.palette.selectorClear}
          onClick={close}
        >
          <X size={14} aria-hidden />
        </button>
      </span>
    </section>
  );
}

/** One end is chosen; what is chosen next is the other. */
function Choosing({ view }: { readonly view: MapView }) {
  const text = useText().focus.path;
  const isFrom = useWorkspaceState((state) => state.path?.from != null);
  const names = usePathNames(view);
  return <p>{isFrom ? text.chooseTo(names.from) : text.chooseFrom(names.to)}</p>;
}

function Found({ view, path }: { readonly view: MapView; readonly path: Path }) {
  const text = useText().focus.path;
  const { from, to } = usePathNames(view);
  if (path.kind === 'same') return <p>{text.same}</p>;
  if (path.kind === 'gone') return <p>{text.gone}</p>;
  if (path.kind === 'none')
    return (
      <p>
        <strong>{text.none(from, to)}</strong> {text.noneHelp}
      </p>
    );
  const between = path.example.length - 2;
  const sentences = [
    between <= 0 ? text.direct : text.through(between),
    path.organisations > 0 ? text.others(path.organisations, view.graph.grouping === 'organisation' || view.graph.grouping === 'cluster') : '',
    path.ways > 1 ? text.ways(path.ways, path.ways >= MOST_WAYS) : '',
  ];
  return (
    <>
      <p>
        <strong>{path.kind === 'against' ? `${text.against(from, to)} ${text.hops(path.hops)}.` : text.found(from, to, text.hops(path.hops))}</strong>{' '}
        {sentences.filter(Boolean).join(' ')}
      </p>
      <Hours view={view} />
      {between > 0 && <Example view={view} ids={path.example} />}
    </>
  );
}

/** Between the two ends that are chosen. */
function Hours({ view }: { readonly view: MapView }) {
  const path = useWorkspaceState((state) => state.path);
  const [from, to] = [view.graph.nodes.get(path?.from ?? ''), view.graph.nodes.get(path?.to ?? '')];
  return from && to ? <PathHours from={from} to={to} /> : null;
}

function Example({ view, ids }: { readonly view: MapView; readonly ids: readonly string[] }) {
  const catalogue = useText();
  const workspace = useWorkspace();
  const nodes = ids.flatMap((id) => view.graph.nodes.get(id) ?? []);
  return (
    <ol aria-label={catalogue.focus.path.example}>
      {nodes.map((node) => (
        <li key={node.id}>
          <button type="button" className="button" onClick={() => workspace.select({ kind: 'node', id: node.id })}>
            {nodeName(catalogue, node)}
          </button>
        </li>
      ))}
    </ol>
  );
}
