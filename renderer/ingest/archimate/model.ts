// An ArchiMate model as it was written, whatever the shape of the file: elements and relationships in their order. Gives them no meaning.
import type { XmlFault } from '../xml.ts';

/** A text in one language; `language` is xml:lang in lower case, or empty. */
export interface LanguageText {
  readonly language: string;
  readonly text: string;
}

/** An element, or what a relationship has besides its ends. `type` is the 3.2 name, `written` the name in the file; `sheet` and `line` are its place in the file; `properties` are pairs of definition and value. */
export interface Concept {
  readonly id: string;
  readonly type: string;
  readonly written: string;
  readonly sheet: string;
  readonly line: number;
  readonly names: readonly LanguageText[];
  readonly documentation: readonly LanguageText[];
  readonly properties: readonly (readonly [string, string])[];
}

/** `access` is Access, Read, Write or ReadWrite for an Access relationship, and empty where the file does not say it. */
export interface Relationship extends Concept {
  readonly source: string;
  readonly target: string;
  readonly access: string;
}

/** What ended the reading of a file early; `sheet` as in Concept. */
export interface ModelFault extends XmlFault {
  readonly sheet: string;
}

/** Concepts that were complete when their file ended. */
export interface Model {
  readonly elements: readonly Concept[];
  readonly relationships: readonly Relationship[];
  readonly propertyNames: ReadonlyMap<string, string>;
  readonly faults: readonly ModelFault[];
}

/** A concept that is still being read. */
export interface Draft extends Relationship {
  readonly names: LanguageText[];
  readonly documentation: LanguageText[];
  readonly properties: (readonly [string, string])[];
}

/** The text for a Dutch reader: Dutch if there is one, else the first that says anything. */
export function textFor(texts: readonly LanguageText[]): string {
  const filled = texts.filter(({ text }) => text.trim() !== '');
  return (filled.find(({ language }) => language.startsWith('nl')) ?? filled[0])?.text ?? '';
}
