// Elements, relationships and properties as the XML of an ArchiMate Model Exchange File. Knows the format, not the case.

/** `id` is any text: it is made into an identifier. `type` is the name in the ArchiMate 3.2 Specification. Names and properties that are null are left out. */
export interface ArchiConcept {
  readonly id: string;
  readonly type: string;
  readonly names: readonly { readonly language: string; readonly text: string }[];
  readonly documentation: string | null;
  readonly properties: readonly (readonly [name: string, value: string])[];
}

/** `source` and `target` are ids of elements. */
export interface ArchiRelationship extends ArchiConcept {
  readonly source: string;
  readonly target: string;
  readonly accessType?: 'Write';
}

export interface ArchiModel {
  readonly name: string;
  readonly language: string;
  readonly elements: readonly ArchiConcept[];
  readonly relationships: readonly ArchiRelationship[];
}

const NAMESPACE = 'http://www.opengroup.org/xsd/archimate/3.0/';
const SCHEMA = 'http://www.opengroup.org/xsd/archimate/3.1/archimate3_Model.xsd';

/**
 * The Open Group's Model Exchange File Format (standard C19C), schema archimate3_Model.xsd of version 3.1; the namespace is that of 3.0 in every 3.x.
 * Order of the schema: in the model name, elements, relationships, propertyDefinitions; in a concept name, documentation, properties.
 */
export function archimateXml(model: ArchiModel): string {
  const identifiers = new Identifiers([...model.elements, ...model.relationships]);
  const properties = [...new Set([...model.elements, ...model.relationships].flatMap((concept) => concept.properties.map(([name]) => name)))];
  const definitions = new Map(properties.map((name) => [name, identifiers.fresh(`property ${name}`)]));
  const body = [
    `  <name xml:lang="${xml(model.language)}">${xml(model.name)}</name>`,
    list(
      'elements',
      model.elements.map((element) => concept('element', element, identifiers, definitions)),
    ),
    list(
      'relationships',
      model.relationships.map((relationship) => concept('relationship', relationship, identifiers, definitions)),
    ),
    list(
      'propertyDefinitions',
      [...definitions].map(
        ([name, id]) => `    <propertyDefinition identifier="${id}" type="string">\n      <name>${xml(name)}</name>\n    </propertyDefinition>`,
      ),
    ),
  ];
  const root = `<model xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} ${SCHEMA}" identifier="${identifiers.fresh('datareis model')}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n${body.filter(Boolean).join('\n')}\n</model>\n`;
}

function list(name: string, members: readonly string[]): string {
  return members.length === 0 ? '' : `  <${name}>\n${members.join('\n')}\n  </${name}>`;
}

function concept(tag: string, what: ArchiConcept | ArchiRelationship, identifiers: Identifiers, definitions: ReadonlyMap<string, string>): string {
  const ends = 'source' in what ? ` source="${identifiers.of(what.source)}" target="${identifiers.of(what.target)}"` : '';
  const access = 'accessType' in what && what.accessType ? ` accessType="${what.accessType}"` : '';
  const statements = [
    ...what.names.map(({ language, text }) => `      <name xml:lang="${xml(language)}">${xml(text)}</name>`),
    ...(what.documentation ? [`      <documentation>${xml(what.documentation)}</documentation>`] : []),
    ...propertyLines(what, definitions),
  ];
  return `    <${tag} identifier="${identifiers.of(what.id)}"${ends} xsi:type="${what.type}"${access}>\n${statements.join('\n')}\n    </${tag}>`;
}

function propertyLines({ properties }: ArchiConcept, definitions: ReadonlyMap<string, string>): string[] {
  if (properties.length === 0) return [];
  const lines = properties.map(
    ([name, value]) => `        <property propertyDefinitionRef="${definitions.get(name)}"><value>${xml(value)}</value></property>`,
  );
  return ['      <properties>', ...lines, '      </properties>'];
}

/** What XML 1.0 has no place for (https://www.w3.org/TR/xml/#NT-Char) becomes U+FFFD. A carriage return is written so that it stays. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#xD;');
}

/** An identifier (NCName, unique in the file) for every id: the id itself where it is one, else what of it can stay, with a number when that is taken. */
class Identifiers {
  readonly #byId = new Map<string, string>();
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();

  constructor(concepts: readonly ArchiConcept[]) {
    for (const { id } of concepts) if (isName(id)) this.#taken.add(id);
    for (const { id } of concepts) if (!this.#byId.has(id)) this.#byId.set(id, isName(id) ? id : this.fresh(id));
  }

  of(id: string): string {
    return this.#byId.get(id) ?? this.fresh(id);
  }

  fresh(id: string): string {
    const base = `id-${id.replace(/[^A-Za-z0-9.]+/g, '-')}`;
    let number = this.#counts.get(base) ?? 1;
    const name = () => (number === 1 ? base : `${base}-${number}`);
    while (this.#taken.has(name())) number += 1;
    this.#counts.set(base, number);
    this.#taken.add(name());
    return name();
  }
}

/** Whether a text can be an identifier as it is: a safe part of what NCName allows (https://www.w3.org/TR/xml-names/#NT-NCName). */
export function isName(id: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9._-]*$/.test(id);
}
