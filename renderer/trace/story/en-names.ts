// How English puts the names of rows in a sentence. Names stay as they are: most are Dutch.
import type { SheetName } from '../../model/sheet.ts';
import { clean, type Depth } from './cleaned.ts';
import { articleEn, insideEn, listedEn } from './en-grammar.ts';
import { type Names, type NameWords, namesOf } from './names.ts';
import { say, textOf } from './phrase.ts';

const NOUNS: Partial<Record<SheetName, readonly [plain: string, expert: string]>> = {
  systems: ['system', 'system'],
  organisations: ['organisation', 'organisation'],
  units: ['department', 'department'],
  datasets: ['collection', 'dataset'],
  exchanges: ['package', 'exchange'],
  purposes: ['purpose', 'purpose'],
  legal_bases: ['rule', 'legal basis'],
  data_categories: ['kind of data', 'data category'],
  data_subjects: ['group of people', 'category of data subjects'],
  standards: ['route', 'standard'],
  agreements: ['agreement', 'agreement'],
  processing_activities: ['task', 'processing activity'],
};

const WORDS: NameWords = {
  missing: (sheet, id, depth) => `${withArticle(sheet, depth)} we do not know (id ${id})`,
  missingMany: (sheet, ids, depth) => {
    const [plain, expert] = sheet === 'data_categories' ? ['kinds of data', 'data categories'] : ['groups of people', 'categories of data subjects'];
    return `${ids.length} ${depth === 'plain' ? plain : expert} we do not know (ids ${textOf(listedEn(ids.map((id) => say`${id}`)))})`;
  },
  nameless: (sheet, id, depth) => `${withArticle(sheet, depth)} without a name (id ${id})`,
  system: (name) => name,
  organisation: (name) => name,
  department: (name) => (/\b(department|team|unit)\b/i.test(name) ? name : `the department ${name}`),
  inside: insideEn,
  law: (name) => name,
  of: 'of',
  labelOf: (row) => clean(row?.en ?? null) ?? clean(row?.nl ?? null),
  purposeOf: (row) => clean(row?.en ?? null) ?? clean(row?.nl ?? null) ?? clean(row?.plain ?? null),
};

export function namesEn(depth: Depth): Names {
  return namesOf(WORDS, depth);
}

function withArticle(sheet: SheetName, depth: Depth): string {
  const [plain, expert] = NOUNS[sheet] ?? ['part', 'part'];
  const noun = depth === 'plain' ? plain : expert;
  return `${articleEn(noun)} ${noun}`;
}
