// What a page of the user guide is once it has been read: headings, paragraphs, lists and code, as values. Knows no Markdown and no screen.

/** Words in a line. `to` is the id of another page, with the heading after "#" ("" = the same page); `web` an address outside, which is shown and never opened. */
export type Inline =
  | { readonly kind: 'text' | 'code' | 'key'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly parts: readonly Inline[] }
  | { readonly kind: 'link'; readonly to: string; readonly parts: readonly Inline[] }
  | { readonly kind: 'web'; readonly text: string };

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly id: string; readonly text: string }
  | { readonly kind: 'paragraph'; readonly parts: readonly Inline[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'code'; readonly text: string };

/** `id` is the path in the folder of its language, without extension: "begin", "formats/rdf". */
export interface GuidePage {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** In the order of the table of contents. */
export type Guide = readonly GuidePage[];

function inlineText(parts: readonly Inline[]): string {
  return parts.map((part) => ('parts' in part ? inlineText(part.parts) : part.text)).join('');
}

/** The words of a block, without its marks. */
export function blockText(block: Block): string {
  if (block.kind === 'heading' || block.kind === 'code') return block.text;
  if (block.kind === 'paragraph') return inlineText(block.parts);
  return block.items.map((item) => item.map(blockText).join(' ')).join(' · ');
}
