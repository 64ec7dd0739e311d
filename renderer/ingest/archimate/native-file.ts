// What stands in one file of Archi (.archimate): elements and relationships in folders inside folders. Gives them no meaning.
import { parseXml, type XmlElement, type XmlHandler } from '../xml.ts';
import { addChild, bareType, beginConcept, isRelationship, isView, withNames } from './archi-concept.ts';
import type { Draft, Model } from './model.ts';

/** Reads what Archi writes (https://github.com/archimatetool/archi, archimate.ecore), from version 1 on: every concept is an `element` with its type in xsi:type. */
export function readNativeFile(text: string): Model {
  const handler = new NativeHandler();
  const fault = parseXml(text, handler);
  const propertyNames = new Map<string, string>();
  const concepts = withNames(handler.concepts, handler.profiles, propertyNames);
  return {
    elements: concepts.filter(({ written }) => !isRelationship(written)),
    relationships: concepts.filter(({ written }) => isRelationship(written)),
    propertyNames,
    faults: fault ? [{ ...fault, sheet: '' }] : [],
  };
}

/** `#within` is how deep the parser is inside a concept: 1 in itself, 2 in what it says. Of a view nothing is kept. */
class NativeHandler implements XmlHandler {
  readonly concepts: Draft[] = [];
  readonly profiles = new Map<string, string>();
  #draft: Draft | undefined;
  #within = 0;
  #documentation: string | undefined;

  open(element: XmlElement): void {
    if (this.#within > 0) this.#openInside(element);
    else if (element.name === 'element') this.#begin(element);
    else if (element.name === 'profile') this.profiles.set(element.attributes.id ?? '', element.attributes.name ?? '');
  }

  text(text: string): void {
    if (this.#documentation !== undefined) this.#documentation += text;
  }

  close(): void {
    if (this.#within === 0) return;
    if (this.#within === 2 && this.#documentation !== undefined) {
      this.#draft?.documentation.push({ language: '', text: this.#documentation });
      this.#documentation = undefined;
    }
    this.#within -= 1;
    if (this.#within > 0) return;
    if (this.#draft) this.concepts.push(this.#draft);
    this.#draft = undefined;
  }

  #begin(element: XmlElement): void {
    this.#within = 1;
    const type = bareType(element.xsiType);
    this.#draft = isView(type) ? undefined : beginConcept(type, element, isRelationship(type) ? 'relationships' : 'elements');
  }

  #openInside(element: XmlElement): void {
    this.#within += 1;
    if (this.#within !== 2 || !this.#draft) return;
    if (element.name === 'documentation') this.#documentation = '';
    else this.#draft = addChild(this.#draft, element);
  }
}
