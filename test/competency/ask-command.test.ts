// datareis ask: the contract of its JSON, its plain text, its list, and what it refuses.
import { describe, expect, test, vi } from 'vitest';
import { askCommand } from '../../scripts/commands/ask.ts';
import type { CommandInput } from '../../scripts/commands/command.ts';
import { LINDEHAVEN } from '../support/files.ts';

vi.setConfig({ testTimeout: 600_000 });

interface Json {
  readonly question: string;
  readonly date: string;
  readonly answer: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  readonly picture: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly value: string | null; readonly is_default: boolean }[];
}

const ask = (inputs: readonly string[], more: Partial<CommandInput> = {}) =>
  askCommand({ inputs, params: [], language: 'nl', ...more } as CommandInput);

describe('datareis ask', () => {
  test('answers with question, answer and rows of ids', async () => {
    const json = (await ask([LINDEHAVEN, 'q14'])).json as Json;
    expect(json.question).toBe('Q14');
    expect(json.date).toBe('2020-07-01');
    expect(json.answer).toMatch(/^Op 1 juli 2020 hebben \d+ uitwisselingen van persoonsgegevens geen grondslag die geldt/);
    expect(json.rows.map((row) => row.exchange)).toEqual(['x-011', 'x-027', 'x-031', 'x-032', 'x-051']);
    expect(json.rows[0]?.concerns).toContainEqual({ sheet: 'exchanges', id: 'x-011' });
    expect(json.picture).toContain('x-051');
  });

  test('takes a day, parameters and a language', async () => {
    const json = (await ask([LINDEHAVEN, 'Q4'], { date: '2021-01-01', category: 'SCHULD', params: ['dataset=ds-vroeg'], language: 'en' }))
      .json as Json;
    expect(json.parameters).toEqual([
      { name: 'dataset', value: 'ds-vroeg', label: 'Signalen betalingsachterstand', is_default: false },
      { name: 'category', value: 'SCHULD', label: 'Debts and arrears', is_default: false },
    ]);
    expect(json.answer).toMatch(/^The error reaches \d+ other datasets/);
    expect(json.rows[0]).toMatchObject({ order: 1, dataset: 'ds-shv-dossiers', hours: 1 });
  });

  test('prints a sentence and a table', async () => {
    const { text } = await ask([LINDEHAVEN, 'Q13']);
    expect(text.split('\n')[1]).toMatch(/^Op 1 juli 2020 vraagt 1 tijdelijke uitwisseling aandacht/);
    expect(text).toContain('Bellijst 70-plussers\tBurgerzakensysteem\tKlantsysteem\tLindehaven\tja\tnee\tja\t2020-06-01\t2020-03-30');
  });

  test('lists the questions', async () => {
    const { json, text } = await ask([LINDEHAVEN]);
    expect((json as { questions: unknown[] }).questions).toHaveLength(48);
    expect(text.split('\n')[13]).toBe('Q14\tWelke uitwisselingen hebben geen grondslag, of een grondslag die niet geldt?');
  });

  test('says clearly what it cannot do', async () => {
    await expect(ask([LINDEHAVEN, 'Q49'])).rejects.toThrow('"Q49" is geen vraag die Datareis kent. Kies Q1 tot en met Q48');
    await expect(ask([LINDEHAVEN, 'Q49'], { language: 'en' })).rejects.toThrow('"Q49" is not a question that Datareis knows. Choose Q1 to Q48');
    await expect(ask([LINDEHAVEN, 'Q14'], { date: '2020-02-30' })).rejects.toThrow('--date 2020-02-30: expected a day such as 2020-07-01');
    await expect(ask([LINDEHAVEN, 'Q2'], { params: ['subject'] })).rejects.toThrow('--param subject: expected name=value');
    await expect(ask([LINDEHAVEN, 'Q2'], { params: ['subject=XYZ'] })).rejects.toThrow('Er is geen groep betrokkenen met kenmerk "XYZ"');
    await expect(ask([])).rejects.toThrow('usage: datareis ask CASE Q14');
  });
});
