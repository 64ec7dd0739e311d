// Where data goes between the systems of a Fides register: what one sends (egress) and another receives (ingress) is one exchange, whoever of them tells it.
import type { SourceRef, Value } from '../../model/record.ts';
import { isObject, listAt, member, textAt } from '../json.ts';
import type { Drafts } from '../lineage/drafts.ts';
import type { DeclarationRows } from './declaration-rows.ts';
import { keysAt, type Resource, type Resources, safeKey } from './resources.ts';
import type { SystemRows } from './system-rows.ts';
import { sourceOf, type TaxonomyRows } from './taxonomy-rows.ts';

type Direction = 'egress' | 'ingress';

interface Flow {
  readonly from: string;
  readonly to: string;
  readonly source: SourceRef;
  readonly datasets: Readonly<Record<string, Value>>;
  readonly tellers: Set<Direction>;
  readonly categories: Set<string>;
  readonly terms: Readonly<Record<string, Value>>[];
}

export class FlowRows {
  #flows = new Map<string, Flow>();

  constructor(
    readonly drafts: Drafts,
    readonly resources: Resources,
    readonly systems: SystemRows,
    readonly declarations: DeclarationRows,
    readonly words: TaxonomyRows,
  ) {}

  all(): void {
    for (const system of this.resources.ofType('system'))
      for (const direction of ['egress', 'ingress'] as const) for (const flow of listAt(system.json, direction)) this.#tell(flow, direction, system);
    for (const [id, flow] of this.#flows) this.#exchange(id, flow);
  }

  /** A flow with "user", the people who use the system, has no system at its other end: it stays a word with the system. */
  #tell(json: unknown, direction: Direction, system: Resource): void {
    const [other, type] = [safeKey(textAt(json, 'fides_key')), textAt(json, 'type').toLowerCase()];
    const place = { sheet: 'system', row: system.row, column: direction, value: other };
    if (!isObject(json) || other === '') {
      system.ledger.problem('value_required', { ...place, value: '' }, 'fides_key');
      return;
    }
    const own = safeKey(system.key);
    if (type === 'user' || other === 'user') {
      this.drafts.put('systems', own, sourceOf(system), { values: {}, extra: { [direction]: 'user' } });
      return;
    }
    const end = type === 'dataset' ? this.systems.dataset(other, system) : this.#system(other, direction, system);
    if (end === own) {
      system.ledger.problem('structure', place, 'from_is_to');
      return;
    }
    this.#keep(own, end, type === 'dataset' ? other : null, direction, json, system);
  }

  #keep(own: string, end: string, dataset: string | null, direction: Direction, json: unknown, system: Resource): void {
    const [from, to] = direction === 'egress' ? [own, end] : [end, own];
    const id = [direction === 'egress' ? from : (dataset ?? from), direction === 'egress' ? (dataset ?? to) : to].join(' > ');
    const datasets = dataset === null ? {} : { [direction === 'egress' ? 'target_dataset_id' : 'source_dataset_id']: dataset };
    const blank = { from, to, source: sourceOf(system), datasets, tellers: new Set<Direction>(), categories: new Set<string>(), terms: [] };
    const flow = this.#flows.get(id) ?? blank;
    this.#flows.set(id, flow);
    flow.tellers.add(direction);
    for (const key of this.words.words('data_category', keysAt(json, 'data_categories'), system)) flow.categories.add(key);
    const key = safeKey(String(member(json, 'fides_key')));
    for (const declared of this.declarations.declared.get(own) ?? []) if (declared[direction].includes(key)) flow.terms.push(declared.values);
  }

  /** A system that no file describes is known by its key only. */
  #system(key: string, direction: Direction, by: Resource): string {
    if (!this.resources.get('system', key) && !this.drafts.has('systems', key)) {
      by.ledger.problem('reference_unknown', { sheet: 'system', row: by.row, column: direction, value: key }, 'systems');
      this.drafts.put('systems', key, sourceOf(by), { values: { name: key } });
    }
    return key;
  }

  /** Purpose, ground and subjects are known when one declaration names the flow; its categories, when the flow has none of its own. */
  #exchange(id: string, { from, to, source, datasets, tellers, categories, terms }: Flow): void {
    const only = terms.length === 1 ? terms[0] : undefined;
    const name = [from, to].map((system) => this.drafts.text('systems', system, 'name')).join(' → ');
    const own: Record<string, Value> = categories.size > 0 ? { category_ids: [...categories] } : {};
    const describedBy = tellers.size === 2 ? 'both' : tellers.has('egress') ? 'sender' : 'receiver';
    const values = { ...only, ...own, name, from_system_id: from, to_system_id: to, ...datasets, described_by: describedBy };
    this.drafts.put('exchanges', id, source, { values });
  }
}
