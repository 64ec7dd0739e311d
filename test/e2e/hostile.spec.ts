// A case whose every text is hostile, on all screens of a page without its policy: does nothing run, become markup or ask elsewhere? A part of the corpus; the whole by npm run audit -- safe.
import { expect, test } from '@playwright/test';
import { hostileSheets } from '../../scripts/audit/safety/hostile-case.ts';
import { PAYLOADS } from '../../scripts/audit/safety/payloads.ts';
import { openCase, walk } from '../../scripts/audit/safety/walk.ts';
import { isHarmless, seenOn, seenWords, watch } from '../../scripts/audit/safety/watched.ts';

test.use({ bypassCSP: true });

test('nothing of a hostile case runs on any screen, and the test would see it', async ({ page, context, baseURL }) => {
  test.slow();
  const asked = await watch(context, ({ hostname, protocol }) => hostname === '127.0.0.1' || /^(blob|data):$/.test(protocol));
  await context.addInitScript(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const texts = PAYLOADS.map(({ text }) => text).filter((_, at) => at % 10 === 0);
  await openCase(page, baseURL ?? '', hostileSheets({ texts, ids: 'hostile' }));
  await walk(page, { clicks: 6, ofOneKind: 1, sheets: 2, chosen: 3 }, () => {});
  const seen = await seenOn(page, asked);
  expect([isHarmless(seen), seenWords(seen)]).toEqual([true, expect.stringContaining('0 run, 0 planted')]);
  expect(seen.shown).toBeGreaterThan(texts.length);

  await page.evaluate(
    (words) => document.body.appendChild(document.createElement('div')).insertAdjacentHTML('beforeend', words),
    PAYLOADS[8]?.text ?? '',
  );
  await expect.poll(async () => (await seenOn(page, asked)).ran).toEqual([8]);
});
