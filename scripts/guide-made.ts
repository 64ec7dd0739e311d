// Pages of the guide that are made, not written: the glossary from the dictionary and lists of the app, the sheet of keys from the table of its keys. So they say what the app says.
import { codeList } from '../renderer/model/code-lists.ts';
import type { Field } from '../renderer/model/field.ts';
import { meaningOf } from '../renderer/model/meaning.ts';
import { fieldsOf, SHEET_NAMES_NL, SHEETS, type SheetName } from '../renderer/model/sheet.ts';
import { COMMANDS } from '../renderer/views/commands/commands.ts';
import { KEY_LIST } from '../renderer/views/keys/key-list.ts';
import { en } from '../renderer/views/text/en.ts';
import { nl } from '../renderer/views/text/nl.ts';
import type { GuideLanguage } from './guide-pages.ts';
import { TERMS } from './guide-terms.ts';

const CATALOGUES = { nl, en };

const WORDS = {
  nl: {
    made: 'Deze bladzijde is gemaakt uit de app zelf: `npm run guide`.',
    glossary: 'Woordenlijst',
    glossaryIntro: 'Wat betekent een woord? Eerst de woorden uit het vak. Daarna de woorden op de kaart, en elke kolom van elke tabel.',
    terms: 'Woorden uit het vak',
    lenses: 'Woorden op de kaart',
    lensesIntro: 'Zo zegt de app het in gewone taal. Tussen haakjes staat de vaktaal.',
    fields: (sheet: string) => `Kolommen van ${sheet}`,
    choices: 'Keuzes',
    keys: 'Toetsen',
    keysIntro:
      'Alles kan met het toetsenbord. In de app opent `[?]` deze lijst, en `[F1]` de hulp. Werkt u met uw stem, of raakt u soms per ongeluk een toets? In **Toetsen** zet u losse letters, cijfers en tekens uit: dan werken ze alleen nog op de kaart.',
    menu: 'Menu van een onderdeel of pijl',
  },
  en: {
    made: 'This page is made from the app itself: `npm run guide`.',
    glossary: 'Glossary',
    glossaryIntro: 'What does a word mean? First the words of the field. Then the words on the map, and every column of every table.',
    terms: 'Words of the field',
    lenses: 'Words on the map',
    lensesIntro: 'This is how the app says it in plain words. The expert words stand between brackets.',
    fields: (sheet: string) => `Columns of ${sheet}`,
    choices: 'Choices',
    keys: 'Keys',
    keysIntro:
      'Everything works by keyboard. In the app `[?]` opens this list, and `[F1]` the help. Do you work by voice, or do you press keys by accident? In **Keys** you can switch single letters, digits and signs off: then they only work on the map.',
    menu: 'Menu of a part or arrow',
  },
};

/** What stands in the files, by name in the folder of the language. */
export function madePages(language: GuideLanguage): Readonly<Record<string, string>> {
  return { 'glossary.md': glossary(language), 'keys.md': keys(language) };
}

function glossary(language: GuideLanguage): string {
  const words = WORDS[language];
  const terms = TERMS.map((term) => term[language]).sort(([a], [b]) => a.localeCompare(b, language));
  return page([
    `# ${words.glossary}`,
    words.glossaryIntro,
    `## ${words.terms}`,
    list(terms.map(([word, meaning]) => `**${word}**: ${meaning}`)),
    `## ${words.lenses}`,
    words.lensesIntro,
    ...lensParts(language),
    ...SHEETS.flatMap((sheet) => [
      `## ${words.fields(sheetName(sheet, language))}`,
      list(fieldsOf(sheet).map((field) => fieldLine(sheet, field, language))),
    ]),
    words.made,
  ]);
}

function sheetName(sheet: SheetName, language: GuideLanguage): string {
  return language === 'nl' ? (SHEET_NAMES_NL[sheet][0] ?? sheet) : sheet.replaceAll('_', ' ');
}

function lensParts(language: GuideLanguage): readonly string[] {
  const { names, classes } = CATALOGUES[language].lenses;
  return Object.entries(classes).flatMap(([lens, words]) => [
    `### ${names[lens as keyof typeof names]}`,
    list(Object.values(words).map(({ plain, expert }) => (plain === expert ? plain : `${plain} (${expert})`))),
  ]);
}

function fieldLine(sheet: SheetName, field: Field, language: GuideLanguage): string {
  const label = language === 'nl' ? field.labelNl : field.labelEn;
  const codes = codeList(sheet, field.name);
  const choices = field.allowed.map((code) => codes?.[code]?.[language] ?? code);
  const said = choices.length > 0 ? ` ${WORDS[language].choices}: ${choices.join(', ')}.` : '';
  return `**${plain(label)}** (\`${field.name}\`): ${plain(sentence(meaningOf(sheet, field, language)))}${plain(said)}`;
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

/** Signs that Markdown would read as marks. */
function plain(text: string): string {
  return text.replaceAll(/[*_<>[\]\\`]/g, (sign) => `\\${sign}`);
}

function keys(language: GuideLanguage): string {
  const text = CATALOGUES[language];
  const { groups, acts } = text.forms.keys;
  const words = WORDS[language];
  const commands = COMMANDS.filter(({ key }) => key && !key.startsWith('ctrl'));
  return page([
    `# ${words.keys}`,
    words.keysIntro,
    ...KEY_LIST.flatMap(([place, lines]) => [
      `## ${groups[place]}`,
      list(lines.map(([pressed, act]) => `${pressed.map(key).join(' ')}: ${acts[act]}`)),
    ]),
    `## ${groups.chosen}`,
    list([...commands.map((command) => `${key(command.keys ?? command.key ?? '')}: ${command.words(text)}`), `${key('Shift+F10')}: ${words.menu}`]),
    words.made,
  ]);
}

const key = (pressed: string) => `\`[${pressed}]\``;

const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');
const page = (parts: readonly string[]) => `${parts.join('\n\n')}\n`;
