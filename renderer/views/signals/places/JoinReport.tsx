// Which shapes and which districts found each other, how, and which did not; and how to mend that.
import { placesText } from '../../text/places-words.ts';
import { useText } from '../../workspace-context.ts';
import type { PlaceMap } from './use-place-map.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

export function JoinReport({ map: { join, hasShapes, faulty }, isShapes }: { readonly map: PlaceMap; readonly isShapes: boolean }) {
  const words = placesText(useText()).join;
  const { shapeOf, shapesAlone, placesAlone, otherLayers } = join;
  if (!hasShapes && shapesAlone.length === 0) return isShapes ? null : <p className="join-none">{words.none}</p>;
  const count = (by: string) => [...shapeOf.values()].filter((one) => one.by === by).length;
  const isWhole = shapesAlone.length + placesAlone.length + faulty === 0;
  return (
    <section className="join-report">
      <h3>{words.title}</h3>
      <p>
        {words.summary(shapeOf.size, shapesAlone.length, placesAlone.length)}{' '}
        {shapeOf.size > 0 && `${words.by(count('id'), count('code'), count('name'))}.`}
      </p>
      <Alone title={words.shapesAlone(shapesAlone.length)} all={shapesAlone} />
      <Alone title={words.placesAlone(placesAlone.length)} all={placesAlone} />
      {faulty > 0 && <p>{words.faulty(faulty)}</p>}
      {otherLayers > 0 && <p>{words.otherLayers(otherLayers)}</p>}
      {!isWhole && <p>{words.mend}</p>}
    </section>
  );
}

function Alone({ title, all }: { readonly title: string; readonly all: readonly Named[] }) {
  if (all.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {all.map(({ id, name }) => (
          <li key={id}>
            {name} {name !== id && <code>{id}</code>}
          </li>
        ))}
      </ul>
    </details>
  );
}
