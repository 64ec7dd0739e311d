// Does the page stay on this computer?
import { expect, test } from '@playwright/test';

test('the page loads and asks nothing of any other computer', async ({ page, context }) => {
  const elsewhere: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && hostname !== '127.0.0.1') elsewhere.push(request.url());
  });
  await context.route(
    ({ hostname }) => hostname !== '127.0.0.1',
    (route) => route.abort(),
  );
  const answer = await page.goto('./#sample');
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()['content-security-policy']).toMatch(/^default-src 'none'/);
  await expect(page).toHaveTitle(/Datareis/);
  await page.waitForLoadState('networkidle');
  expect(elsewhere).toEqual([]);
});
