// Two people changed the same case: the other file is laid beside it, chosen from by keyboard, put in as one step, and undone.
import { expect, type Page, test } from '@playwright/test';
import type { Row, Value } from '../../renderer/model/record.ts';
import { caseBytes, changed, type Told } from '../compare/merging/two-files.ts';
import { drawnEdges } from './journey.ts';

const row = (sheet: string, values: Record<string, Value>): Row => ({ values, raw: {}, extra: {}, source: { file: `${sheet}.csv`, sheet, row: 2 } });

const BEGUN: Told = {
  records: new Map([
    ['organisations', [row('organisations', { id: 'o', name: 'Lindehaven' })]],
    ['systems', ['Burgerzaken', 'Belastingen'].map((name, at) => row('systems', { id: `s${at}`, name, organisation_id: 'o' }))],
    ['exchanges', [row('exchanges', { id: 'x1', name: 'Adressen', from_system_id: 's0', to_system_id: 's1', frequency: 'DAILY' })]],
  ]),
  steps: [],
};

async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    ([fileName = '', base64 = '']) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], fileName));
      document.querySelector('.app')?.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer }));
    },
    [name, Buffer.from(bytes).toString('base64')],
  );
}

test('two people’s files of one case become one: only what both changed is asked, by keyboard, and one undo takes it back', async ({ page }) => {
  const both = changed(BEGUN, 'exchanges', 'x1', 'name', 'Adressen naar belastingen');
  const mine = changed(both, 'exchanges', 'x1', 'frequency', 'WEEKLY', 'informatiebeheer');
  const theirs = changed(changed(both, 'exchanges', 'x1', 'frequency', 'MONTHLY', 'privacy officer'), 'systems', 's1', 'name', 'Belastingsysteem');
  await page.goto('./');
  await drop(page, 'mijn.datareis', await caseBytes(mine));
  await expect(drawnEdges(page)).toHaveCount(1, { timeout: 40_000 });
  await drop(page, 'hun.datareis', await caseBytes(theirs));
  await page.getByRole('button', { name: 'Samenvoegen met deze casus', exact: true }).click();
  await expect(page.getByText('Nog 1 keuze te maken.')).toBeVisible();
  await expect(page.getByText('Dit komt erbij zonder vraag: 1 veld anders')).toBeVisible();
  await expect(page.getByRole('row', { name: /Frequentie.*informatiebeheer.*privacy officer.*elke dag/ })).toBeVisible();
  const apply = page.getByRole('button', { name: 'Samenvoegen', exact: true });
  await expect(apply).toBeDisabled();
  await page.getByRole('button', { name: 'Naar de volgende keuze' }).press('Enter');
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByLabel('elke maand')).toBeChecked();
  await expect(page.getByText('Alles is gekozen.')).toBeVisible();
  await apply.press('Enter');
  const note = page.getByRole('status').filter({ hasText: 'hun.datareis is samengevoegd. In uw casus zijn 2 rijen anders, erbij of weg.' });
  await expect(note).toBeVisible();
  await expect(page.getByText('Belastingsysteem').first()).toBeVisible();
  await note.getByRole('button', { name: 'Ongedaan maken' }).click();
  await expect(page.getByText('Belastingsysteem')).toHaveCount(0);
});
