// Findings and rules that failed, as one sentence in a language.

import type { Bilingual } from './bilingual.ts';
import type { Finding } from './finding.ts';

/** Why a rule gave no findings, as a stable word; `detail` is what the engine says, or which columns came. */
export interface RuleFailure {
  readonly rule: string;
  readonly why: 'query_failed' | 'refused' | 'stopped' | 'no_about' | 'id_taken';
  readonly detail: string;
}

/** The sentence of a finding, B1 unless asked otherwise. */
export function messageOf(finding: Finding, language: 'nl' | 'en', depth: 'plain' | 'expert' = 'plain'): string {
  return finding.sentences[language][depth];
}

const FAILED: Readonly<Record<RuleFailure['why'], (failure: RuleFailure) => Bilingual>> = {
  query_failed: ({ rule, detail }) => ({
    nl: `De vraag van regel ${rule} lukte niet: ${detail}`,
    en: `The query of rule ${rule} failed: ${detail}`,
  }),
  refused: ({ rule }) => ({
    nl: `De vraag van regel ${rule} is niet gesteld: zij doet meer dan lezen in de tabellen van de casus. Pas de vraag aan in rules.csv.`,
    en: `The query of rule ${rule} was not asked: it does more than read the tables of the case. Change the query in rules.csv.`,
  }),
  stopped: ({ rule }) => ({
    nl: `De vraag van regel ${rule} duurde te lang en is gestopt. Maak de vraag in rules.csv eenvoudiger.`,
    en: `The query of rule ${rule} took too long and was stopped. Make the query in rules.csv simpler.`,
  }),
  no_about: ({ rule, detail }) => ({
    nl: `De vraag van regel ${rule} geeft geen kolom “about” met het kenmerk van een rij. Wel: ${detail || 'geen kolommen'}.`,
    en: `The query of rule ${rule} gives no column “about” with the id of a row. It gives: ${detail || 'no columns'}.`,
  }),
  id_taken: ({ rule }) => ({
    nl: `Er is al een regel ${rule}. Geef uw eigen regel een ander kenmerk.`,
    en: `There is a rule ${rule} already. Give your own rule another id.`,
  }),
};

export function failureSentence(failure: RuleFailure, language: 'nl' | 'en'): string {
  return FAILED[failure.why](failure)[language];
}
