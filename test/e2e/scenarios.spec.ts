// Scenarios and comparing: what a scenario does, step by step and on the map; two days; another version, of which what is new is drawn and marked; and back.
import { expect, type Page, test } from '@playwright/test';
import { ingest } from '../../renderer/ingest/ingest.ts';
import { type Row, rowsOf } from '../../renderer/model/record.ts';
import { caseBytes, did } from '../compare/merging/two-files.ts';
import { lindehavenFiles } from '../support/files.ts';
import { drawnExchanges, openSample } from './journey.ts';
import { violations } from './violations.ts';

/** The sample with one exchange more, as a case file. */
async function otherVersion(): Promise<Buffer> {
  const { records } = await ingest(lindehavenFiles().filter(({ path }) => !path.endsWith('observations.csv')));
  const like = rowsOf(records, 'exchanges')[0] as Row;
  const values = { ...like.values, id: 'x-hun', name: 'Hun nieuwe uitwisseling', from_system_id: 'sys-mijn', to_system_id: 'sys-zaak' };
  const added = did({ records, steps: [] }, [{ kind: 'add', sheet: 'exchanges', at: 81, row: { ...like, values } }]);
  return Buffer.from(await caseBytes(added));
}

const part = (page: Page, name: string) => page.getByRole('tab', { name });
const main = (page: Page) => page.getByRole('main');

test('a scenario and another version are laid beside the case, in words and on the map', async ({ page }) => {
  test.setTimeout(180_000);
  await openSample(page);
  const flows = await drawnExchanges(page);

  await test.step('a scenario: what it does, and the steps one by one', async () => {
    await page.keyboard.press('6');
    await part(page, 'Scenario’s').click();
    await expect(page.getByRole('row', { name: /^Kopieën 13 11 \(−2\) 12 \(−1\)$/ })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('row', { name: /Datasets die de fout krijgen 25 22/ })).toBeVisible();
    await page
      .getByRole('slider', { name: /stappen/i })
      .first()
      .focus();
    await page.keyboard.press('Home');
    await expect(main(page).getByText('Toegepast: 0 van 15')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Toon op de kaart' })).toBeDisabled();
    await page.keyboard.press('End');
    await expect(main(page).getByText('Toegepast: 15 van 15')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });

  await test.step('on the map it is marked, and can be left', async () => {
    await page.getByRole('button', { name: 'Toon op de kaart' }).click();
    await expect(page.getByLabel('Lens')).toHaveValue('changes');
    await expect(page.locator('.legend')).toContainText('Wordt anders');
    await page.getByRole('button', { name: 'Terug naar scenario’s' }).click();
    await expect(part(page, 'Scenario’s')).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('two days', async () => {
    await part(page, 'Vergelijken').click();
    await expect(main(page).getByText('15 uitwisselingen zijn erbij gekomen, 1 is verdwenen.')).toBeVisible();
  });

  await test.step('another version: what it adds is drawn, marked as new, and is not part of the case', async () => {
    await page.getByText('Twee versies', { exact: true }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Kies een andere casus…' }).click();
    await (await chooser).setFiles({ name: 'hun.datareis', mimeType: 'application/zip', buffer: await otherVersion() });
    await expect(
      main(page)
        .getByText('1 rij erbij, 0 weg, 0 anders.')
        .or(
          main(page)
            .getByText(/^1 .*erbij/)
            .first(),
        ),
    ).toBeVisible({ timeout: 40_000 });
    await page.getByRole('button', { name: 'Toon op de kaart' }).click();
    await expect(page.locator('.legend')).toContainText('Komt erbij');
    await expect(page.getByRole('button', { name: '81 van 82 getoond' })).toBeVisible();
    await expect.poll(() => drawnExchanges(page)).toBe(flows + 1);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('Hun nieuwe');
    await page.getByRole('option', { name: /Hun nieuwe uitwisseling/ }).click();
    const inspector = page.locator('.inspector');
    await expect(inspector).toContainText('Dit staat niet in uw casus.');
    await expect(inspector.getByRole('button', { name: 'Wijzigen', exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: 'Haal de verschillen van de kaart' }).click();
    await expect(page.getByRole('button', { name: '80 van 81 getoond' })).toBeVisible();
    await expect(page.locator('.legend')).not.toContainText('Komt erbij');
  });
});
