// The states of the screens with figures and rows: signals, big screen, findings, questions, sources and register of the sample.
import type { Page } from '@playwright/test';
import { command, day, type Reach, screen, search, seen, settled } from './steps.ts';

const CRISIS = '30032020';

async function signals(page: Page, tab: string): Promise<void> {
  await day(page, CRISIS);
  await screen(page, '2', tab);
}

async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await seen(page.getByRole('option'));
  await page.keyboard.press('Enter');
  await seen(page.locator('.answer .said'));
}

async function sql(page: Page, text: string): Promise<void> {
  await screen(page, '4', 'SQL');
  await page.getByRole('textbox', { name: 'Vraag in SQL' }).fill(text);
  await page.keyboard.press('Control+Enter');
}

export const STATES_OF_SCREENS: Readonly<Record<string, Reach>> = {
  'signals, thermometer': (page) => signals(page, 'Thermometer'),
  'signals, a red cell': async (page) => {
    await signals(page, 'Thermometer');
    await page.getByRole('gridcell', { name: /rood/ }).filter({ visible: true }).first().focus();
    await page.keyboard.press('Enter');
    await seen(page.locator('.place-chart svg'));
  },
  'signals, in words': async (page) => {
    await signals(page, 'Thermometer');
    await page.getByRole('button', { name: 'Alle signalen in woorden' }).click();
    await seen(page.getByRole('complementary', { name: 'Signalen in woorden' }));
  },
  'signals, writing one down, refused': async (page) => {
    await signals(page, 'Thermometer');
    await command(page, 'Signaal in woorden opschrijven');
    await page.keyboard.type('Bel mij op 06-12345678');
    await page.keyboard.press('Enter');
  },
  'signals, map of districts': async (page) => {
    await signals(page, 'Kaart');
    await seen(page.locator('.tile'));
  },
  'signals, districts': (page) => signals(page, 'Wijken'),
  'signals, decisions': async (page) => {
    await signals(page, 'Besluiten');
    await seen(page.locator('.decisions-table tbody tr'));
  },
  'signals, a decision': async (page) => {
    await screen(page, '2', 'Besluiten');
    await page.getByRole('button', { name: /^Extra inzamelploegen met/ }).click();
    await seen(page.getByRole('complementary', { name: 'Besluit', exact: true }));
  },
  'a decision to record, refused': async (page) => {
    await screen(page, '2', 'Besluiten');
    await page.locator('.without').getByRole('button', { name: 'Besluit' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Verder naar de afweging' }).click();
  },
  'where a number comes from': async (page) => {
    await screen(page, '2', 'Thermometer');
    await command(page, 'Hoe komt het cijfer van de gekozen reeks hier?');
    await seen(page.getByRole('complementary'));
  },
  'big screen': async (page) => {
    await page.keyboard.press('k');
    await seen(page.locator('.kiosk-tile'));
  },
  findings: (page) => screen(page, '3'),
  'findings, one refused': async (page) => {
    await screen(page, '3');
    await page.locator('.review-row.finding-line').first().click();
    await page.getByText('Aanvaard', { exact: true }).click();
    await page.getByRole('button', { name: 'Vastleggen', exact: true }).click();
    await seen(page.locator('.judge .refused'));
  },
  questions: (page) => screen(page, '4'),
  'questions, an answer with a row': async (page) => {
    await ask(page, 'geen grondslag');
    await page.locator('.answer .list-row').first().click();
    await page.getByText('Hoe is dit bepaald?').click();
    await seen(page.getByRole('complementary', { name: 'Rij van het antwoord' }));
  },
  'questions, none fits': async (page) => {
    await screen(page, '4');
    await page.getByRole('searchbox', { name: 'Zoek een vraag' }).fill('qqqqqq');
  },
  'questions, SQL answered': async (page) => {
    await sql(page, 'select id, name, mode from exchanges order by id');
    await seen(page.getByRole('grid', { name: 'Antwoord' }));
  },
  'questions, SQL refused': async (page) => {
    await sql(page, 'select naam from systems');
    await seen(page.getByRole('alert'));
  },
  'answer on the map': async (page) => {
    await ask(page, 'geen grondslag');
    await page.getByRole('button', { name: 'Toon op de kaart' }).first().click();
    await seen(page.getByRole('region', { name: 'Antwoord op de kaart' }));
    await settled(page);
  },
  'sources of the sample': (page) => screen(page, '5', 'Bestanden'),
  'sources, no differences': (page) => screen(page, '5', 'Verschillen'),
  'register, tables': (page) => screen(page, '6', 'Tabellen'),
  'register, a cell refused': async (page) => {
    await screen(page, '6', 'Tabellen');
    await page.getByRole('gridcell').nth(4).dblclick();
    await page.keyboard.type('qqqq');
    await page.keyboard.press('Enter');
  },
  'register, history': (page) => screen(page, '6', 'Geschiedenis'),
  'register, a scenario': async (page) => {
    await screen(page, '6', 'Scenario’s');
    await page.getByText('Wordt berekend…').waitFor({ state: 'detached' });
    await seen(page.getByRole('table'));
  },
  'scenario on the map': async (page) => {
    await screen(page, '6', 'Scenario’s');
    await page.getByRole('button', { name: 'Toon op de kaart' }).click();
    await seen(page.locator('.legend'));
    await settled(page);
  },
  'register, two days compared': async (page) => {
    await screen(page, '6', 'Vergelijken');
    await seen(page.getByRole('table'));
  },
  'a system with its signals': (page) => search(page, 'Burgerzakensysteem'),
};
