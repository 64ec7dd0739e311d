// All that the records of a drop say, kept by urn: the newest of each aspect, and the record that first spoke of the thing.
import type { SourceRef } from '../../../model/record.ts';
import { type JsonObject, member } from '../../json.ts';
import type { MetadataRecord } from './aspects.ts';
import type { Urn } from './urn.ts';

export interface Thing {
  readonly urn: Urn;
  readonly source: SourceRef;
  readonly aspects: ReadonlyMap<string, JsonObject>;
}

const NONE: JsonObject = {};

export class Metadata {
  #things = new Map<string, Thing & { readonly aspects: Map<string, JsonObject> }>();

  add({ urn, aspects, row }: MetadataRecord, file: string): void {
    const thing = this.#things.get(urn.text) ?? { urn, source: { file, sheet: urn.type, row }, aspects: new Map() };
    this.#things.set(urn.text, thing);
    for (const [name, aspect] of aspects) if (isNewer(aspect, thing.aspects.get(name))) thing.aspects.set(name, aspect);
  }

  get(urn: string): Thing | undefined {
    return this.#things.get(urn);
  }

  ofType(type: string): Thing[] {
    return [...this.#things.values()].filter(({ urn }) => urn.type === type);
  }

  /** An aspect of a thing; empty when nothing was said. */
  aspect(urn: string, name: string): JsonObject {
    return this.#things.get(urn)?.aspects.get(name) ?? NONE;
  }

  /** DataHub keeps what was deleted, with the status `removed`. */
  isRemoved(urn: string): boolean {
    return member(this.aspect(urn, 'status'), 'removed') === true;
  }
}

/** Later records replace earlier ones, save for measurements that bear an older time. */
function isNewer(aspect: JsonObject, known: JsonObject | undefined): boolean {
  const [time, before] = [member(aspect, 'timestampMillis'), member(known, 'timestampMillis')];
  return typeof time !== 'number' || typeof before !== 'number' || time >= before;
}
