// Terms of the Data Privacy Vocabulary 2.x (https://w3id.org/dpv) as its CSV modules list them: which of them are kinds of data, people, purposes or legal bases.
import type { Value } from '../../model/record.ts';
import type { TermSheet } from './term.ts';

/** A line of a module by its columns. */
export type DpvLine = ReadonlyMap<string, string>;

/** The legal bases of DPV that a basis of GDPR article 6(1) is a kind of, as the module EU-GDPR has it (hasbroader of A6-1-a to A6-1-f). */
const ARTICLE_6: ReadonlyMap<string, string> = new Map([
  ['dpv:Consent', 'a'],
  ['dpv:Contract', 'b'],
  ['dpv:LegalObligation', 'c'],
  ['dpv:VitalInterest', 'd'],
  ['dpv:PublicInterest', 'e'],
  ['dpv:OfficialAuthorityOfController', 'e'],
  ['dpv:LegitimateInterest', 'f'],
]);

export function isDpv(header: readonly string[]): boolean {
  return (
    ['term', 'iri', 'label', 'definition'].every((name) => header.includes(name)) && (header.includes('dpvtype') || header.includes('hasbroader'))
  );
}

/** Prefix and term, as in "pd:Accent". */
export function dpvId(line: DpvLine): string {
  const term = line.get('term') ?? '';
  if (term === '') return '';
  return `${line.get('vocab') || prefixOf(line.get('iri') ?? '')}:${term}`.replaceAll('|', '-');
}

/** Wider terms, written as ids. */
export function widerOf(line: DpvLine): string[] {
  return (line.get('hasbroader') ?? '')
    .split(';')
    .map((iri) => iri.trim())
    .filter(Boolean)
    .map(idOfIri);
}

/** "https://w3id.org/dpv/legal/eu/gdpr#A6-1-a" is "eu-gdpr:A6-1-a". */
function idOfIri(iri: string): string {
  return `${prefixOf(iri)}:${iri.slice(iri.lastIndexOf('#') + 1)}`;
}

function prefixOf(iri: string): string {
  const path = /^https?:\/\/w3id\.org\/dpv\/?([^#]*)#/.exec(iri)?.[1] ?? '';
  const parts = path.split('/').filter((part) => part !== '' && part !== 'legal' && !/^\d/.test(part));
  return parts.length === 0 ? 'dpv' : parts.join('-');
}

/** What a line is in the case; null for properties, risks, rights, measures and whatever else DPV describes. `all` are the lines of the drop by id. */
export function meaningOf(line: DpvLine, all: ReadonlyMap<string, DpvLine>): { sheet: TermSheet; values: Record<string, Value> } | null {
  if (line.get('type') === 'property') return null;
  const types = (line.get('dpvtype') ?? '').split(';').map((iri) => iri.slice(iri.lastIndexOf('#') + 1).trim());
  const [label, id] = [line.get('label') || null, dpvId(line)];
  if (types.includes('LegalBasis')) return legalBasis(line, all);
  if (types.includes('Purpose')) return { sheet: 'purposes', values: { label_en: label } };
  if (types.includes('DataSubject')) return { sheet: 'data_subjects', values: { label_en: label, is_vulnerable: isVulnerable(id, all) } };
  if (types.some((type) => /PersonalData$/.test(type)))
    return { sheet: 'data_categories', values: { label_en: label, dpv_term: id, privacy_class: privacyClass(types) } };
  return null;
}

/** What DPV does not mark may still be sensitive, so it is unknown, not ordinary. */
function privacyClass(types: readonly string[]): string | null {
  if (types.includes('SpecialCategoryPersonalData')) return 'special';
  return types.includes('SensitivePersonalData') ? 'sensitive' : null;
}

function isVulnerable(id: string, all: ReadonlyMap<string, DpvLine>): true | null {
  return chainOf(id, all).includes('dpv:VulnerableDataSubject') ? true : null;
}

/** Terms of EU-GDPR name their article themselves; those of DPV are found by what they are a kind of. Bases for transfer (articles 45 to 49) are none of article 6 or 9. */
function legalBasis(line: DpvLine, all: ReadonlyMap<string, DpvLine>): { sheet: TermSheet; values: Record<string, Value> } | null {
  const id = dpvId(line);
  const [, article, paragraph, own] = /^eu-gdpr:A(6|9)-(1|2)-([a-j])(?:-|$)/.exec(id) ?? [];
  const wider = id.startsWith('dpv:')
    ? chainOf(id, all)
        .map((term) => ARTICLE_6.get(term))
        .find(Boolean)
    : undefined;
  const letter = own ?? wider;
  if (!letter) return null;
  const [which, lid] = own ? [article, paragraph] : ['6', '1'];
  const code = `${which}.${lid}.${letter}`;
  const values = { law_nl: `AVG artikel ${which} lid ${lid} onder ${letter}`, note: line.get('label') || null };
  return { sheet: 'legal_bases', values: { ...values, ...(which === '6' ? { article6: code } : { special_ground: code }) } };
}

/** The term and all that is wider, the nearest first. */
function chainOf(id: string, all: ReadonlyMap<string, DpvLine>): string[] {
  const chain = new Set([id]);
  for (const term of chain) for (const wider of widerOf(all.get(term) ?? new Map())) chain.add(wider);
  return [...chain];
}
