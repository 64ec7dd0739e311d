// What Fides calls things and what the case calls them: legal bases, retention, assessments. The one table of this mapping; makes no row.
import type { Value } from '../../model/record.ts';
import { fold } from '../../model/value.ts';
import { member, textAt } from '../json.ts';

/** LegalBasisForProcessingEnum of fideslang: GDPR article 6(1). */
const ARTICLE_6: ReadonlyMap<string, string> = new Map([
  ['consent', '6.1.a'],
  ['contract', '6.1.b'],
  ['legal obligations', '6.1.c'],
  ['legal obligation', '6.1.c'],
  ['vital interests', '6.1.d'],
  ['public interest', '6.1.e'],
  ['legitimate interests', '6.1.f'],
]);

/** SpecialCategoryLegalBasisEnum of fideslang: GDPR article 9(2), by how each begins. */
const ARTICLE_9: readonly (readonly [string, string])[] = [
  ['explicit consent', '9.2.a'],
  ['employment', '9.2.b'],
  ['vital interests', '9.2.c'],
  ['not-for-profit', '9.2.d'],
  ['made public', '9.2.e'],
  ['legal claims', '9.2.f'],
  ['reasons of substantial public interest', '9.2.g'],
  ['substantial public interest', '9.2.g'],
  ['health or social care', '9.2.h'],
  ['public health', '9.2.i'],
  ['archiving', '9.2.j'],
];

export const LEGAL_BASES = 'Consent | Contract | Legal obligations | Vital interests | Public interest | Legitimate interests';

export function article6Of(text: string): string | null {
  return ARTICLE_6.get(fold(text)) ?? null;
}

export function article9Of(text: string): string | null {
  const folded = fold(text);
  return ARTICLE_9.find(([start]) => folded.startsWith(start))?.[1] ?? null;
}

/** "3 years" is P3Y, an ISO duration stays. A bare number has no unit in Fides, so that is no duration. */
export function durationOf(text: string): string | null {
  if (/^P(?=\d)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?$/.test(text)) return text;
  const found = /^(\d{1,4})\s*(day|week|month|year)s?$/i.exec(text.trim());
  return found ? `P${found[1]}${(found[2] ?? '').charAt(0).toUpperCase()}` : null;
}

/** What Fides fills in when nobody did. */
export function isUnsaid(text: string): boolean {
  return ['', 'not defined', 'no retention or erasure policy', 'n/a'].includes(fold(text));
}

/** True or false, also when written as yes or no, which YAML 1.2 leaves a text. */
function truth(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'string') return null;
  return /^(?:yes|true|on)$/i.test(value) ? true : /^(?:no|false|off)$/i.test(value) ? false : null;
}

/** Whether a data protection impact assessment is needed, and how far it is: newer members of a system, or the older object. */
export function assessmentOf(system: unknown): Record<string, Value> {
  const older = member(system, 'data_protection_impact_assessment');
  const required = truth(member(system, 'requires_data_protection_assessments')) ?? truth(member(older, 'is_required'));
  const progress = fold(textAt(system, 'dpa_progress') || textAt(older, 'progress'));
  const status = /^(?:complete|completed|done|finished)$/.test(progress) ? 'done' : /progress/.test(progress) ? 'in_progress' : null;
  return { dpia_required: required === null ? null : required ? 'yes' : 'no', dpia_status: status };
}

/** Data that leaves for another country, as far as the system says. */
export function thirdCountry(system: unknown): boolean | null {
  const countries = member(system, 'third_country_transfers');
  return Array.isArray(countries) && countries.length > 0 ? true : truth(member(system, 'does_international_transfers'));
}
