// What DataHub says of a dataset, job or dashboard besides where its data comes from, in words of the case. Makes no row.
import type { Value } from '../../../model/record.ts';
import { isObject, listAt, member } from '../../json.ts';
import { ownWords, plainText } from '../texts.ts';
import { textIn, unwrapped, urnsIn } from './aspects.ts';
import type { Metadata } from './metadata.ts';
import { shortName } from './urn.ts';

/** What a dataset says of itself that no field of the case takes. */
export function datasetExtra(urn: string, metadata: Metadata): Record<string, string> {
  const fields = listAt(metadata.aspect(urn, 'schemaMetadata'), 'fields').map((field) =>
    textIn(field, 'fieldPath').replace(/\[[^\]]{0,200}\]\.?/g, ''),
  );
  const properties = metadata.aspect(urn, 'datasetProperties');
  return {
    ...customOf(properties),
    qualifiedName: textIn(properties, 'qualifiedName'),
    description: plainText(textIn(metadata.aspect(urn, 'editableDatasetProperties'), 'description') || textIn(properties, 'description')),
    fields: fields.filter(Boolean).join('|'),
    tags: names(urnsIn(metadata.aspect(urn, 'globalTags'), 'tags', 'tag'), 'tagProperties', metadata),
    terms: names(urnsIn(metadata.aspect(urn, 'glossaryTerms'), 'terms', 'urn'), 'glossaryTermInfo', metadata),
    domains: names(urnsIn(metadata.aspect(urn, 'domains'), 'domains'), 'domainProperties', metadata),
    container: names([textIn(metadata.aspect(urn, 'container'), 'container')].filter(Boolean), 'containerProperties', metadata),
  };
}

/** The names of tags, terms, domains or containers; the last part of the urn where a name is not told. */
function names(urns: readonly string[], aspect: string, metadata: Metadata): string {
  return urns.map((urn) => textIn(metadata.aspect(urn, aspect), 'name') || shortName(urn)).join('|');
}

/** One source of type COPY makes a copy; sources of type VIEW only make a view. */
export function kindOf(types: readonly string[]): Value {
  if (types.length === 0) return null;
  if (types.every((type) => type === 'VIEW')) return 'virtual';
  return types.length === 1 && types[0] === 'COPY' ? 'copy' : 'derived';
}

/** Properties that a catalogue gives of its own, under names that are no field of DataHub. */
export function customOf(info: unknown): Record<string, string> {
  const custom = unwrapped(member(info, 'customProperties'));
  return ownWords(isObject(custom) ? Object.entries(custom) : []);
}
