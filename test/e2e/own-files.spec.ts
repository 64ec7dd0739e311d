// The user's own files: what is drawn, what the report says, and that a bad file costs nothing but itself.
import { expect, test } from '@playwright/test';
import { drawnEdges, openFiles, openSample } from './journey.ts';

test('an ArchiMate model is drawn, and the report names what was left out', async ({ page }) => {
  await page.goto('./');
  await openFiles(page, 'klein-model.xml');
  await expect(drawnEdges(page)).toHaveCount(2);
  await expect(page.locator('.card.system')).toHaveCount(3);
  await page.getByRole('button', { name: 'Bronnen' }).click();
  const row = page.getByRole('row', { name: /klein-model\.xml/ });
  await expect(row).toContainText('ArchiMate-model');
  await expect(row.getByRole('cell').nth(1)).toHaveText('6');
  await page.getByText('Waarom niet gebruikt').click();
  await expect(page.getByText(/Data bij de bron/)).toBeVisible();
});

test('three rows of one sheet make a map; each fault is named with its place', async ({ page }) => {
  await page.goto('./');
  await openFiles(page, 'uitwisselingen.csv');
  await expect(page.locator('.card.system')).toHaveCount(3);
  await expect(drawnEdges(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Bronnen' }).click();
  await expect(page.locator('.problems')).toContainText('rij 4 · Wijze');
  await expect(page.locator('.problems')).toContainText('“duif” staat niet in de lijst');
  await expect(page.locator('.problems')).toContainText('“31-02-2020” is niet te lezen als een datum');
});

test('files that come while a case is open wait for an answer; adding joins them', async ({ page }) => {
  await openSample(page);
  const drop = await page.evaluateHandle(async () => {
    const transfer = new DataTransfer();
    transfer.items.add(
      new File(['id,name,organisation_id,kind\nsys-nieuw,Nieuw systeem,org-lindehaven,application\n'], 'systems.csv', { type: 'text/csv' }),
    );
    return transfer;
  });
  await page.locator('.app').dispatchEvent('dragover', { dataTransfer: drop });
  await page.locator('.app').dispatchEvent('drop', { dataTransfer: drop });
  await page.getByRole('button', { name: 'Toevoegen aan de open casus' }).click();
  await expect(page.locator('.busy')).toHaveCount(0, { timeout: 40_000 });
  await expect(page.locator('.card[data-node="sys-nieuw"]')).toBeVisible();
  await expect(page.locator('.shown')).toContainText('80 van 81');
});

test('a wrong file and an empty file give a sentence each', async ({ page }) => {
  await page.goto('./');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Bestanden kiezen' }).click();
  await (await chooser).setFiles([
    { name: 'foto.png', mimeType: 'image/png', buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]) },
    { name: 'leeg.csv', mimeType: 'text/csv', buffer: Buffer.from('') },
    {
      name: 'bom.xml',
      mimeType: 'text/xml',
      buffer: Buffer.from(
        '<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"><name>&b;</name></model>',
      ),
    },
  ]);
  await expect(page.getByRole('heading', { name: 'Bronnen' })).toBeVisible({ timeout: 40_000 });
  await expect(page.locator('.problems')).toHaveCount(3);
  await expect(page.getByText('Dit soort bestand kennen we niet', { exact: false })).toBeVisible();
  await expect(page.getByText('Dit bestand is leeg', { exact: false })).toBeVisible();
  await expect(page.getByText('DOCTYPE', { exact: false }).first()).toBeVisible();
});

test('nothing from a file is run as markup', async ({ page }) => {
  let asked = false;
  page.on('dialog', (dialog) => {
    asked = true;
    void dialog.dismiss();
  });
  await page.goto('./');
  await openFiles(page, 'klein-model.xml');
  await page.locator('.card', { hasText: 'Portaal' }).click();
  await expect(page.getByRole('complementary').getByRole('heading', { level: 2 })).toContainText('<script>alert(1)</script>');
  expect(asked).toBe(false);
});
