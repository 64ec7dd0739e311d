// Every language of the window: a third is one catalogue and its line here. Knows the catalogues and nothing of the screen.
import type { Language } from '../../workspace/state.ts';
import { en } from './en.ts';
import { type Catalogue, nl } from './nl.ts';
import { PSEUDO } from './pseudo.ts';

/** One language. Stories, rules, answers and papers are told in `catalogue.language`: of those rooms there are a Dutch and an English text. */
export interface Tongue {
  /** BCP 47. */
  readonly code: string;
  /** In the language itself. */
  readonly name: string;
  readonly catalogue: Catalogue;
  /** false: only for who knows its code, to try out longer words. */
  readonly isOffered: boolean;
}

const FIRST: Tongue = { code: 'nl', name: 'Nederlands', catalogue: nl, isOffered: true };

export const TONGUES: readonly Tongue[] = [
  FIRST,
  { code: 'en', name: 'English', catalogue: en, isOffered: true },
  { code: 'nl-XA', name: 'Pseudo', catalogue: PSEUDO, isOffered: false },
];

/** Those that a user may choose from. */
export const OFFERED: readonly Tongue[] = TONGUES.filter(({ isOffered }) => isOffered);

/** What says which language it is; both are kept between sessions, so a code may be unknown. */
interface Spoken {
  readonly tongue: string | null;
  readonly language: Language;
}

/** The language of the moment; with an unknown code that in which sentences are told. */
export function tongueOf({ tongue, language }: Spoken): Tongue {
  return TONGUES.find(({ code }) => code === tongue) ?? TONGUES.find(({ code }) => code === language) ?? FIRST;
}

/** The words of the moment. */
export function catalogueOf(spoken: Spoken): Catalogue {
  return tongueOf(spoken).catalogue;
}
