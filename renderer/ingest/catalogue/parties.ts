// Which agents of a file are one organisation: they share an address, an identifier or a name. A department is a unit of its organisation.
import type { SourceRef, Value } from '../../model/record.ts';
import { idOf, newRow, type SheetRow } from '../row.ts';
import type { Agent } from './description.ts';
import { countryCode, isPublicAuthority, kindOfParty } from './mapping.ts';
import { localName } from './short-names.ts';

/** An organisation, or a unit of one. The name is the file's; where it gives only an address, its last part. */
export interface Party {
  readonly id: string;
  readonly name: string;
}

/** Looks up the organisation and the unit that an agent stands for. */
export class Parties {
  #leader = new Map<string, string>();
  #members = new Map<string, Agent[]>();
  #named = new Map<string, Party>();

  constructor(agents: Iterable<Agent>) {
    const all = [...agents];
    for (const agent of all) this.#join(keysOf(agent));
    for (const agent of all) this.#enlist(agent);
  }

  organisationOf(agent: Agent | null): Party | null {
    const whole = agent?.isUnit ? agent.partOf : agent;
    return whole ? this.#party(whole) : null;
  }

  unitOf(agent: Agent | null): Party | null {
    if (!agent?.isUnit) return null;
    const whole = this.organisationOf(agent);
    const own = this.#party(agent);
    return agent.iri || !whole ? own : { ...own, id: `${whole.id}:${wordOf(own.name)}` };
  }

  organisationRow(agent: Agent, source: SourceRef): SheetRow | undefined {
    const party = this.organisationOf(agent);
    const whole = agent.isUnit ? agent.partOf : agent;
    if (!party || !whole) return undefined;
    const members = this.#members.get(this.#find(keysOf(whole)[0] ?? '')) ?? [whole];
    const told = <T>(tell: (member: Agent) => T | null) => members.map(tell).find((value) => value !== null) ?? null;
    const values: Record<string, Value> = {
      ...party,
      kind: told(({ type, iri }) => kindOfParty(type, iri)),
      is_public_authority: told(({ type, iri }) => isPublicAuthority(type, iri)),
      country: told(({ country, iri }) => countryCode(country, iri)),
    };
    const type = members.map((member) => member.type).find(Boolean);
    const identifier = members.map((member) => member.identifier).find((text) => text && text !== party.id);
    const extra = { ...(type && { 'dct:type': type }), ...(identifier && { 'dct:identifier': identifier }) };
    return newRow('organisations', source, { values, extra, raw: members.some(({ name }) => name) ? {} : { name: party.id } });
  }

  #party(agent: Agent): Party {
    const leader = this.#find(keysOf(agent)[0] ?? '');
    const party = this.#named.get(leader) ?? nameOf(this.#members.get(leader) ?? [agent]);
    this.#named.set(leader, party);
    return party;
  }

  #enlist(agent: Agent): void {
    const leader = this.#find(keysOf(agent)[0] ?? '');
    const members = this.#members.get(leader);
    if (members) members.push(agent);
    else this.#members.set(leader, [agent]);
  }

  #join(keys: readonly string[]): void {
    const [first, ...others] = keys.map((key) => this.#find(key));
    for (const other of others) if (first !== undefined && other !== first) this.#leader.set(other, first);
  }

  #find(key: string): string {
    let leader = key;
    for (let next = this.#leader.get(leader); next !== undefined; next = this.#leader.get(leader)) leader = next;
    if (leader !== key) this.#leader.set(key, leader);
    return leader;
  }
}

/** The same whatever the order in which a file names them. */
function nameOf(members: readonly Agent[]): Party {
  const best = (tell: (member: Agent) => string) => members.map(tell).filter(Boolean).sort()[0] ?? '';
  const iri = best((member) => member.iri);
  const identifier = best((member) => (NO_IDENTIFIER.test(member.identifier) ? '' : member.identifier));
  const name = best((member) => member.name) || localName(iri) || identifier;
  return { id: (iri || identifier || wordOf(name)).replaceAll('|', '%7C'), name };
}

/** A name as an identifier; one without letters or digits is its own. */
function wordOf(name: string): string {
  return idOf(name) || name;
}

const NO_IDENTIFIER = /^(?:-|0|n\.?\/?a\.?|n\.?v\.?t\.?|unknown|onbekend|null|none)$/i;

/** By what an agent is told apart. A department of one organisation is another than one of the same name elsewhere. */
function keysOf({ iri, identifier, name, isUnit, partOf }: Agent): string[] {
  const scope = isUnit ? `unit ${partOf ? keysOf(partOf)[0] : ''} ` : '';
  return [
    ...(iri ? [`${scope}iri ${iri}`] : []),
    ...(identifier && !NO_IDENTIFIER.test(identifier) ? [`${scope}identifier ${identifier}`] : []),
    ...(name ? [`${scope}name ${wordOf(name)}`] : []),
  ];
}
