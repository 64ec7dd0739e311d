// What in a text that is being typed may point to a person, each kind once, for a warning.
import { PERSONAL_KINDS, type PersonalFragment, type PersonalKind, personalDataIn } from '../../../model/personal-data.ts';

/** The first fragment of each kind. */
export function personalKinds(text: string): readonly PersonalFragment[] {
  const found = personalDataIn(text);
  return PERSONAL_KINDS.flatMap((kind: PersonalKind) => found.find((one) => one.kind === kind) ?? []);
}

/** Holds a number or address of a person; a name is a guess. */
export function isSure(text: string): boolean {
  return personalDataIn(text).some(({ kind }) => kind !== 'name');
}
