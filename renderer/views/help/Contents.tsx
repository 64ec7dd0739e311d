// The list of all pages of the guide, and the headings of one page.
import type { Block, Guide, GuidePage } from '../../model/guide.ts';
import { helpText } from '../text/help-words.ts';
import { useText } from '../workspace-context.ts';
import { headingElement } from './GuideText.tsx';
import { goTo, guideHref } from './help-state.ts';

export function Contents({ guide }: { readonly guide: Guide }) {
  const text = helpText(useText());
  const isFormat = ({ id }: GuidePage) => id.includes('/');
  return (
    <nav className="guide-text" aria-labelledby={headingElement('')}>
      <h2 id={headingElement('')} tabIndex={-1}>
        {text.contents}
      </h2>
      <PageList pages={guide.filter((page) => !isFormat(page))} />
      <h3>{text.formats}</h3>
      <PageList pages={guide.filter(isFormat)} />
    </nav>
  );
}

function PageList({ pages }: { readonly pages: readonly GuidePage[] }) {
  return (
    <ul className="page-list">
      {pages.map(({ id, title }) => (
        <li key={id}>
          <a href={guideHref(id)} onClick={(event) => follow(event, id)}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

type Heading = Extract<Block, { kind: 'heading' }>;
const FEW = 3;

/** Only where a page is long enough to need it. */
export function OnThisPage({ page }: { readonly page: GuidePage }) {
  const text = helpText(useText());
  const headings = page.blocks.filter((block): block is Heading => block.kind === 'heading' && block.level === 2);
  if (headings.length < FEW) return null;
  return (
    <nav className="on-this-page" aria-label={text.onThisPage}>
      <p>{text.onThisPage}</p>
      <ul>
        {headings.map((heading) => (
          <li key={heading.id}>
            <a href={guideHref(`${page.id}#${heading.id}`)} onClick={(event) => follow(event, `${page.id}#${heading.id}`)}>
              {heading.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function follow(event: { preventDefault(): void }, to: string): void {
  event.preventDefault();
  goTo(to);
}
