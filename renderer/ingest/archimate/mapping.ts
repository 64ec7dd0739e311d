// Which ArchiMate concept becomes which sheet of the case: the one table of this mapping. Knows no file and no row.

/** What an element can be in the case. A `role` is a unit only when an actor fills it; any element at the end of a Flow is a carrier besides. */
export type Place = 'system' | 'actor' | 'role' | 'dataset' | 'purpose';

/**
 * Elements with a place of their own, by their names in the ArchiMate 3.2 Specification (https://pubs.opengroup.org/architecture/archimate32-doc/):
 * Goal chapter 6; actors, roles and business objects chapter 8; components and data objects chapter 9; nodes, artifacts and physical elements chapter 10.
 * What is not here (services, functions, processes, interfaces, motivation, strategy, migration) has no place in domain.md section 3.
 */
const PLACES: ReadonlyMap<string, Place> = new Map([
  ['ApplicationComponent', 'system'],
  ['ApplicationCollaboration', 'system'],
  ['Node', 'system'],
  ['Device', 'system'],
  ['SystemSoftware', 'system'],
  ['TechnologyCollaboration', 'system'],
  ['Equipment', 'system'],
  ['Facility', 'system'],
  ['BusinessActor', 'actor'],
  ['BusinessRole', 'role'],
  ['BusinessCollaboration', 'role'],
  ['DataObject', 'dataset'],
  ['BusinessObject', 'dataset'],
  ['Artifact', 'dataset'],
  ['Representation', 'dataset'],
  ['Contract', 'dataset'],
  ['Goal', 'purpose'],
]);

/** `nesting` says that the target belongs to the source. */
export type Meaning = 'nesting' | 'flow' | 'serving' | 'access';

/**
 * Relationships that can say something the case has a field for; ArchiMate 3.2, 5.1 (structural), 5.2 (Serving, Access) and 5.3 (Flow).
 * Of each of these the source is the whole, the doer, the provider, the one who reads or writes, or the sender.
 * Association, Influence, Triggering and Specialization only show how the model hangs together.
 */
const MEANINGS: ReadonlyMap<string, Meaning> = new Map([
  ['Composition', 'nesting'],
  ['Aggregation', 'nesting'],
  ['Assignment', 'nesting'],
  ['Realization', 'nesting'],
  ['Flow', 'flow'],
  ['Serving', 'serving'],
  ['Access', 'access'],
]);

/** Nesting that can make an actor or role part of an actor: all but Realization. */
const MEMBERSHIP: ReadonlySet<string> = new Set(['Composition', 'Aggregation', 'Assignment']);

/** Names of ArchiMate 2.1 that differ in 3.2 (appendix E of the 3.2 Specification), without the suffix "Relationship". */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['UsedBy', 'Serving'],
  ['Realisation', 'Realization'],
  ['Specialisation', 'Specialization'],
  ['InfrastructureService', 'TechnologyService'],
  ['InfrastructureFunction', 'TechnologyFunction'],
  ['InfrastructureInterface', 'TechnologyInterface'],
  ['Network', 'CommunicationNetwork'],
  ['CommunicationPath', 'Path'],
]);

/** The name that ArchiMate 3.2 has for a type as the file writes it. */
export function standardType(written: string): string {
  const bare = written.replace(/Relationship$/, '');
  return RENAMED.get(bare) ?? bare;
}

export function placeOf(type: string): Place | undefined {
  return PLACES.get(type);
}

export function meaningOf(type: string): Meaning | undefined {
  return MEANINGS.get(type);
}

export function isMembership(type: string): boolean {
  return MEMBERSHIP.has(type);
}
