// Which file of GOB (Generieke Ontsluiting Basisregistraties, github.com/Amsterdam/GOB-Core) something is: a delivery, the model, or the list of sources.
import { isObject, member, membersAt, scanJson, textAt } from '../json.ts';

export type FileKind = 'delivery' | 'model' | 'sources';

/** By the first 64 kB: keys in any order, the last ones possibly cut off. */
export function kindOfHead(head: string): FileKind | undefined {
  if (!/^\s*\{/.test(head)) return undefined;
  const keys = new Set<string>();
  const depths = [new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>(), new Set<string>()];
  scanJson(head, (path) => {
    keys.add(path.slice(0, 2).join('/'));
    depths[path.length - 1]?.add(path.at(-1) ?? '');
    if (path[1] === 'collections' && path.length === 4) keys.add(`collection/${path[3]}`);
  });
  if (keys.has('catalogue') && keys.has('entity') && (keys.has('source/application') || (keys.has('source/name') && keys.has('gob_mapping'))))
    return 'delivery';
  if (depths[1]?.has('collections') && (keys.has('collection/attributes') || keys.has('collection/entity_id') || keys.has('collection/schema')))
    return 'model';
  return depths[4]?.has('destination_attribute') && depths[4].has('method') ? 'sources' : undefined;
}

/** The parsed file; judged by its first members, since all are alike. */
export function kindOfFile(file: unknown): FileKind | undefined {
  if (!isObject(file)) return undefined;
  if (textAt(file, 'catalogue') !== '' && textAt(file, 'entity') !== '' && isObject(member(file, 'source'))) return 'delivery';
  const values = Object.keys(file).map((key) => member(file, key));
  if (values.some((catalogue) => isObject(member(catalogue, 'collections')))) return 'model';
  return values.some(isSource) ? 'sources' : undefined;
}

function isSource(source: unknown): boolean {
  const catalogues = isObject(source) ? Object.values(source) : [];
  const entities = catalogues.filter(isObject).flatMap((catalogue) => Object.values(catalogue));
  const relations = entities.filter(isObject).flatMap((entity) => Object.values(entity));
  return relations.some(
    (relation) => textAt(relation, 'destination_attribute') !== '' || membersAt({ relation }, 'relation').some(([key]) => key === 'method'),
  );
}
