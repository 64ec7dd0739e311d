// What a search in the guide found: places with the words around them.
import { useDeferredValue, useMemo } from 'react';
import type { Guide } from '../../model/guide.ts';
import { helpText } from '../text/help-words.ts';
import { useText } from '../workspace-context.ts';
import { goTo, guideHref } from './help-state.ts';
import { searchGuide } from './search-guide.ts';

export function FoundPlaces({ guide, query }: { readonly guide: Guide; readonly query: string }) {
  const text = helpText(useText());
  const asked = useDeferredValue(query);
  const places = useMemo(() => searchGuide(guide, asked), [guide, asked]);
  return (
    <div className="found-places">
      <p role="status">{text.found(places.length)}</p>
      <ul>
        {places.map(({ page, heading, title, of, excerpt }) => (
          <li key={`${page}#${heading}`}>
            <a
              href={guideHref(`${page}#${heading}`)}
              onClick={(event) => {
                event.preventDefault();
                goTo(`${page}#${heading}`);
              }}
            >
              {title}
            </a>
            {of !== '' && <span className="found-of">{of}</span>}
            <p>{excerpt}</p>
          </li>
        ))}
      </ul>
    </div>
  );
}
