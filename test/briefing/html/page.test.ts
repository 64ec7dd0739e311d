// The one page: the same flows and statements as the case, a source for every number, nothing of the case as markup or script.
import { beforeAll, describe, expect, it } from 'vitest';
import type { PageContent } from '../../../renderer/briefing/html/page-content.ts';
import { pageHtml, scriptSafe } from '../../../renderer/briefing/html/page-html.ts';
import { storyRowsOf } from '../../../renderer/briefing/html/story-rows.ts';
import { visibleText } from '../../../renderer/briefing/html/visible-text.ts';
import { loadForMap, loadRest } from '../../../renderer/db/case-tables.ts';
import { askStoryRows } from '../../../renderer/db/questions/story.ts';
import { toLayoutInput } from '../../../renderer/graph/boxes.ts';
import { buildFlowGraph } from '../../../renderer/graph/flow-graph.ts';
import { firstLevel, openAtLevel, visibleGraph } from '../../../renderer/graph/levels.ts';
import { networkOf } from '../../../renderer/graph/network-of.ts';
import { NO_FILTER, shownGraph } from '../../../renderer/graph/shown.ts';
import { estimateWidth } from '../../../renderer/graph/text-fit.ts';
import { type RecordSet, rowsOf } from '../../../renderer/model/record.ts';
import { drawer } from '../../../renderer/viewer/picture.ts';
import { testEngine } from '../../support/engine.ts';
import { caseOf, lindehaven, pageOf, VIEWER } from '../../support/page.ts';

let records: RecordSet;
let content: PageContent;

beforeAll(async () => {
  records = await lindehaven();
  content = (await pageOf(records)).content;
});

describe('the page of Lindehaven', () => {
  it('has a statement for every flow, numbered from 1 without a gap', () => {
    const ids = rowsOf(records, 'exchanges').map(({ values }) => values.id);
    expect([...content.flows.map(({ exchange }) => exchange)].sort()).toEqual([...ids].sort());
    expect(content.statements.map(({ number }) => number)).toEqual(content.statements.map((_, index) => index + 1));
    for (const { exchange, statement } of content.flows) expect(content.statements[statement - 1]?.about).toEqual({ kind: 'exchange', id: exchange });
  });

  it('draws the same nodes and arrows as the map of the app', () => {
    const graph = buildFlowGraph(networkOf(records), 'organisation');
    const visible = visibleGraph(graph, openAtLevel(graph, firstLevel(graph)));
    const shown = shownGraph(visible, '2020-07-01', NO_FILTER);
    expect(toLayoutInput(visible, '—', estimateWidth).links.length).toBe(visible.edges.length);
    const { scene } = drawer(content, estimateWidth)(content.steps[0]?.picture as never, 'nl');
    expect([...scene.panels, ...scene.cards].map(({ id }) => id).sort()).toEqual([...shown.nodes.keys()].sort());
    expect(scene.arrows.map(({ id }) => id).sort()).toEqual(shown.edges.map(({ id }) => id).sort());
  });

  it('shows every number with the rows it was counted from', () => {
    const active = rowsOf(records, 'exchanges').filter(
      ({ values: { valid_from: from, valid_until: until } }) => (!from || String(from) <= '2020-07-01') && (!until || '2020-07-01' <= String(until)),
    );
    const first = content.statements[0]?.sentences['nl-plain'][0]?.find(({ source }) => source);
    expect(first?.text).toBe(String(active.length));
    expect(first?.source?.rows.map((at) => content.rows[at]?.id).sort()).toEqual(active.map(({ values }) => values.id).sort());
    const numbers = content.steps
      .flatMap(({ statements }) => statements)
      .flatMap((at) => Object.values(content.statements[at - 1]?.sentences ?? {}).flat(2));
    for (const { text, source } of numbers) if (source) expect(String(source.rows.length), text).toBe(text);
    for (const { text, source } of numbers)
      if (!source && /\d/.test(text.replace(/\d+ \w+ \d{4}|art\. \d+|\d+ [A-Z][a-z]+ \d{4}/g, ''))) expect(text).not.toMatch(/^\d+$/);
  });

  it('shows every voice, and objections first', () => {
    expect(content.voices.length).toBe(rowsOf(records, 'annotations').length);
    const kinds = content.voices.map(({ isObjection }) => isObjection);
    expect(kinds).toEqual([...kinds].sort((a, b) => Number(b) - Number(a)));
  });

  it('speaks in short sentences without codes in gewone taal', () => {
    const sentences = content.statements
      .flatMap(({ sentences: told, more }) => [...told['nl-plain'], ...(more?.['nl-plain'] ?? [])])
      .map((spans) => spans.map(({ text }) => text).join(''));
    const words = sentences.flatMap((sentence) => sentence.split(/(?<=[.!?])\s/)).map((sentence) => sentence.split(/\s+/).length);
    expect(words.reduce((sum, count) => sum + count, 0) / words.length).toBeLessThanOrEqual(15);
    const steps = content.steps.flatMap(({ statements }) => statements).flatMap((at) => content.statements[at - 1]?.sentences['nl-plain'] ?? []);
    for (const spans of steps) expect(spans.map(({ text }) => text).join('')).not.toMatch(/\b(?:x|sys|ds|pur|act)-\w|AVG|art\./);
  });

  it('is small, and asks nothing of a network', () => {
    const page = pageHtml(content, VIEWER);
    expect(new TextEncoder().encode(page).length).toBeLessThan(1_500_000);
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|form)\b|\bsrc=|https?:\/\/(?!www\.w3\.org)/);
    expect(page).toContain(`default-src 'none'; script-src 'sha256-S'; style-src 'sha256-T'; base-uri 'none'; form-action 'none'`);
    expect(page).not.toContain('unsafe-inline');
  });

  it('tells flows from the same rows as the engine answers', async () => {
    const database = await testEngine();
    await loadForMap(database, records);
    await loadRest(database, records, { reports: [], conflicts: [], describers: new Map(), readOn: '2020-07-01' }, null);
    const ids = (sheet: 'exchanges' | 'datasets') => rowsOf(records, sheet).map(({ values }) => String(values.id));
    const asked = await askStoryRows(database, ids('exchanges'), ids('datasets'));
    const own = storyRowsOf(records);
    for (const part of Object.keys(asked) as (keyof typeof asked)[])
      for (const [id, row] of asked[part] as ReadonlyMap<string, unknown>) expect((own[part] as ReadonlyMap<string, unknown>).get(id)).toEqual(row);
  }, 120_000);
});

