// How Dutch puts the names of rows in a sentence.
import type { SheetName } from '../../model/sheet.ts';
import { clean, type Depth } from './cleaned.ts';
import { type Names, type NameWords, namesOf } from './names.ts';
import { type Article, departmentInSentence, inSentence, listedNl, organisationInSentence, relative, systemInSentence } from './nl-grammar.ts';
import { say, textOf } from './phrase.ts';

/** The noun for a kind of row with its article, in plain and in expert words. */
const NOUNS: Partial<Record<SheetName, readonly [plain: string, article: Article, expert: string, expertArticle: Article]>> = {
  systems: ['systeem', 'het', 'systeem', 'het'],
  organisations: ['organisatie', 'de', 'organisatie', 'de'],
  units: ['afdeling', 'de', 'afdeling', 'de'],
  datasets: ['verzameling', 'de', 'dataset', 'de'],
  exchanges: ['pakket', 'het', 'uitwisseling', 'de'],
  purposes: ['doel', 'het', 'doel', 'het'],
  legal_bases: ['regel', 'de', 'grondslag', 'de'],
  data_categories: ['soort gegevens', 'de', 'gegevenscategorie', 'de'],
  data_subjects: ['groep mensen', 'de', 'categorie betrokkenen', 'de'],
  standards: ['weg', 'de', 'standaard', 'de'],
  agreements: ['afspraak', 'de', 'overeenkomst', 'de'],
  processing_activities: ['taak', 'de', 'verwerking', 'de'],
};

/** Names of laws keep their capital; other grounds are ordinary words. */
const LAW_NAME = /wet|regeling|besluit|verordening|verdrag|code|convenant/iu;

const WORDS: NameWords = {
  missing: (sheet, id, depth) => `een ${nounOf(sheet, depth).word} ${relative(nounOf(sheet, depth).article)} wij niet kennen (kenmerk ${id})`,
  missingMany: (sheet, ids, depth) => {
    const [plain, expert] = sheet === 'data_categories' ? ['soorten gegevens', 'gegevenscategorieën'] : ['groepen mensen', 'categorieën betrokkenen'];
    return `${ids.length} ${depth === 'plain' ? plain : expert} die wij niet kennen (kenmerken ${textOf(listedNl(ids.map((id) => say`${id}`)))})`;
  },
  nameless: (sheet, id, depth) => `een ${nounOf(sheet, depth).word} zonder naam (kenmerk ${id})`,
  system: systemInSentence,
  organisation: organisationInSentence,
  department: departmentInSentence,
  inside: inSentence,
  law: (name) => (LAW_NAME.test(name) ? name : inSentence(name)),
  of: 'van',
  labelOf: (row) => clean(row?.nl ?? null) ?? clean(row?.en ?? null),
  purposeOf: (row, depth) => {
    const [nl, en, plain] = [clean(row?.nl ?? null), clean(row?.en ?? null), clean(row?.plain ?? null)];
    return depth === 'plain' ? (plain ?? nl ?? en) : (nl ?? en ?? plain);
  },
};

export function namesNl(depth: Depth): Names {
  return namesOf(WORDS, depth);
}

function nounOf(sheet: SheetName, depth: Depth): { word: string; article: Article } {
  const [plain, article, expert, expertArticle] = NOUNS[sheet] ?? ['onderdeel', 'het', 'onderdeel', 'het'];
  return depth === 'plain' ? { word: plain, article } : { word: expert, article: expertArticle };
}
