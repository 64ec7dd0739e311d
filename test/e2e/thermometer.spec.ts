// The thermometer on 30 March 2020: every cell against a loop over the sheets of the sample, by keyboard, and words written down in seconds with a warning for personal data.
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import papaparse from 'papaparse';
import { openSample } from './journey.ts';
import { test } from './kept-page.ts';
import { violations } from './violations.ts';

type Cells = Record<string, string>;
const sheet = (name: string): Cells[] =>
  papaparse.parse<Cells>(readFileSync(`datasets/lindehaven/${name}.csv`, 'utf8'), { header: true, skipEmptyLines: true }).data;
const [SERIES, LIMITS, UNITS, AREAS] = [sheet('signal_series'), sheet('thresholds'), sheet('units'), sheet('areas')];
const VALUES = sheet('observations').filter((row) => row.value !== '');
const TODAY = '2020-03-30';

/** Level and first day of a place, straight from the definition: walk back over the days on which anyone reported. */
function levelOf(series: Cells, place: string): { level: string; since: string | null; value: number | null } {
  const own = VALUES.filter((row) => row.series_id === series.id && String(row.observed_on) <= TODAY);
  const days = [...new Set(own.map((row) => String(row.observed_on)))].sort().reverse();
  const valueOn = (on: string) => {
    const found = own.find((row) => row.observed_on === on && (row.area_id || row.unit_id) === place);
    return found ? Number(found.value) : null;
  };
  const usualOn = (on: string) => {
    const [, kind, from = '', until = ''] = /^(weekday_mean|mean)_(.+)_(.+)$/.exec(String(series.baseline_method)) ?? [];
    const weekday = (iso: string) => new Date(`${iso}T00:00:00Z`).getUTCDay();
    const span = own.filter((row) => (row.area_id || row.unit_id) === place && String(row.observed_on) >= from && String(row.observed_on) <= until);
    const same = kind === 'weekday_mean' ? span.filter((row) => weekday(String(row.observed_on)) === weekday(on)) : span;
    return same.reduce((sum, row) => sum + Number(row.value), 0) / same.length;
  };
  const value = valueOn(String(days[0]));
  for (const level of ['red', 'amber']) {
    for (const limit of LIMITS.filter((row) => row.series_id === series.id && row.level === level)) {
      let since: string | null = null;
      let count = 0;
      for (const on of days) {
        const seen = valueOn(on);
        if (seen === null || on < String(limit.valid_from)) break;
        const compared = limit.value_type === 'absolute' ? seen : (100 * seen) / usualOn(on);
        if (limit.operator === '>=' ? compared < Number(limit.value) : compared > Number(limit.value)) break;
        since = on;
        count += 1;
      }
      if (count >= Number(limit.min_consecutive_days)) return { level, since, value };
    }
  }
  return { level: LIMITS.some((row) => row.series_id === series.id && String(row.valid_from) <= TODAY) ? 'normal' : 'no_limit', since: null, value };
}

const WORDS: Record<string, string> = { red: 'rood', amber: 'oranje', normal: 'normaal', no_limit: 'geen grens' };
const number = (value: number, least = 0) => value.toLocaleString('nl-NL', { minimumFractionDigits: least, maximumFractionDigits: 1 });
const short = (iso: string) =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString('nl-NL', { day: 'numeric', month: 'short', timeZone: 'UTC' }).replace('.', '');

async function openThermometer(page: Page, day = TODAY): Promise<void> {
  await openSample(page);
  await page.getByRole('button', { name: 'Signalen' }).click();
  await expect(page.getByRole('grid').first()).toBeVisible();
  await goTo(page, day);
}

