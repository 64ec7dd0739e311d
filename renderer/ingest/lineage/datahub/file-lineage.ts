// DataHub's hand-written lineage file (https://docs.datahub.com/docs/generated/ingestion/sources/file-based-lineage): YAML with entities and their upstreams, as records of metadata.
import { listAt, member, textAt } from '../../json.ts';
import type { MetadataRecord } from './aspects.ts';
import { urnIn } from './urn.ts';

/** Judges by the first 64 kB: `lineage` at the start of a line, with entities on platforms. */
export function isFileLineage(head: string): boolean {
  if (/^\s*[[{<]/.test(head)) return false;
  return /^["']?lineage["']?\s*:/m.test(head) && /\bentity["']?\s*:/.test(head) && /\bplatform["']?\s*:/.test(head);
}

/** The records of one entry of the list: the entity with its upstreams (made of them, as DataHub itself takes it), and each upstream with its own. Undefined when it names no dataset. */
export function recordsIn(entry: unknown, row: number): MetadataRecord[] | undefined {
  const records: MetadataRecord[] = [];
  const todo = [entry];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    const urn = urnIn(urnOf(member(node, 'entity')));
    if (!urn) continue;
    const upstream = listAt(node, 'upstream');
    const upstreams = upstream
      .map((inner) => ({ dataset: urnOf(member(inner, 'entity')), type: 'TRANSFORMED' }))
      .filter(({ dataset }) => dataset !== '');
    const instance = textAt(member(node, 'entity'), 'platform_instance');
    const aspects: [string, Record<string, unknown>][] = [['dataPlatformInstance', { instance }]];
    if (upstreams.length > 0) aspects.push(['upstreamLineage', { upstreams }]);
    records.push({ row, urn, aspects });
    todo.push(...upstream);
  }
  return records.length > 0 ? records : undefined;
}

/** As DataHub itself names it: the instance comes before the name; PROD when no environment is given. */
function urnOf(entity: unknown): string {
  const [name, platform] = [textAt(entity, 'name'), textAt(entity, 'platform')];
  if (name === '' || platform === '' || (textAt(entity, 'type') || 'dataset').toLowerCase() !== 'dataset') return '';
  const full = [textAt(entity, 'platform_instance'), name].filter(Boolean).join('.');
  return `urn:li:dataset:(urn:li:dataPlatform:${platform},${full},${textAt(entity, 'env') || 'PROD'})`;
}
