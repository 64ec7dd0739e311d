// How answers speak: parts of what was counted, groups, amounts, times, and the sentences of the sample that were once stiff.
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { answerQuestion, type CompetencyAnswer } from '../../renderer/competency/answer.ts';
import { cellWords, wordingOf } from '../../renderer/competency/cell-words.ts';
import { measured } from '../../renderer/competency/crisis/measured.ts';
import { deel, groupName, part, personalPart } from '../../renderer/competency/parts.ts';
import { questionOf } from '../../renderer/competency/questions.ts';
import { aboutHoursIn } from '../../renderer/competency/sentence.ts';
import type { Database } from '../../renderer/db/database.ts';
import { askTravel } from '../../renderer/db/questions/travel.ts';
import { lindehavenEngine } from '../support/engine.ts';

vi.setConfig({ testTimeout: 600_000 });

describe('small parts', () => {
  test('one thing is counted once', () => {
    const nl = { one: 'is open', many: 'zijn open', none: 'is niet open' };
    expect([deel(1, 1, nl), deel(0, 1, nl), deel(0, 3, nl), deel(1, 3, nl), deel(2, 3, nl), deel(2, 2, nl), deel(3, 3, nl)]).toEqual([
      'die is open',
      'die is niet open',
      'geen ervan is open',
      '1 daarvan is open',
      '2 daarvan zijn open',
      'beide zijn open',
      'alle 3 zijn open',
    ]);
    const en = { one: 'is open', many: 'are open', none: 'is not open' };
    expect([part(1, 1, en), part(0, 2, en), part(2, 2, en), part(1, 2, en)]).toEqual([
      'it is open',
      'none of them is open',
      'both are open',
      '1 of them is open',
    ]);
    expect([personalPart('nl', 1, 1), personalPart('nl', 0, 2), personalPart('nl', 2, 2), personalPart('en', 1, 2)]).toEqual([
      ', met persoonsgegevens',
      ', geen daarvan met persoonsgegevens',
      ', allemaal met persoonsgegevens',
      ', 1 of them with personal data',
    ]);
  });

  test('a group keeps its abbreviation, and an id or odd name its quotes', () => {
    const names = ['Mensen met schulden', 'Wmo-cliënten', 'ZZP’ers', 'Social-support clients', 'SCH', '<b>x</b>', 'null: {x}'];
    expect(names.map((name) => groupName(name, 'SCH'))).toEqual([
      'mensen met schulden',
      'Wmo-cliënten',
      'ZZP’ers',
      'social-support clients',
      '“SCH”',
      '“<b>x</b>”',
      '“null: {x}”',
    ]);
  });

  test('an amount says its unit only where there is one', () => {
    const units = ['aantal', 'ton', ' Procent ', 'schaal 1-5', '', null];
    expect(units.map((unit) => measured('nl', -2045.52, unit))).toEqual([
      '2.045,5',
      '2.045,5 ton',
      '2.045,5 procentpunt',
      '2.045,5 punt',
      '2.045,5',
      '2.045,5',
    ]);
    expect(['ton', 'constructor'].map((unit) => measured('en', 3, unit))).toEqual(['3 tonnes', '3 constructor']);
  });

  test('beyond ten days a time is about so many days', () => {
    expect([1, 8.2 * 24, 240, 45.2 * 24, 45.7 * 24, 45 * 24].map((hours) => aboutHoursIn('nl', hours))).toEqual([
      '1 uur',
      '8,2 dagen',
      '10 dagen',
      'ruim 45 dagen',
      'bijna 46 dagen',
      '45 dagen',
    ]);
    expect(aboutHoursIn('en', 45.2 * 24)).toBe('just over 45 days');
  });
});

