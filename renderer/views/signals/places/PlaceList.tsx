// All places beside the map, the most striking first: number, level, and the way to the place itself. The keyboard's way over the map.
import { useMemo } from 'react';
import { placesText } from '../../text/places-words.ts';
import { useText, useWorkspace } from '../../workspace-context.ts';
import { LevelMark } from '../thermometer/LevelMark.tsx';
import type { Painted } from './paint.ts';

/** `silent`: how many shapes have no value in any row; they are no part of the list. */
export function PlaceList({ painted, silent }: { readonly painted: readonly Painted[]; readonly silent: number }) {
  const words = placesText(useText());
  const workspace = useWorkspace();
  const sorted = useMemo(() => [...painted].sort((a, b) => b.rank - a.rank || a.name.localeCompare(b.name)), [painted]);
  return (
    <section className="place-list">
      <h3>
        {words.list} <span>{painted.length}</span>
      </h3>
      <p>{words.listHint}</p>
      {silent > 0 && <p className="list-silent">{words.silent(silent)}</p>}
      <ul>
        {sorted.map(({ tile, name, number, className }) => (
          <li key={tile.place}>
            <button type="button" onClick={() => workspace.setSignals({ placeId: tile.place })}>
              <span className={`swatch ${className}`} aria-hidden />
              <span className="name">{name}</span>
              <span className="number">{number}</span>
              <LevelMark level={tile.level} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
