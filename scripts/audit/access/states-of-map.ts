// The states of the map: levels, lenses, choices, forms, menus, questions that are asked of it, and editing.
import type { Page } from '@playwright/test';
import { choose, command, drop, form, type Reach, search, seen, settled } from './steps.ts';

const card = (page: Page, node: string) => page.locator(`.card[data-node="${node}"]`);

async function lens(page: Page, value: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Lens', exact: true }).selectOption(value);
  await settled(page);
}

async function level(page: Page, name: string): Promise<void> {
  await page.getByRole('group', { name: 'Niveau' }).getByRole('button', { name, exact: true }).click();
  await settled(page);
}

async function menu(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click();
  await seen(page.getByRole('menu'));
}

const panel = (page: Page) => page.getByRole('complementary', { name: 'Spoor en vragen' });

async function traceError(page: Page): Promise<void> {
  await command(page, 'Spoor van een fout');
  await choose(page, 'Dataset', 'Basisregistratie Personen');
  await panel(page).getByRole('button', { name: 'Adres', exact: true }).click();
  await seen(panel(page).getByText(/^Een fout in “Adres”/));
}

export const STATES_OF_MAP: Readonly<Record<string, Reach>> = {
  'map of departments': settled,
  'map, a department chosen': (page) => card(page, 'unit-bel').click(),
  'map, an exchange chosen, privacy lens': async (page) => {
    await lens(page, 'privacy');
    await search(page, 'Dossiers naar Schuldenlab');
  },
  'map of organisations, security lens': async (page) => {
    await level(page, 'Organisatie');
    await lens(page, 'security');
  },
  'map of systems': (page) => level(page, 'Systeem'),
  'map of datasets': (page) => level(page, 'Dataset'),
  'list of parts': (page) => form(page, 'Lijst'),
  'list, an exchange chosen': async (page) => {
    await form(page, 'Lijst');
    await page.getByRole('tab', { name: /Uitwisselingen/ }).click();
    await page.locator('.list-row').first().click();
    await seen(page.getByRole('complementary', { name: 'Gekozen' }));
  },
  'list, nothing found': async (page) => {
    await form(page, 'Lijst');
    await page.getByPlaceholder('Zoek in deze lijst').fill('qqqq');
  },
  matrix: (page) => form(page, 'Matrix'),
  streams: (page) => form(page, 'Stromen'),
  'menu of a department': async (page) => {
    await card(page, 'unit-wi').focus();
    await page.keyboard.press('Shift+F10');
    await seen(page.getByRole('menu'));
  },
  'why not all is shown': async (page) => {
    await page.locator('.shown button').click();
    await seen(page.getByRole('dialog'));
  },
  'menu to open': (page) => menu(page, 'Openen'),
  'menu to save': (page) => menu(page, 'Bewaren als'),
  'menu of settings': (page) => menu(page, /^Taal, /),
  'menu of who it is for': (page) => menu(page, /^Voor wie/),
  'palette, found': async (page) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('belasting');
    await seen(page.getByRole('option'));
  },
  'palette, commands': async (page) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('>');
    await seen(page.getByRole('option'));
  },
  'palette, nothing found': async (page) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('qqqqqq');
    await seen(page.getByText('Niets gevonden', { exact: false }));
  },
  'help on keys': async (page) => {
    await page.keyboard.press('?');
    await seen(page.getByRole('dialog', { name: 'Toetsen' }));
  },
  'path between two departments': async (page) => {
    await card(page, 'unit-wi').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: 'Pad vanaf hier' }).click();
    await card(page, 'unit-bel').click();
    await seen(page.getByRole('region', { name: 'Pad' }));
  },
  'trace of an error': traceError,
  'page of an error to read': async (page) => {
    await traceError(page);
    await panel(page).getByRole('button', { name: 'Leesbare pagina' }).click();
    await seen(page.getByRole('dialog'));
  },
  'a package followed': async (page) => {
    await command(page, 'Volg het pakket');
    await choose(page, 'Dataset of uitwisseling', 'Basisregistratie Personen');
    await seen(panel(page).getByText(/^Stap 1 van/));
  },
  'form of a question about a leak': async (page) => {
    await command(page, 'Wat als een systeem lekt');
    await choose(page, 'Systeem', 'Gegevensmagazijn');
    await panel(page).getByText('Verander de vraag').click();
  },
  hubs: async (page) => {
    await command(page, 'Welke systemen zijn knooppunten');
    await seen(panel(page).getByText(/systemen hebben uitwisselingen/));
  },
  'editing, a new exchange refused': async (page) => {
    await page.keyboard.press('e');
    await command(page, 'Nieuwe uitwisseling');
    await seen(page.getByRole('complementary', { name: 'Formulier' }));
    await page.keyboard.press('Control+Enter');
  },
  'editing, an exchange': async (page) => {
    await search(page, 'Dossiers naar Schuldenlab');
    await page.getByRole('button', { name: 'Wijzigen', exact: true }).click();
    await seen(page.getByRole('complementary', { name: 'Formulier' }));
  },
  'objection, refused': async (page) => {
    await search(page, 'Dossiers naar Schuldenlab');
    await page.getByRole('complementary').getByRole('button', { name: 'Bezwaar of vraag' }).click();
    const dialog = page.getByRole('dialog', { name: 'Bezwaar of vraag' });
    await dialog.getByLabel('Wat wilt u zeggen?').fill('Bel mij op 06-12345678.');
    await dialog.getByRole('button', { name: 'Verder' }).click();
  },
  'files dropped on an open case': async (page) => {
    await drop(page, 'systems.csv', 'id,name,organisation_id,kind\nsys-nieuw,Nieuw systeem,org-lindehaven,application\n');
    await seen(page.getByRole('button', { name: 'Toevoegen aan de open casus' }));
  },
};