const HOSTILE = [
  '</script><script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<!--<script>',
  'a\u2028b',
  'x\u202egnirts',
  ']]>',
  '"onload="x',
];

describe('a hostile case', () => {
  it('is never markup or script', async () => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const records = await caseOf({
      case_info: `key,value\ncase_name,${quoted(HOSTILE[0] ?? '')}\n`,
      organisations: `id,name,short_name,kind,is_own,is_public_authority,country\norg-a,${quoted(HOSTILE[1] ?? '')},${quoted(HOSTILE[2] ?? '')},gemeente,yes,yes,NL\norg-b,${quoted(HOSTILE[4] ?? '')},B,gemeente,no,yes,NL\n`,
      systems: `id,organisation_id,name,kind\n${quoted(HOSTILE[1] ?? '')},org-a,${quoted(HOSTILE[0] ?? '')},register\nsys-b,org-b,${quoted(HOSTILE[6] ?? '')},register\n`,
      exchanges: `id,name,from_system_id,to_system_id,mode\nx-1,${quoted(HOSTILE.join(' '))},${quoted(HOSTILE[1] ?? '')},sys-b,batch\n`,
      annotations: `id,created_on,kind,target_kind,target_id,author_role,text,status\nann-1,2020-01-01,objection,exchange,x-1,${quoted(HOSTILE[1] ?? '')},${quoted(HOSTILE.join(' '))},open\n`,
    });
    const made = (await pageOf(records)).content;
    const page = pageHtml(made, VIEWER);
    expect(page.match(/<script/g)?.length).toBe(2);
    expect(page.match(/<\/script/g)?.length).toBe(2);
    expect(page.toLowerCase()).not.toMatch(/<img|<!--/);
    expect(page).not.toMatch(/[\u2028\u2029\u202a-\u202e]/);
    const json = /<script type="application\/json" id="content">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(JSON.parse(json)).toEqual(made);
    expect(made.voices[0]?.text).toContain('</script>');
  });

  it('keeps every value through the page, and shows no letter that hides or turns', () => {
    for (const text of HOSTILE) expect(JSON.parse(scriptSafe(text))).toBe(text);
    for (const text of HOSTILE) expect(visibleText(text)).not.toMatch(/[\u2028\u202e]/);
    expect(visibleText('naïef — שלום\u200f!')).toBe('naïef — שלום\u200f!');
  });
});
