// What rows are called in a sentence, and what stands for a row that is not there or has no name. The words come from the language.
import type { SheetName } from '../../model/sheet.ts';
import type { StoryBasis, StoryCategory, StoryPurpose, StoryRef, StorySubject } from '../../model/story.ts';
import { clean, cleanId, clipped, type Depth } from './cleaned.ts';
import type { Found, Party, Reference } from './facts.ts';
import { type Phrase, resting, say } from './phrase.ts';

/** Longest texts in plain words, in words; in expert words nothing is cut. */
const NAME = 6;
const TITLE = 9;
const LABEL = 8;
const TEXT = 15;
/** Ids that are named together. */
const GROUP = 7;

interface Label {
  readonly nl: string | null;
  readonly en: string | null;
}

/** How a language puts names in a sentence. */
export interface NameWords {
  /** "een systeem dat wij niet kennen (kenmerk x)". */
  missing(sheet: SheetName, id: string, depth: Depth): string;
  /** "3 soorten gegevens die wij niet kennen (kenmerken a, b en c)"; for categories of data and of people. */
  missingMany(sheet: SheetName, ids: readonly string[], depth: Depth): string;
  /** "een systeem zonder naam (kenmerk x)". */
  nameless(sheet: SheetName, id: string, depth: Depth): string;
  system(name: string): string;
  organisation(name: string): string;
  department(name: string): string;
  /** A label or free text inside a sentence. */
  inside(text: string): string;
  law(name: string): string;
  readonly of: string;
  labelOf(row: Label | null): string | null;
  purposeOf(row: StoryPurpose | null, depth: Depth): string | null;
}

export interface Names {
  missing(sheet: SheetName, id: string): Phrase;
  system(found: Reference<{ readonly name: string | null }>): Phrase;
  party(party: Party, nobody: string): Phrase;
  /** Between quotes. */
  title(sheet: SheetName, found: Reference<{ readonly title?: string | null; readonly name?: string | null }>): Phrase;
  purpose(found: Found<StoryPurpose>): Phrase;
  /** Each in its own words; those that are not there together, so that a sheet that was not loaded does not drone. */
  categories(found: readonly Found<StoryCategory>[]): Phrase[];
  subjects(found: readonly Found<StorySubject>[]): Phrase[];
  law(found: Found<StoryBasis>): Phrase;
  free(text: string): string;
}

type Named = (sheet: SheetName, found: Found<unknown>, name: string | null, shape: (name: string) => string) => Phrase;

export function namesOf(words: NameWords, depth: Depth): Names {
  const isPlain = depth === 'plain';
  const short = (text: string | null, most: number) => clipped(text, isPlain ? most : Number.POSITIVE_INFINITY);
  const coded = (text: string, id: string) => (isPlain ? text : `${text} (${cleanId(id)})`);
  const named: Named = (sheet, found, name, shape) => {
    const row: StoryRef = { sheet, id: found.id };
    if (found.row === null) return resting(words.missing(sheet, cleanId(found.id), depth), row);
    return resting(name === null ? words.nameless(sheet, cleanId(found.id), depth) : shape(name), row);
  };
  const label = (sheet: SheetName, found: Found<Label>) =>
    named(sheet, found, short(words.labelOf(found.row), LABEL), (name) => coded(words.inside(name), found.id));
  const labels = (sheet: SheetName, found: readonly Found<Label>[]): Phrase[] => {
    const missing = found.filter(({ row }) => row === null);
    if (missing.length < 2) return found.map((one) => label(sheet, one));
    const groups = Array.from({ length: Math.ceil(missing.length / GROUP) }, (_, index) => missing.slice(index * GROUP, (index + 1) * GROUP));
    return [...found.filter(({ row }) => row !== null).map((one) => label(sheet, one)), ...groups.map((group) => together(sheet, group))];
  };
  const together = (sheet: SheetName, group: readonly Found<Label>[]): Phrase => {
    const ids = group.map(({ id }) => cleanId(id));
    const text = ids.length === 1 ? words.missing(sheet, ids[0] ?? '', depth) : words.missingMany(sheet, ids, depth);
    return resting(text, ...group.map(({ id }) => ({ sheet, id })));
  };
  const ended = (text: string) => words.inside(text.replace(/(?<![.;:])[.;:]+$/u, ''));
  const aim = (text: string, id: string) => (isPlain ? ended(text) : coded(`‘${text}’`, id));
  return {
    missing: (sheet, id) => resting(words.missing(sheet, cleanId(id), depth), { sheet, id }),
    system: (found) => (found ? named('systems', found, short(found.row?.name ?? null, NAME), (name) => coded(words.system(name), found.id)) : []),
    party: (party, nobody) => partyPhrase(party, nobody, { words, named, isPlain, short }),
    title: (sheet, found) =>
      found ? named(sheet, found, short(found.row?.title ?? found.row?.name ?? null, TITLE), (name) => coded(`‘${name}’`, found.id)) : [],
    purpose: (found) => named('purposes', found, short(words.purposeOf(found.row, depth), TEXT), (name) => aim(name, found.id)),
    categories: (found) => labels('data_categories', found),
    subjects: (found) => labels('data_subjects', found),
    law: (found) => {
      const law = found.row?.law ?? null;
      return named('legal_bases', found, isPlain ? plainLaw(law) : clean(law), (name) => coded(words.law(name), found.id));
    },
    free: (text) => ended(short(text, TEXT) ?? ''),
  };
}

interface PartyTools {
  readonly words: NameWords;
  readonly named: Named;
  readonly isPlain: boolean;
  readonly short: (text: string | null, most: number) => string | null;
}

/** The department with its organisation (in plain words unless that is our own); else the organisation; else the system, also where neither of them is described. */
function partyPhrase({ system, organisation, unit }: Party, nobody: string, tools: PartyTools): Phrase {
  const { words, named, isPlain, short } = tools;
  const systemPhrase = () => (system ? named('systems', system, short(system.row?.name ?? null, NAME), words.system) : say`${nobody}`);
  if (!system?.row || !(organisation?.row || unit?.row)) return systemPhrase();
  const holder = organisation && named('organisations', organisation, organisationName(organisation.row, tools), words.organisation);
  if (!unit) return holder ?? systemPhrase();
  const department = named('units', unit, short(unit.row?.name ?? null, NAME), words.department);
  const isHidden = isPlain && organisation?.row?.isOwn === true && organisationName(organisation.row, tools) !== null;
  return holder && !isHidden ? say`${department} ${words.of} ${holder}` : department;
}

/** In plain words the short name where the full one is long or holds brackets. */
function organisationName(
  row: { readonly name: string | null; readonly shortName: string | null } | null,
  { isPlain, short }: PartyTools,
): string | null {
  const [name, brief] = [clean(row?.name ?? null), clean(row?.shortName ?? null)];
  const isLong = name !== null && (name.includes('(') || name.split(' ').length > NAME);
  return short(isPlain && isLong ? (brief ?? name) : (name ?? brief), NAME);
}

/** The law's name without articles, notes and dates: "Wet SUWI art. 62" is "Wet SUWI". */
export function plainLaw(law: string | null): string | null {
  const parts = (law ?? '')
    .replaceAll(/\([^)]{0,200}\)/gu, ' ')
    .split(';')
    .map((part) => clipped(part.replace(/\s(art\b\.?|artikel\s|lid\s|§)[\s\S]*$/iu, ''), LABEL))
    .filter((part) => part !== null);
  return clipped([...new Set(parts)].join(', '), TEXT) ?? clipped(law, LABEL);
}