describe('sentences of the sample', () => {
  let database: Database;
  beforeAll(async () => {
    database = await lindehavenEngine();
  });

  async function answer(id: string, given: Record<string, string> = {}): Promise<CompetencyAnswer> {
    const question = questionOf(id);
    if (!question) throw new Error(id);
    const found = await answerQuestion(question, { ask: database.query, travel: () => askTravel(database), today: '2026-01-01', given });
    if ('refused' in found) throw new Error(found.refused.en);
    return found;
  }

  test.each([
    ['Q2', 'met gegevens over mensen met schulden de gemeente uit'],
    ['Q4', 'De laatste krijgt de fout na ruim 45 dagen.'],
    ['Q7', ', 3 stappen.'],
    ['Q13', 'die is over tijd en heeft geen exitplan.'],
    ['Q16', '1 uitwisseling naar een land buiten de EER, met persoonsgegevens. Er staat geen waarborg bij.'],
    ['Q17', 'In 4 datasets staan op 1 juli 2020 persoonsgegevens langer dan mag.'],
    ['Q20', 'eerste dag 1 januari 2020, laatste dag 1 juli 2020.'],
    ['Q23', 'voor het proces “Maatschappelijke ondersteuning” (wmo-hulpmiddel)'],
    ['Q31', 'dit is geen bewijs'],
    ['Q43', '1 verbetering opgeschreven door “informatiemanager Zorg”; die is aanvaard.'],
    ['Q47', '5 keer ontbreekt het cijfer en 207 keer is het niet opgehaald.'],
    ['Q48', 'kenden we 3 standen; geen ervan was oranje of rood.'],
  ])('%s says "%s"', async (id, words) => {
    const { sentence } = await answer(id);
    expect(sentence.nl).toContain(words);
    expect(sentence.nl).not.toMatch(/\b0 keer|deze groep/);
  });

  test('a counting unit is left out', async () => {
    const { sentence } = await answer('Q36', { series: 'sig-bijp' });
    expect(sentence.nl).toMatch(/in totaal 2\.045,5 hoger dan gewoon\./);
    expect(sentence.nl).not.toContain('aantal');
  });

  test('a question without its optional value stands in other words', async () => {
    const question = questionOf('Q40');
    if (!question) throw new Error('Q40');
    expect(wordingOf(question, await answer('Q40'), 'nl')).toBe('Welke bezwaren en welke tegenspraak zijn er?');
    const chosen = await answer('Q40', { object: 'x-052' });
    const { rows } = await database.query("select name from exchanges where id = 'x-052'");
    expect(wordingOf(question, chosen, 'nl')).toContain(`over “${rows[0]?.name}”`);
    expect(chosen.sentence.nl).toContain(`1 keer bezwaar gemaakt over “${rows[0]?.name}”; die is nog open.`);
    expect((await answer('Q40', { object: 'nowhere' })).sentence.nl).toContain('over “nowhere” opgeschreven.');
  });

  test('a country is told by its name in both languages', async () => {
    const found = await answer('Q16');
    const column = found.columns.find(({ name }) => name === 'country');
    const [row] = found.rows;
    if (!column || !row) throw new Error('Q16');
    expect([cellWords(found, row, column, 'nl'), cellWords(found, row, column, 'en')]).toEqual(['Verenigde Staten', 'United States']);
  });

  test('steps of a scenario and annotations are told in words, not codes', async () => {
    const steps = await answer('Q22');
    const told = steps.rows.map((row) => steps.columns.map((column) => cellWords(steps, row, column, 'nl')).slice(4));
    expect(told.slice(0, 6)).toEqual([
      ['Wijze', 'bevragen'],
      ['Frequentie', 'op verzoek'],
      ['Vertraging', 'meteen'],
      ['Standaard', 'Haal Centraal BRP bevragen'],
      ['Doeldataset', 'leeg'],
      ['', ''],
    ]);
    const notes = await answer('Q40');
    const [column] = notes.columns;
    expect(notes.rows.map((row) => (column ? cellWords(notes, row, column, 'nl') : ''))).toContain(
      'Mijn pas is om de container te openen, niet om mij te…',
    );
  });
});

describe('what was corrected', () => {
  const edits = [
    { on: '2026-11-20', role: 'privacy officer', text: 'Frequentie van ‘x’ van elke dag naar elke week', sheet: 'exchanges', id: 'x-001' },
    { on: '2026-11-21', role: 'privacy officer', text: 'Dataset ‘y’ verwijderd', sheet: 'datasets', id: 'ds-weg' },
    { on: '2026-11-22', role: '', text: 'iets', sheet: 'purpose_links', id: null },
  ] as const;
  test('is told from the annotations and from the history of the case, by whom, each with its row', async () => {
    const database = await lindehavenEngine();
    const question = questionOf('Q43');
    if (!question) throw new Error('no Q43');
    const found = await answerQuestion(question, { ask: database.query, travel: () => askTravel(database), today: '2026-01-01', edits: () => edits });
    if ('refused' in found) throw new Error(found.refused.nl);
    expect(found.sentence.nl).toMatch(/1 verbetering opgeschreven .* In de casus zelf zijn 3 wijzigingen gedaan, door “privacy officer”\.$/);
    expect(found.sentence.en).toMatch(/1 correction was written down .* In the case itself, 3 changes were made, by “privacy officer”\.$/);
    expect(found.rows).toHaveLength(4);
    expect(found.rows.slice(1).map(({ cells, concerns }) => [cells.created_on, cells.author_role, cells.text, concerns])).toEqual([
      ['2026-11-20', 'privacy officer', edits[0].text, [{ sheet: 'exchanges', id: 'x-001' }]],
      ['2026-11-21', 'privacy officer', edits[1].text, [{ sheet: 'datasets', id: 'ds-weg' }]],
      ['2026-11-22', null, 'iets', []],
    ]);
    expect(found.picture).toEqual(expect.arrayContaining(['x-001', 'ds-weg']));
  });
});
