// What stands in one ArchiMate Model Exchange File: elements, relationships and names of properties, in the order of the file. Gives them no meaning.
import { parseXml, type XmlElement, type XmlFault, type XmlHandler } from '../xml.ts';
import { standardType } from './mapping.ts';

/** A text in one language; `language` is xml:lang in lower case, or empty. */
export interface LanguageText {
  readonly language: string;
  readonly text: string;
}

/** An element, or what a relationship has besides its ends. `type` is the 3.2 name, `written` the name in the file; `properties` are pairs of definition and value. */
export interface Concept {
  readonly id: string;
  readonly type: string;
  readonly written: string;
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

/** Concepts that were complete when the file ended; `fault` tells what ended it early. */
export interface ExchangeFile {
  readonly elements: readonly Concept[];
  readonly relationships: readonly Relationship[];
  readonly propertyNames: ReadonlyMap<string, string>;
  readonly fault: XmlFault | undefined;
}

/**
 * Reads the Open Group's ArchiMate Model Exchange File Format (standard C19C), versions 3.0 to 3.2 and 2.1.
 * Version 2.1 has `label` for `name`, `propertydef` for `propertyDefinition` and `identifierref` for `propertyDefinitionRef`.
 */
export function readExchangeFile(text: string): ExchangeFile {
  const handler = new ModelHandler();
  const fault = parseXml(text, handler);
  return { elements: handler.elements, relationships: handler.relationships, propertyNames: handler.propertyNames, fault };
}

/** The text for a Dutch reader: Dutch if there is one, else the first that says anything. */
export function textFor(texts: readonly LanguageText[]): string {
  const filled = texts.filter(({ text }) => text.trim() !== '');
  return (filled.find(({ language }) => language.startsWith('nl')) ?? filled[0])?.text ?? '';
}

interface Draft extends Relationship {
  readonly names: LanguageText[];
  readonly documentation: LanguageText[];
  readonly properties: (readonly [string, string])[];
}

const NAMES = new Set(['name', 'label']);
const DEFINITIONS = new Set(['propertyDefinition', 'propertydef']);

/** Depth 1 is the model, 2 its lists, 3 their members, 4 what a member says, 6 the value of a property. Views and organizations are passed over. */
class ModelHandler implements XmlHandler {
  readonly elements: Concept[] = [];
  readonly relationships: Relationship[] = [];
  readonly propertyNames = new Map<string, string>();
  #path: string[] = [];
  #draft: Draft | undefined;
  #definition = '';
  #property = '';
  #language = '';
  #text = '';

  open(element: XmlElement): void {
    this.#path.push(element.name);
    this.#text = '';
    this.#language = (element.attributes.lang ?? '').toLowerCase();
    const depth = this.#path.length;
    if (depth === 3) this.#openMember(element);
    if (depth === 5 && element.name === 'property')
      this.#property = element.attributes.propertyDefinitionRef ?? element.attributes.identifierref ?? '';
  }

  text(text: string): void {
    if (this.#path.length > 3) this.#text += text;
  }

  close(name: string): void {
    const depth = this.#path.length;
    if (depth === 4) this.#closeStatement(name);
    if (depth === 6 && name === 'value' && this.#path[3] === 'properties') this.#draft?.properties.push([this.#property, this.#text]);
    if (depth === 3) this.#closeMember();
    this.#path.pop();
  }

  #openMember(element: XmlElement): void {
    const list = this.#path[1];
    if (list === 'elements' && element.name === 'element') this.#draft = draftOf(element);
    if (list === 'relationships' && element.name === 'relationship') this.#draft = draftOf(element);
    if (!DEFINITIONS.has(element.name)) return;
    this.#definition = element.attributes.identifier ?? '';
    this.propertyNames.set(this.#definition, element.attributes.name ?? '');
  }

  #closeStatement(name: string): void {
    const statement = { language: this.#language, text: this.#text };
    if (NAMES.has(name)) this.#draft?.names.push(statement);
    if (name === 'documentation') this.#draft?.documentation.push(statement);
    if (name === 'name' && DEFINITIONS.has(this.#path[2] ?? '')) this.propertyNames.set(this.#definition, this.#text.trim());
  }

  #closeMember(): void {
    if (this.#draft && this.#path[1] === 'elements') this.elements.push(this.#draft);
    if (this.#draft && this.#path[1] === 'relationships') this.relationships.push(this.#draft);
    this.#draft = undefined;
  }
}

function draftOf({ attributes, line }: XmlElement): Draft {
  const written = attributes.type ?? '';
  return {
    id: attributes.identifier ?? '',
    type: standardType(written),
    written,
    line,
    names: [],
    documentation: [],
    properties: [],
    source: attributes.source ?? '',
    target: attributes.target ?? '',
    access: attributes.accessType ?? '',
  };
}
