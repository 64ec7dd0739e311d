// One ArchiMate model written in the three shapes that tools write: as exchange file, as Archi's own file and as coArchi repository.

export interface MadeElement {
  readonly id: string;
  readonly type: string;
  readonly name?: string;
  readonly documentation?: string;
  readonly properties?: readonly (readonly [string, string])[];
}

/** `access` is the exchange format's word, for an Access relationship. */
export interface MadeRelationship extends MadeElement {
  readonly source: string;
  readonly target: string;
  readonly access?: string;
}

export interface MadeModel {
  readonly elements: readonly MadeElement[];
  readonly relationships: readonly MadeRelationship[];
}

export function asExchangeFile({ elements, relationships }: MadeModel): string {
  const keys = [...new Set([...elements, ...relationships].flatMap(({ properties = [] }) => properties.map(([key]) => key)))];
  const inner = ({ name, documentation, properties = [] }: MadeElement) =>
    [
      name === undefined ? '' : `<name xml:lang="nl">${xml(name)}</name>`,
      documentation === undefined ? '' : `<documentation xml:lang="nl">${xml(documentation)}</documentation>`,
      `<properties>${properties.map(([key, value]) => `<property propertyDefinitionRef="p${keys.indexOf(key)}"><value>${xml(value)}</value></property>`).join('')}</properties>`,
    ].join('');
  const ends = ({ source, target, access }: MadeRelationship) =>
    `source="${xml(source)}" target="${xml(target)}"${access === undefined ? '' : ` accessType="${access}"`}`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="m">',
    `<elements>${elements.map((made) => `<element identifier="${xml(made.id)}" xsi:type="${made.type}">${inner(made)}</element>`).join('')}</elements>`,
    `<relationships>${relationships.map((made) => `<relationship identifier="${xml(made.id)}" ${ends(made)} xsi:type="${made.type}">${inner(made)}</relationship>`).join('')}</relationships>`,
    `<propertyDefinitions>${keys.map((key, index) => `<propertyDefinition identifier="p${index}" type="string"><name>${xml(key)}</name></propertyDefinition>`).join('')}</propertyDefinitions>`,
    '</model>',
  ].join('\n');
}

/** Numbers as Archi writes them; 0 is left out. */
const ACCESS = ['Write', 'Read', 'Access', 'ReadWrite'];

function accessOf({ access }: MadeRelationship): string {
  const number = ACCESS.indexOf(access ?? '');
  return number > 0 ? ` accessType="${number}"` : '';
}

function headOf({ id, name }: MadeElement): string {
  return `${name === undefined ? '' : ` name="${xml(name)}"`} id="${xml(id)}"`;
}

export function asNativeFile({ elements, relationships }: MadeModel): string {
  const inner = ({ documentation, properties = [] }: MadeElement) =>
    `${documentation === undefined ? '' : `<documentation>${xml(documentation)}</documentation>`}${properties.map(([key, value]) => `<property key="${xml(key)}" value="${xml(value)}"/>`).join('')}`;
  const relation = (made: MadeRelationship) =>
    `<element xsi:type="archimate:${made.type}Relationship"${headOf(made)} source="${xml(made.source)}" target="${xml(made.target)}"${accessOf(made)}>${inner(made)}</element>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<archimate:model xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:archimate="http://www.archimatetool.com/archimate" name="M" id="m">',
    `<folder name="All" id="f1">${elements.map((made) => `<element xsi:type="archimate:${made.type}"${headOf(made)}>${inner(made)}</element>`).join('')}</folder>`,
    `<folder name="Relations" id="f2" type="relations">${relationships.map(relation).join('')}</folder>`,
    '</archimate:model>',
  ].join('\n');
}

const NAMESPACES = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:archimate="http://www.archimatetool.com/archimate"';

/** Pairs of path below `root` and content, in the order of the model. */
export function asCoarchiFiles({ elements, relationships }: MadeModel, root = 'model'): { name: string; content: string }[] {
  const typeOf = new Map([
    ...relationships.map((made) => [made.id, `${made.type}Relationship`] as const),
    ...elements.map((made) => [made.id, made.type] as const),
  ]);
  const file = (type: string, id: string) => `${type}_${encodeURIComponent(id)}.xml`;
  const text = (type: string, made: MadeElement, ends = '', attributes = '') =>
    `<archimate:${type}\n    ${NAMESPACES}\n   ${headOf(made)}${attributes}${made.documentation === undefined ? '' : `\n    documentation="${xml(made.documentation)}"`}>\n${(made.properties ?? []).map(([key, value]) => `  <properties\n      key="${xml(key)}"\n      value="${xml(value)}"/>\n`).join('')}${ends}</archimate:${type}>\n`;
  const end = (name: string, id: string) => {
    const type = typeOf.get(id) ?? 'BusinessObject';
    return `  <${name}\n      xsi:type="archimate:${type}"\n      href="${file(type, id)}#${xml(id)}"/>\n`;
  };
  return [
    { name: `${root}/folder.xml`, content: `<archimate:ArchimateModel\n    ${NAMESPACES}\n    name="M"\n    id="m"/>` },
    { name: `${root}/business/folder.xml`, content: `<archimate:Folder\n    ${NAMESPACES}\n    name="Business"\n    id="f"/>` },
    ...elements.map((made, index) => ({ name: `${root}/business/${place(index)}/${file(made.type, made.id)}`, content: text(made.type, made) })),
    ...relationships.map((made, index) => ({
      name: `${root}/relations/${place(index)}/${file(`${made.type}Relationship`, made.id)}`,
      content: text(`${made.type}Relationship`, made, end('source', made.source) + end('target', made.target), accessOf(made)),
    })),
  ];
}

/** Folders in the order of the model. */
function place(index: number): string {
  return String(index).padStart(5, '0');
}

function xml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;')
    .replaceAll('\t', '&#x9;');
}
