// What stands in one ArchiMate Model Exchange File: elements, relationships and names of properties, in the order of the file. Gives them no meaning.
import { parseXml, type XmlElement, type XmlHandler } from '../xml.ts';
import { standardType } from './mapping.ts';
import type { Concept, Draft, Model, Relationship } from './model.ts';

/**
 * Reads the Open Group's ArchiMate Model Exchange File Format (standard C19C), versions 3.0 to 3.2 and 2.1.
 * Version 2.1 has `label` for `name`, `propertydef` for `propertyDefinition` and `identifierref` for `propertyDefinitionRef`.
 */
export function readExchangeFile(text: string): Model {
  const handler = new ModelHandler();
  const fault = parseXml(text, handler);
  const faults = fault ? [{ ...fault, sheet: '' }] : [];
  return { elements: handler.elements, relationships: handler.relationships, propertyNames: handler.propertyNames, faults };
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
    if (list === 'elements' && element.name === 'element') this.#draft = draftOf(element, list);
    if (list === 'relationships' && element.name === 'relationship') this.#draft = draftOf(element, list);
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

function draftOf({ xsiType, attributes, line }: XmlElement, sheet: string): Draft {
  const written = xsiType || (attributes.type ?? '');
  return {
    id: attributes.identifier ?? '',
    type: standardType(written),
    written,
    sheet,
    line,
    names: [],
    documentation: [],
    properties: [],
    source: attributes.source ?? '',
    target: attributes.target ?? '',
    access: attributes.accessType ?? '',
  };
}
