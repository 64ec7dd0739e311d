// A page of the guide on screen: its blocks as elements, never as markup. Links lead to other pages.
import type { Block, GuidePage, Inline } from '../../model/guide.ts';
import { goTo, guideHref } from './help-state.ts';

/** The id of a heading in the document. */
export const headingElement = (heading: string) => `guide-${heading || 'top'}`;

export function GuideText({ page }: { readonly page: GuidePage }) {
  return (
    <div className="guide-text">
      <h2 id={headingElement('')} tabIndex={-1}>
        {page.title}
      </h2>
      <Blocks blocks={page.blocks} />
    </div>
  );
}

function Blocks({ blocks }: { readonly blocks: readonly Block[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pages of the guide never change
  return blocks.map((block, at) => <BlockPart key={at} block={block} />);
}

function BlockPart({ block }: { readonly block: Block }) {
  if (block.kind === 'paragraph') {
    return (
      <p>
        <Words parts={block.parts} />
      </p>
    );
  }
  if (block.kind === 'code') return <pre>{block.text}</pre>;
  if (block.kind === 'list') return <ListPart block={block} />;
  const Heading = block.level === 2 ? 'h3' : 'h4';
  return (
    <Heading id={headingElement(block.id)} tabIndex={-1}>
      {block.text}
    </Heading>
  );
}

function ListPart({ block }: { readonly block: Extract<Block, { kind: 'list' }> }) {
  const List = block.isOrdered ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pages of the guide never change
        <li key={at}>
          <Blocks blocks={item} />
        </li>
      ))}
    </List>
  );
}

function Words({ parts }: { readonly parts: readonly Inline[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: pages of the guide never change
  return parts.map((part, at) => <Word key={at} part={part} />);
}

function Word({ part }: { readonly part: Inline }) {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'web':
      return <span className="web">{part.text}</span>;
    case 'key':
      return <kbd>{part.text}</kbd>;
    case 'code':
      return <code>{part.text}</code>;
    case 'strong':
      return (
        <strong>
          <Words parts={part.parts} />
        </strong>
      );
    case 'emphasis':
      return (
        <em>
          <Words parts={part.parts} />
        </em>
      );
    case 'link':
      return (
        <a
          href={guideHref(part.to)}
          onClick={(event) => {
            event.preventDefault();
            goTo(part.to);
          }}
        >
          <Words parts={part.parts} />
        </a>
      );
  }
}
