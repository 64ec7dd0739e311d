// What stands in one file of a coArchi repository: the model, a folder, a view, or one element or relationship. Gives it no meaning.
import { parseXml, type XmlElement, type XmlFault, type XmlHandler } from '../xml.ts';
import { addChild, beginConcept, isView } from './archi-concept.ts';
import type { Draft } from './model.ts';

/** `isOther` marks the model itself, folders and views. `concept` is absent for these, and does not know its place; a concept whose file has a `fault` may lack what came after it. `profiles` are names of specializations by identifier. */
export interface GraficoFile {
  readonly isModel: boolean;
  readonly isOther: boolean;
  readonly concept: Draft | undefined;
  readonly profiles: ReadonlyMap<string, string>;
  readonly fault: XmlFault | undefined;
}

/** Reads a file of Archi's GRAFICO layout (https://github.com/archimatetool/archi-modelrepository-plugin). */
export function readGraficoFile(text: string): GraficoFile {
  const handler = new GraficoHandler();
  const fault = parseXml(text, handler);
  return { isModel: handler.isModel, isOther: handler.isOther, concept: handler.concept, profiles: handler.profiles, fault };
}

/** Depth 1 is the root, 2 what it says. */
class GraficoHandler implements XmlHandler {
  isModel = false;
  isOther = false;
  concept: Draft | undefined;
  readonly profiles = new Map<string, string>();
  #depth = 0;
  #documentation: string | undefined;

  open(element: XmlElement): void {
    this.#depth += 1;
    if (this.#depth === 1) this.#openRoot(element);
    if (this.#depth === 2) this.#openChild(element);
  }

  text(text: string): void {
    if (this.#documentation !== undefined) this.#documentation += text;
  }

  close(): void {
    if (this.#depth === 2 && this.#documentation !== undefined) {
      this.concept?.documentation.push({ language: '', text: this.#documentation });
      this.#documentation = undefined;
    }
    this.#depth -= 1;
  }

  #openRoot(element: XmlElement): void {
    this.isModel = element.name === 'ArchimateModel';
    this.isOther = this.isModel || element.name === 'Folder' || isView(element.name);
    if (!this.isOther) this.concept = beginConcept(element.name, element, '');
  }

  #openChild(element: XmlElement): void {
    if (this.isModel && element.name === 'profiles') this.profiles.set(element.attributes.id ?? '', element.attributes.name ?? '');
    else if (element.name === 'documentation') this.#documentation = '';
    else if (this.concept) this.concept = addChild(this.concept, element);
  }
}
