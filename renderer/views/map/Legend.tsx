// What the lines and colours on screen mean, made from what is there, with counts; a click filters.
import { useState } from 'react';
import { isUncertain, LINE_STYLES, type LineStyle, styleOf } from '../../graph/line-style.ts';
import { headPath } from '../../graph/marks.ts';
import { NO_FILTER } from '../../graph/shown.ts';
import { type Exchange, isActive, PRIVACY_CLASSES, type PrivacyClass } from '../../model/network.ts';
import { useText, useWorkspace, useWorkspaceState } from '../workspace-context.ts';
import type { MapView } from './use-scene.ts';

/** Starts folded where the map needs the room. */
export function Legend({ view, withSignals }: { readonly view: MapView; readonly withSignals: boolean }) {
  const text = useText().legend;
  const lens = useWorkspaceState((state) => state.lens);
  const day = useWorkspaceState((state) => state.day);
  const [isOpen, setOpen] = useState(() => window.innerHeight >= 640 && !withSignals);
  const drawn = useWorkspaceState((state) => state.picture)?.visible.edges.flatMap((edge) => edge.flows.map((flow) => flow.exchange)) ?? [];
  const active = drawn.filter((exchange) => isActive(exchange, day));
  if (!isOpen) {
    return (
      <button type="button" className="legend button" onClick={() => setOpen(true)}>
        {text.show}
      </button>
    );
  }
  return (
    <section className="legend popover" aria-label={text.title}>
      <header>
        <strong>{text.title}</strong> <span>{text.hint}</span>
        <button type="button" className="button quiet" aria-label={text.hide} onClick={() => setOpen(false)}>
          ✕
        </button>
      </header>
      <ul>
        {lens === 'mode' ? <Styles exchanges={active} /> : <Classes exchanges={active} />}
        {active.some(isUncertain) && (
          <li className="note">
            <LineSample style="copy" isUncertain />
            {text.uncertain}
            <span className="count">{active.filter(isUncertain).length}</span>
          </li>
        )}
        {view.scene.arrows.some((arrow) => arrow.style === 'mixed') && (
          <li className="note">
            <LineSample style="mixed" />
            {text.styles.mixed}
            <span className="count">{view.scene.arrows.filter((arrow) => arrow.style === 'mixed').length}</span>
          </li>
        )}
      </ul>
    </section>
  );
}

function Styles({ exchanges }: { readonly exchanges: readonly Exchange[] }) {
  const text = useText().legend;
  const workspace = useWorkspace();
  const filter = useWorkspaceState((state) => state.filter);
  const present = LINE_STYLES.filter((style) => exchanges.some((exchange) => styleOf(exchange) === style));
  return present.map((style) => (
    <li key={style}>
      <button
        type="button"
        aria-pressed={filter.styles.has(style)}
        onClick={() => workspace.setFilter({ ...NO_FILTER, styles: flipped(filter.styles, style) })}
      >
        <LineSample style={style} />
        {text.styles[style]}
        <span className="count">{exchanges.filter((exchange) => styleOf(exchange) === style).length}</span>
      </button>
    </li>
  ));
}

function Classes({ exchanges }: { readonly exchanges: readonly Exchange[] }) {
  const text = useText().legend;
  const workspace = useWorkspace();
  const filter = useWorkspaceState((state) => state.filter);
  const classOf = (exchange: Exchange): PrivacyClass | 'unknown' => exchange.privacyClass ?? 'unknown';
  const present = [...PRIVACY_CLASSES, 'unknown' as const].filter((name) => exchanges.some((exchange) => classOf(exchange) === name));
  return present.map((name) => (
    <li key={name}>
      <button
        type="button"
        aria-pressed={filter.classes.has(name)}
        onClick={() => workspace.setFilter({ ...NO_FILTER, classes: flipped(filter.classes, name) })}
      >
        <span className={`letter lens-${name}`} aria-hidden>
          {text.letters[name]}
        </span>
        {text.classes[name]}
        <span className="count">{exchanges.filter((exchange) => classOf(exchange) === name).length}</span>
      </button>
    </li>
  ));
}

function flipped<T>(set: ReadonlySet<T>, item: T): Set<T> {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
}

function LineSample({ style, isUncertain: hatched = false }: { readonly style: LineStyle; readonly isUncertain?: boolean }) {
  return (
    <svg className={`sample arrow ${style} normal`} width={46} height={18} viewBox="0 -9 46 18" aria-hidden>
      {hatched && <path className="uncertain" d="M2 0H38" />}
      <path className="line" d={style === 'query' ? 'M2 0H40' : 'M2 0H36'} />
      {(style === 'query' || style === 'mixed') && <path className="inner" d={style === 'query' ? 'M2 0H40' : 'M2 0H36'} />}
      <path className="head" d={headPath(style)} transform="translate(44 0)" />
    </svg>
  );
}
