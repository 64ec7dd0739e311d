// What the facets of a job or dataset say (https://openlineage.io/docs/spec/facets), in words of the case. Makes no row.
import type { Value } from '../../../model/record.ts';
import { listAt, member, membersAt, textAt } from '../../json.ts';
import { namesIn, picked, plainText } from '../texts.ts';
import { facet, idOfNamed, type Named, namedIn } from './events.ts';

/** JobTypeJobFacet (https://openlineage.io/docs/spec/facets/job-facets/job-type): a stream hands on messages. */
export function modeOf(job: Named): Value {
  const type = textAt(facet(job.json, 'jobType'), 'processingType').toUpperCase();
  if (type === 'BATCH') return 'batch';
  return type === 'STREAMING' ? 'message' : null;
}

/** A view stores nothing (DatasetTypeDatasetFacet); columns made of another dataset's columns are derived. */
export function kindOf(dataset: Named, sources: readonly Named[]): Value {
  if (/^view$/i.test(textAt(facet(dataset.json, 'datasetType'), 'datasetType'))) return 'virtual';
  return sources.some((other) => idOfNamed(other) !== idOfNamed(dataset)) ? 'derived' : null;
}

/** The datasets that ColumnLineageDatasetFacet names as input of a column or of the whole dataset, each once. */
export function columnSources(dataset: Named): Named[] {
  const lineage = facet(dataset.json, 'columnLineage');
  const inputs = [...membersAt(lineage, 'fields').flatMap(([, field]) => listAt(field, 'inputFields')), ...listAt(lineage, 'dataset')];
  const found = inputs.flatMap((input) => namedIn(input) ?? []);
  return [...new Map(found.map((other) => [idOfNamed(other), other])).values()];
}

export function datasetExtra(dataset: Named): Record<string, string> {
  const symlinks = listAt(facet(dataset.json, 'symlinks'), 'identifiers').flatMap((link) => namedIn(link) ?? []);
  return {
    namespace: dataset.namespace,
    description: plainText(member(facet(dataset.json, 'documentation'), 'description')),
    fields: namesIn(listAt(facet(dataset.json, 'schema'), 'fields')),
    symlinks: symlinks.map(idOfNamed).join('|'),
    ...picked(facet(dataset.json, 'lifecycleStateChange'), ['lifecycleStateChange']),
    ...picked(facet(dataset.json, 'storage'), ['storageLayer', 'fileFormat']),
    tags: tagsOf(dataset),
    facets: facetNames(dataset),
  };
}

export function tagsOf(of: Named): string {
  return listAt(facet(of.json, 'tags'), 'tags')
    .map((tag) => [textAt(tag, 'key'), plainText(member(tag, 'value'))].filter(Boolean).join(': '))
    .join('|');
}

export function facetNames(of: Named): string {
  return membersAt(of.json, 'facets')
    .map(([name]) => name)
    .join('|');
}
