// An element or relationship as Archi writes it, in its own files and in coArchi's: the same words under slightly different names.
import type { XmlElement } from '../xml.ts';
import { standardType } from './mapping.ts';
import type { Concept, Draft } from './model.ts';

/** Archi's numbers for the type of an Access relationship; the first is written by leaving it out (archimate.ecore, AccessRelationship). */
const ACCESS = ['Write', 'Read', 'Access', 'ReadWrite'];

/** Under this name the specializations (profiles) of a concept stand among its properties. */
const SPECIALIZATION = 'archimate_specialization';

/** Begins a concept of a type such as "BusinessActor". */
export function beginConcept(written: string, { attributes, line }: XmlElement, sheet: string): Draft {
  const draft: Draft = {
    id: attributes.id ?? '',
    type: written === 'Junction' ? junctionOf(attributes.type ?? '') : standardType(written),
    written,
    sheet,
    line,
    names: textsOf(attributes.name),
    documentation: textsOf(attributes.documentation),
    properties: [],
    source: attributes.source ?? '',
    target: attributes.target ?? '',
    access: written.startsWith('Access') ? (ACCESS[Number(attributes.accessType ?? 0)] ?? '') : '',
  };
  for (const profile of (attributes.profiles ?? '').split(/\s+/).filter(Boolean)) draft.properties.push([SPECIALIZATION, profile]);
  return draft;
}

/** "archimate:BusinessActor" without the prefix of its namespace. */
export function bareType(type: string): string {
  return type.slice(type.indexOf(':') + 1);
}

/** Archi has one Junction with a type of its own since version 4. */
function junctionOf(type: string): string {
  return type === 'or' ? 'OrJunction' : 'AndJunction';
}

/** Diagrams are written among the elements; they are no part of what the model says. */
export function isView(type: string): boolean {
  return /(Diagram|Sketch|Canvas)Model$/.test(type);
}

export function isRelationship(type: string): boolean {
  return type.endsWith('Relationship');
}

/** What a child of a concept adds; text of `documentation` comes later. */
export function addChild(draft: Draft, { name, attributes }: XmlElement): Draft {
  if (name === 'property' || name === 'properties') draft.properties.push([attributes.key ?? '', attributes.value ?? '']);
  if (name === 'profiles') draft.properties.push([SPECIALIZATION, idBehind(attributes.href)]);
  if (name === 'source' || name === 'target') return { ...draft, [name]: idBehind(attributes.href) };
  return draft;
}

/** "ApplicationComponent_id-1.xml#id-1" points at "id-1". */
function idBehind(href = ''): string {
  return href.slice(href.lastIndexOf('#') + 1);
}

function textsOf(text: string | undefined): { language: string; text: string }[] {
  return text === undefined ? [] : [{ language: '', text }];
}

/** Names of properties by themselves, and names of specializations for their identifiers. */
export function withNames<Kind extends Concept>(
  concepts: readonly Kind[],
  profiles: ReadonlyMap<string, string>,
  names: Map<string, string>,
): Kind[] {
  return concepts.map((concept) => {
    const properties = concept.properties.map(([key, value]): [string, string] => [
      key,
      key === SPECIALIZATION ? (profiles.get(value) ?? value) : value,
    ]);
    for (const [key] of properties) names.set(key, key);
    return { ...concept, properties };
  });
}
