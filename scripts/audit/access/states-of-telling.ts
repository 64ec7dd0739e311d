// The states in which something is told or talked about: work session, briefing, papers, one page, tour, and who looks.
import type { Page } from '@playwright/test';
import { choose, command, type Reach, screen, search, seen, settled } from './steps.ts';

async function begin(page: Page): Promise<void> {
  await screen(page, '7');
  await page.getByRole('button', { name: 'Begin een werksessie' }).click();
  await seen(page.getByLabel('Hierover'));
}

async function session(page: Page): Promise<void> {
  await begin(page);
  await page.keyboard.type('Dossiers naar S');
  await page.getByLabel(/^Wie er meedoen/).fill('Consulent schuldhulp\nBewoner Noordoever');
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await seen(page.locator('.question-card h3'));
  await settled(page);
}

async function briefing(page: Page): Promise<void> {
  await command(page, 'Volg het pakket');
  await choose(page, 'Dataset of uitwisseling', 'Basisregistratie Personen');
  await page.getByRole('button', { name: 'Maak hier een briefing van' }).click();
  await seen(page.getByRole('grid', { name: 'Dia’s, in de volgorde van vertellen' }));
  await settled(page);
}

async function lookAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Voor wie/ }).click();
  await page.getByRole('menuitemradio', { name }).click();
  await settled(page);
}

async function tour(page: Page): Promise<void> {
  await page.keyboard.press('Shift+?');
  await page.getByRole('button', { name: /rondleiding/i }).click();
  await seen(page.getByRole('region', { name: /^Rondleiding, stap/ }));
  await settled(page);
}

export const STATES_OF_TELLING: Readonly<Record<string, Reach>> = {
  'work sessions, none yet': (page) => screen(page, '7'),
  'work session to begin': begin,
  'work session, a question': session,
  'work session, writing down': async (page) => {
    await session(page);
    await page.keyboard.press('n');
    await page.keyboard.type('! Niemand vroeg of ik dit wilde @Bewoner Noordoever');
    await page.keyboard.press('Enter');
    await seen(page.locator('.capture-said'));
  },
  'work session, large type': async (page) => {
    await session(page);
    await page.keyboard.press('g');
    await seen(page.locator('.session-room.big'));
  },
  'briefing, none yet': (page) => screen(page, '8'),
  'briefing, a slide': briefing,
  'briefing presented': async (page) => {
    await briefing(page);
    await page.getByRole('button', { name: 'Presenteren' }).click();
    await seen(page.getByRole('main', { name: 'Presentatie' }));
    await settled(page);
  },
  'crisis brief on paper': async (page) => {
    await command(page, 'Op papier: Crisisbrief');
    await seen(page.getByRole('dialog', { name: 'Op papier' }).getByRole('heading', { name: 'Crisisbrief' }));
    await settled(page);
  },
  'one page to save': async (page) => {
    await command(page, 'Opslaan als één pagina');
    await seen(page.getByRole('dialog', { name: 'Opslaan als één pagina' }).getByText('stellingen', { exact: false }));
  },
  'tour, first step': tour,
  'tour, third step': async (page) => {
    await tour(page);
    await page
      .getByRole('region', { name: /^Rondleiding, stap/ })
      .getByLabel('Ga naar stap')
      .selectOption({ index: 2 });
    await settled(page);
  },
  'as the council, an exchange': async (page) => {
    await lookAs(page, 'Raad');
    await search(page, 'Dossiers naar Schuldenlab');
  },
  'as the workshop floor': (page) => lookAs(page, 'Werkplaats'),
};
