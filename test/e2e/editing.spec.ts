// Changing the case: drawing exchanges by mouse and by keyboard, changing a field, a value that is refused, and the way back and forth; the map stands still.
import { expect, type Page, test } from '@playwright/test';
import { openSample } from './journey.ts';

function form(page: Page) {
  return page.getByRole('complementary', { name: 'Formulier' });
}

/** Where every card stands in the picture, by node. */
async function places(page: Page): Promise<Record<string, string>> {
  const all = await page
    .locator('.canvas .card[data-node]')
    .evaluateAll((cards) => cards.map((card) => [(card as SVGElement).dataset.node ?? '', card.getAttribute('transform') ?? ''] as const));
  return Object.fromEntries(all);
}

/** Types part of a name in a field that names a row, and takes the first that fits. */
async function pick(page: Page, field: string, typed: string): Promise<void> {
  const input = form(page).locator(`input[data-field="${field}"]`);
  await input.click();
  await input.fill(typed);
  await page.locator('.row-choices').getByRole('option', { name: typed }).first().click();
}

async function choose(page: Page, field: string, code: string): Promise<void> {
  await form(page).locator(`select[data-field="${field}"]`).selectOption(code);
}

/** What an exchange needs beside its ends and purpose. */
async function fillRest(page: Page): Promise<void> {
  await choose(page, 'recipient_role', 'controller');
  await choose(page, 'mode', 'batch');
  await choose(page, 'frequency', 'MONTHLY');
  await pick(page, 'standard_id', 'REST');
  await choose(page, 'correction', 'none');
  await choose(page, 'described_by', 'sender');
}

test('an exchange is drawn by mouse and by keyboard, a field is changed, a wrong value refused; all goes back and forth and no card moves', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await openSample(page);
  const before = await places(page);
  await page.keyboard.press('e');
  await expect(page.locator('.toolbar .state')).toContainText('Bewerken aan');

  await test.step('by mouse, from the knob of one card to another', async () => {
    await page.locator('.card[data-node="org-uwv"]').hover();
    const knob = await page.locator('.draw-knob[data-knob="org-uwv"]').boundingBox();
    const target = await page.locator('.card[data-node="unit-hr"]').boundingBox();
    if (!knob || !target) throw new Error('no knob or no card');
    await page.mouse.move(knob.x + 12, knob.y + 12);
    await page.mouse.down();
    await page.mouse.move(target.x + 40, target.y + 15, { steps: 5 });
    await expect(page.locator('.draw-onto')).toContainText('HR');
    await page.mouse.up();
    await expect(form(page).locator('[data-field="purpose_id"]')).toBeFocused();
  });

  await test.step('without a purpose it is refused, with words', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(form(page).locator('footer')).toContainText('Kies eerst het doel');
    await expect(form(page).locator('[data-field="purpose_id"]')).toHaveAttribute('aria-invalid', 'true');
  });

  await test.step('filled in and recorded, the arrow is chosen', async () => {
    await pick(page, 'purpose_id', 'Archiveren');
    await pick(page, 'from_system_id', 'Polisadministratie');
    await expect(form(page).locator('[data-field="source_dataset_id"]')).not.toHaveValue('');
    const latency = form(page).locator('input[data-field="latency"]');
    await latency.fill('zeven dagen');
    await expect(form(page)).toContainText('‘zeven dagen’ is geen duur');
    await latency.fill('7 dagen');
    await expect(form(page)).toContainText('= P7D');
    await fillRest(page);
    await page.keyboard.press('Control+Enter');
    await expect(form(page)).toHaveCount(0);
    await expect(page.locator('.inspector')).toContainText('Uitwisseling');
    await expect(page.locator('#voice')).toContainText('Vastgelegd: Uitwisseling');
    expect(await places(page)).toEqual(before);
  });

  await test.step('a field of it is changed, and told in the history', async () => {
    await page.getByRole('button', { name: 'Wijzigen', exact: true }).click();
    await choose(page, 'frequency', 'DAILY');
    await page.keyboard.press('Escape');
    await expect(form(page)).toContainText('U typte iets dat nog niet is vastgelegd');
    await form(page).getByRole('button', { name: 'Vastleggen' }).click();
    await expect(form(page)).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Ongedaan maken: Frequentie van .* van elke maand naar elke dag$/ })).toBeVisible();
  });

  await test.step('by keyboard: from the chosen card, the receiver searched', async () => {
    await page.keyboard.press('Control+K');
    await page.keyboard.type('Nieuwe uitwisseling');
    await page.getByRole('option', { name: 'Nieuwe uitwisseling', exact: true }).click();
    await expect(form(page).locator('[data-field="purpose_id"]')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(form(page)).toHaveCount(0);
    await page.locator('.card[data-node="unit-hr"]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('x');
    await expect(page.locator('.draw-bar')).toContainText('Nieuwe uitwisseling vanaf ‘HR en Facilitair’');
    await page.locator('.draw-bar input').fill('Burgerzakensysteem');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(form(page).locator('[data-field="to_system_id"]')).toHaveValue('Burgerzakensysteem');
    await expect(form(page).locator('[data-field="from_system_id"]')).toHaveValue('HR-systeem');
    await page.keyboard.press('Escape');
  });

  await test.step('undone and done again', async () => {
    await page.locator('.map-stage').click({ position: { x: 5, y: 5 } });
    await page.keyboard.press('Control+z');
    await expect(page.locator('#voice')).toContainText('Ongedaan gemaakt: Frequentie');
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('button', { name: 'Er is niets om ongedaan te maken' })).toBeVisible();
    await page.keyboard.press('Control+y');
    await page.keyboard.press('Control+Shift+Z');
    await expect(page.getByRole('button', { name: 'Er is niets om opnieuw te doen' })).toBeVisible();
    expect(await places(page)).toEqual(before);
    await page.getByRole('button', { name: 'Register', exact: true }).click();
    await page.getByRole('tab', { name: 'Geschiedenis' }).click();
    await expect(page.locator('.history-row.done')).toHaveCount(2);
    await expect(page.locator('.history-row.done').first()).toContainText('van elke maand naar elke dag');
    await page.getByRole('button', { name: /^Tot hier ongedaan maken: Uitwisseling/ }).click();
    await expect(page.locator('.history-row.undone')).toHaveCount(2);
  });
});
