// The words of the data itself, in lower case: of the sample and of the files of the tests, of the dictionary of fields, and of rules and questions, which carry their own Dutch and English. What the window shows of them is in no catalogue.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { QUESTIONS } from '../../../renderer/competency/questions.ts';
import { codeList } from '../../../renderer/model/code-lists.ts';
import { meaningOf } from '../../../renderer/model/meaning.ts';
import { fieldsOf, SHEET_NAMES_NL, SHEETS } from '../../../renderer/model/sheet.ts';
import { RULES } from '../../../renderer/review/rules.ts';

const ROOT = path.join(import.meta.dirname, '../../..');
const FOLDERS = ['datasets', 'test/fixtures/journey'];

/** Names of the app, of kinds of files and of keys, and what the library for dates and lists says by itself (in the locale of the language). */
const OWN =
  'datareis svg png csv xlsx pdf html json sql word excel zip ctrl shift alt esc enter space opties optie beschikbaar geselecteerd geselecteerde datum suggesties weergeven sorteerbare kolom negeren delete backspace home end dag maand jaar januari februari maart april mei juni juli augustus september oktober november december jan feb mrt apr jun jul aug sep okt nov dec ma di wo do vr za zo maandag dinsdag woensdag donderdag vrijdag zaterdag zondag dd mm jjjj pageup pagedown klik om met slepen te starten ruim dagen probleem crisisbrief tab kb mb';

export function knownWords(): readonly string[] {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(csv|xml)$/.test(file) && !file.includes('observations'))
      .map((file) => `${file} ${readFileSync(path.join(ROOT, folder, file), 'utf8')}`),
  );
  const fields = SHEETS.flatMap((sheet) =>
    fieldsOf(sheet).map((field) => [field.labelNl, field.labelEn, meaningOf(sheet, field, 'nl'), codeList(sheet, field.name)]),
  );
  const text = [OWN, ...files, JSON.stringify([fields, SHEET_NAMES_NL, RULES.map(({ title }) => title), QUESTIONS])].join(' ');
  return [...new Set((text.match(/[\p{L}][\p{L}’'-]*/gu) ?? []).map((word) => word.toLowerCase()))];
}
