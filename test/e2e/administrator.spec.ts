// Does the page keep to what an administrator settled in the file beside it?
import { expect, test } from '@playwright/test';
import { openSample } from './journey.ts';

const SETTINGS = { language: 'en', locked: ['language'], disabled: ['exports', 'folder_watching', 'sql'] };

test('what is switched off is not offered, what is locked says so, and a fault in the file is told', async ({ page }) => {
  await page.route('**/settings.json', (route) => route.fulfill({ json: { ...SETTINGS, colour: 'red' } }));
  await openSample(page);

  await test.step('the language is the administrator’s', async () => {
    await expect(page.getByRole('button', { name: 'Open', exact: true })).toBeVisible();
    await page.getByRole('button', { name: /^Language, / }).click();
    await expect(page.getByText('Your administrator has locked this.').first()).toBeVisible();
    await page.keyboard.press('Escape');
  });

  await test.step('what cannot be used is told at the foot, until it is closed', async () => {
    const note = page.getByRole('status', { name: 'Settings of your administrator' });
    await expect(note.getByText('We do not know the setting ‘colour’.', { exact: false })).toBeVisible();
    await note.getByRole('button', { name: 'Close', exact: true }).click();
    await expect(note).toHaveCount(0);
  });

  await test.step('the map has no button that saves its picture', async () => {
    await expect(page.getByRole('toolbar', { name: 'Toolbar of the map' })).toBeVisible();
    await expect(page.getByRole('group', { name: 'Save the picture' })).toHaveCount(0);
  });

  await test.step('questions stay, SQL is not there', async () => {
    await page.getByRole('button', { name: /^Questions/ }).click();
    await expect(page.getByRole('tab', { name: 'Questions', exact: true })).toBeVisible();
    await expect(page.getByRole('tab', { name: 'SQL' })).toHaveCount(0);
  });

  await test.step('a finding shows its query, and no way to the panel', async () => {
    await page.keyboard.press('3');
    await page.getByRole('row').filter({ hasText: 'R01' }).first().click();
    await expect(page.getByRole('button', { name: 'Copy', exact: true }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: /SQL/ })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^(CSV|XLSX)$/ })).toHaveCount(0);
  });

  await test.step('the report of the files stays in the app', async () => {
    await page.getByRole('button', { name: /^Sources/ }).click();
    await expect(page.getByRole('heading', { name: 'Sources', exact: true })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Save (report|messages)/ })).toHaveCount(0);
  });

  await test.step('no export is offered but the case itself', async () => {
    await page.getByRole('button', { name: /^Save as/ }).click();
    await expect(page.getByRole('menuitem', { name: /SVG|Excel|ArchiMate/ })).toHaveCount(0);
    await page.keyboard.press('Escape');
  });

  await test.step('what cannot be used is told', async () => {
    await page.keyboard.press('F1');
    await page.getByRole('button', { name: /^About Datareis/ }).click();
    const about = page.getByRole('dialog', { name: 'About Datareis' });
    await expect(about.getByText('We do not know the setting ‘colour’.', { exact: false })).toBeVisible();
  });
});
