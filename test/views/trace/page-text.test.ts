// The page for a resident as a file: complete, and safe whatever the names in the case are.
import { expect, it } from 'vitest';
import { errorPage } from '../../../renderer/trace/error-page.ts';
import { traceError } from '../../../renderer/trace/error-trace.ts';
import { pageHtml, pageText } from '../../../renderer/views/trace/page-text.ts';
import { travelDataset, travelFlow, travelOf, travelSystem } from '../../support/any-travel.ts';

const HOSTILE = `<img src=x onerror="alert(1)"></title><script>alert('2')</script>&amp;`;
const FOOT = { day: 'Stand op 1 juli 2020.', made: 'Gemaakt met Datareis.' };

function pageOf(title: string) {
  const travel = travelOf({
    systems: [travelSystem('s1'), travelSystem('s2')],
    datasets: [
      travelDataset('d1', { systemId: 's1', title, categoryIds: ['A'] }),
      travelDataset('d2', { systemId: 's2', title, categoryIds: ['A'] }),
    ],
    exchanges: [travelFlow('e1', 'd1', 'd2', 'P1D', { categoryIds: ['A'] })],
  });
  const outcome = traceError(travel, { datasetId: 'd1', categoryId: 'A', subjectId: null, day: null });
  if (!('answer' in outcome)) throw new Error('no answer');
  return errorPage(travel, outcome.answer);
}

it('has every sentence of every part, as text and as a web page', () => {
  const page = pageOf('Register');
  for (const language of ['nl', 'en'] as const) {
    const [text, html] = [pageText(page, language, FOOT), pageHtml(page, language, FOOT)];
    for (const { title, sentences } of page.sections) {
      expect(text).toContain(title[language]);
      for (const sentence of sentences) expect(text).toContain(`- ${sentence[language]}`);
    }
    expect(html.match(/<li>/g)).toHaveLength(page.sections.flatMap(({ sentences }) => sentences).length);
    expect(html).toContain(`<html lang="${language}">`);
    expect([text, html].every((file) => file.includes(FOOT.made) && file.includes(FOOT.day))).toBe(true);
  }
});

it('holds names as text, never as markup', () => {
  const html = pageHtml(pageOf(HOSTILE), 'nl', { ...FOOT, made: HOSTILE });
  expect(html).not.toMatch(/<img|<script|onerror="/);
  expect(html).toContain('&lt;script&gt;alert(&#39;2&#39;)&lt;/script&gt;&amp;amp;');
  expect(html.match(/<title>/g)).toHaveLength(1);
});
