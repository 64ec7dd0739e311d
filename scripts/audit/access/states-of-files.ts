// The states before there is a case, and of files that are not right.
import { drop, files, type Reach, screen, seen, settled } from './steps.ts';

export const STATES_OF_FILES: Readonly<Record<string, Reach>> = {
  'first screen': settled,
  'first screen, beginning empty refused': (page) => page.getByRole('button', { name: 'Begin leeg' }).last().click(),
  'a case begun empty': async (page) => {
    await page.getByLabel('Uw organisatie').fill('Gemeente Voorbeeld');
    await page.getByRole('button', { name: 'Begin leeg' }).last().click();
    await seen(page.locator('.rail'));
    await settled(page);
  },
  'sources, a report with faults': async (page) => {
    await files(page, 'uitwisselingen.csv');
    await screen(page, '5');
  },
  'sources, a row of a message': async (page) => {
    await files(page, 'uitwisselingen.csv');
    await screen(page, '5');
    await page.getByRole('button', { name: /rij 4 · Wijze/ }).click();
    await seen(page.getByRole('dialog'));
  },
  'sources, differences': async (page) => {
    await files(page, 'afdelingen/systemen.csv', 'afdelingen/burgerzaken.csv', 'afdelingen/belastingen.csv');
    await screen(page, '5', 'Verschillen');
  },
  'sources, columns of an unknown table': async (page) => {
    await files(page, 'lijst-van-ict.csv');
    await page.getByText('Voor alle rijen hetzelfde').click();
  },
  'signals, none in the case': async (page) => {
    await files(page, 'uitwisselingen.csv');
    await screen(page, '2');
  },
  'question without its data': async (page) => {
    await files(page, 'afdelingen/systemen.csv', 'afdelingen/burgerzaken.csv');
    await screen(page, '4');
    await page.getByRole('option', { name: /Welke algoritmen helpen/ }).click();
    await seen(page.locator('.answer .said'));
  },
  'a file that is no data': async (page) => {
    await drop(page, 'foto.png', 'x');
    await seen(page.locator('.problems'));
  },
  'while files are read': async (page) => {
    const row = (at: number) => `x-${at},naam ${at},sys-a,sys-b,batch\n`;
    await drop(
      page,
      'uitwisselingen.csv',
      `id,name,from_system_id,to_system_id,mode\n${Array.from({ length: 200_000 }, (_, at) => row(at)).join('')}`,
    );
    await seen(page.locator('.busy'));
  },
};