async function goTo(page: Page, iso: string): Promise<void> {
  await page.locator('.board-day [role="spinbutton"]').first().click();
  await page.keyboard.type(iso.split('-').reverse().join(''));
  const long = new Date(`${iso}T00:00:00Z`).toLocaleDateString('nl-NL', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  await expect(page.locator('.board-day > strong')).toContainText(long);
}

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

for (const [dimension, places] of [
  ['unit', UNITS.filter((row) => row.organisation_id === 'org-lindehaven')],
  ['area', AREAS],
] as const) {
  test(`every ${dimension} on 30 March: value, level and since when as a plain loop has them`, async ({ page }) => {
    await openThermometer(page);
    const kept = SERIES.filter((row) => row.dimension === dimension && !['sig-contact'].includes(String(row.id)));
    const ordered = [...kept.filter((row) => !row.unit_of_measure?.includes('1-5')), ...kept.filter((row) => row.unit_of_measure?.includes('1-5'))];
    for (const place of places) {
      const cells = rowOf(page, String(place.name)).getByRole('gridcell');
      await expect(cells).toHaveCount(ordered.length + 1);
      for (const [at, series] of ordered.entries()) {
        const { level, since, value } = levelOf(series, String(place.id));
        const isFine = /procent|1-5/.test(String(series.unit_of_measure));
        await expect(cells.nth(at)).toContainText(number(value ?? Number.NaN, isFine ? 1 : 0));
        if (level !== 'normal' || !series.unit_of_measure?.includes('1-5')) await expect(cells.nth(at)).toContainText(WORDS[level] ?? '');
        if (since) await expect(cells.nth(at)).toContainText(`sinds ${short(since)}`);
        else await expect(cells.nth(at)).not.toContainText('sinds');
      }
    }
  });
}

test('the sentence counts what the cells say, and a filter counts less', async ({ page }) => {
  await openThermometer(page);
  const cells = await page.locator('.board-cell').count();
  expect(cells).toBeGreaterThan(70);
  const red = await page.locator('.board-frame .level-mark.red').count();
  const amber = await page.locator('.board-frame .level-mark.amber').count();
  await expect(page.locator('.board-summary')).toHaveText(`${red} keer rood, ${amber} keer oranje. `.trim());
  await page.getByLabel('Toon').selectOption({ label: 'Zuiderpolder' });
  await expect(page.getByRole('rowheader')).toHaveText(['Zuiderpolder']);
  await expect(page.locator('.board-summary')).toContainText('1 keer rood');
});

test('who did not report is hatched and not green, and goes first when asked for', async ({ page }) => {
  const reported = new Set(VALUES.filter((row) => row.series_id === 'sig-vul').map((row) => `${row.area_id} ${row.observed_on}`));
  const silent = sheet('observations').find(
    (row) => row.series_id === 'sig-vul' && row.status === 'missing' && AREAS.some(({ id }) => reported.has(`${id} ${row.observed_on}`)),
  );
  await openThermometer(page, String(silent?.observed_on));
  const name = String(AREAS.find(({ id }) => id === silent?.area_id)?.name);
  await page.getByRole('button', { name: 'Wie meldde nog niet' }).click();
  const cell = rowOf(page, name).locator('.board-cell.unknown').first();
  await expect(cell).toContainText('nog geen opgave · laatst');
  await expect(cell.locator('.normal')).toHaveCount(0);
  await expect(page.getByRole('rowheader', { name, exact: true })).toBeVisible();
});

test('a weekend shows the last known day, and says so', async ({ page }) => {
  await openThermometer(page, '2020-03-29');
  await expect(page.locator('th', { hasText: 'Ziekteverzuim' })).toContainText('stand van vr 27 mrt');
  await page.getByRole('button', { name: 'Volgende dag' }).nth(0).click();
  await expect(page.locator('th', { hasText: 'Ziekteverzuim' })).not.toContainText('stand van');
});

test('by keyboard: arrows, Enter opens one place large, Escape goes back to the cell', async ({ page }) => {
  await openThermometer(page);
  const first = page.getByRole('grid').first().getByRole('rowheader').first();
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Reiniging en Afval: Ziekteverzuim' });
  await expect(panel.locator('h3')).toBeFocused();
  await expect(panel).toContainText('9,6%');
  await expect(panel.locator('.place-chart svg')).toBeVisible();
  await panel.getByText('Als tabel').click();
  await expect(panel.getByRole('row', { name: /ma 30 mrt/ })).toContainText('9,6%');
  await page.keyboard.press('Escape');
  await expect(panel).toHaveCount(0);
  await expect(page.locator(':focus')).toContainText('9,6%');
});

test('words beside the numbers: Enter on the last column opens them, and they can be searched', async ({ page }) => {
  await openThermometer(page);
  await page.getByRole('button', { name: 'Alle signalen in woorden' }).click();
  const panel = page.getByRole('complementary', { name: 'Signalen in woorden' });
  const until = sheet('qualitative_signals').filter((row) => String(row.observed_on) <= TODAY);
  await expect(panel.locator('blockquote')).toHaveCount(until.length);
  await panel.getByLabel('Thema').selectOption('thuiswerken');
  await expect(panel.locator('blockquote')).toHaveCount(until.filter(({ theme }) => theme === 'thuiswerken').length);
  await panel.getByLabel('Zoek in de woorden').fill('strijkplank');
  await expect(panel.locator('blockquote')).toHaveCount(1);
});

test('a signal in words: one key, Enter saves, the next one at once', async ({ page }) => {
  await openThermometer(page);
  await page.locator('.board-head h2').click();
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: 'Signaal in woorden' });
  await dialog.getByLabel('Afdeling').selectOption({ label: 'Belastingen' });
  await dialog.getByLabel('Wat zag of hoorde u?').fill('De post blijft liggen.');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Bewaard als q-013');
  await page.keyboard.type('De printers staan stil.');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Bewaard als q-014');
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'Belastingen').getByRole('gridcell').last()).toContainText('De printers staan stil.');
});

test('personal data: a warning while typing, saved only on a second act, and then not shown', async ({ page }) => {
  await openThermometer(page);
  await page.locator('.board-head h2').click();
  await page.keyboard.press('w');
  const dialog = page.getByRole('dialog', { name: 'Signaal in woorden' });
  await dialog.getByLabel('Afdeling').selectOption({ label: 'Belastingen' });
  await dialog.getByLabel('Wat zag of hoorde u?').fill('Belt elke dag: 06-12345678, BSN 111222333.');
  await expect(dialog.getByRole('alert')).toContainText('telefoonnummer');
  await expect(dialog.getByRole('alert')).toContainText('burgerservicenummer');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Haal ze weg');
  await dialog.getByRole('button', { name: 'Toch bewaren' }).click();
  await expect(dialog).toContainText('met persoonsgegevens');
  await page.keyboard.press('Escape');
  await expect(rowOf(page, 'Belastingen').getByRole('gridcell').last()).not.toContainText('Belt elke dag');
});

test('no axe violation: tables, panel, words and form, light and dark', async ({ page }) => {
  test.slow();
  await openThermometer(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.getByRole('gridcell').first().click();
    await expect(page.locator('.place-chart svg')).toBeVisible();
    expect(await violations(page), `${colorScheme}, a cell`).toEqual([]);
    await page.getByRole('button', { name: 'Alle signalen in woorden' }).click();
    await page.locator('.board-head h2').click();
    await page.keyboard.press('w');
    await page.getByLabel('Wat zag of hoorde u?').fill('06-12345678');
    expect(await violations(page), `${colorScheme}, words and form`).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
