// Is what stands beside a finding true: its query, its rows on the map, its picture, the voices, the table that is saved, and the lens?
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { findingRow, findingsLens } from '../../../renderer/graph/lenses/findings.ts';
import { estimateWidth } from '../../../renderer/graph/text-fit.ts';
import { findingKey } from '../../../renderer/model/finding-review.ts';
import { rowsOf } from '../../../renderer/model/record.ts';
import { SHEETS } from '../../../renderer/model/sheet.ts';
import { voicesAbout } from '../../../renderer/model/voices.ts';
import type { Finding } from '../../../renderer/review/finding.ts';
import { statesOf } from '../../../renderer/review/reviews.ts';
import { RULES } from '../../../renderer/review/rules.ts';
import { queryOn, sheetsRead } from '../../../renderer/review/shown-query.ts';
import { aboutSelection } from '../../../renderer/views/review/about-selection.ts';
import { departmentsOf } from '../../../renderer/views/review/departments.ts';
import { sqlParts } from '../../../renderer/views/review/FindingQuery.tsx';
import { findingScene } from '../../../renderer/views/review/finding-scene.ts';
import { mapRows } from '../../../renderer/views/review/map-rows.ts';
import { itemsOf } from '../../../renderer/views/review/review-list.ts';
import { reviewTable } from '../../../renderer/views/review/review-table.ts';
import { classesOf } from '../../../renderer/views/review/use-finding-classes.ts';
import { missingSheets } from '../../../renderer/views/review/use-review.ts';
import { nl } from '../../../renderer/views/text/nl.ts';
import { sceneWords } from '../../../renderer/views/text/scene-words.ts';
import type { OpenCase } from '../../../renderer/workspace/state.ts';
import { memoryHost, testWorkspace } from '../../support/workspace.ts';

const host = memoryHost();
const workspace = testWorkspace({ host });
let openCase: OpenCase;
let findings: readonly Finding[];

beforeAll(async () => {
  await workspace.openSample();
  await workspace.check();
  const state = workspace.store.getState();
  if (!state.openCase || !state.checked) throw new Error('not opened');
  [openCase, findings] = [state.openCase, state.checked.findings];
});

const one = (rule: string, about: string): Finding => {
  const found = findings.find((finding) => finding.rule === rule && finding.about === about);
  if (!found) throw new Error(`${rule} ${about}`);
  return found;
};

describe('the query of a rule', () => {
  it('asked as it is shown finds what the rule found', async () => {
    for (const rule of RULES) {
      const { rows } = await workspace.ask(queryOn(rule, '2020-07-01'));
      const shown = new Set(rows.map(({ about }) => String(about)));
      expect([rule.id, shown]).toEqual([rule.id, new Set(findings.filter((finding) => finding.rule === rule.id).map(({ about }) => about))]);
    }
  });

  it('has the day for each parameter, but not in texts and comments', () => {
    expect(queryOn({ query: 'select \'?\' -- ?\n, ?, "?" /* ? */' }, "20'20")).toBe("select '?' -- ?\n, '20''20', \"?\" /* ? */");
  });

  it('is drawn in parts that together are the text', () => {
    for (const { query } of RULES)
      expect(
        sqlParts(query)
          .map(({ part }) => part)
          .join(''),
      ).toBe(query);
    const isWhole = (text: string) =>
      sqlParts(text)
        .map(({ part }) => part)
        .join('') === text;
    fc.assert(fc.property(fc.string({ unit: 'binary' }), isWhole), { seed: 3 });
  });

  it('names the sheets it reads, and those that are missing with their rules', () => {
    const slow = (query: string) => SHEETS.filter((sheet) => new RegExp(`(?:from|join)\\s+${sheet}\\b`).test(query.replace(/--.*/g, '')));
    for (const rule of RULES) expect([rule.id, new Set(sheetsRead(rule))]).toEqual([rule.id, new Set(slow(rule.query))]);
    const missing = missingSheets(new Map(RULES.map((rule) => [rule.id, rule])), (sheet) => sheet !== 'purpose_links');
    expect([...missing]).toEqual([['purpose_links', ['R07']]]);
  });
});

describe('where a finding is', () => {
  it('is shown by its exchange, its dataset, or what belongs to its activity', () => {
    expect(mapRows(one('R07', 'x-052'), openCase).map(({ id }) => id)).toContain('x-052');
    expect(mapRows(one('R03', 'x-074'), openCase)).not.toContainEqual({ sheet: 'organisations', id: 'org-lindehaven' });
    const slow = openCase.network.exchanges.filter(({ activityId }) => activityId === 'act-werk').map(({ id }) => id);
    const rows = mapRows(one('R19', 'act-werk'), openCase);
    expect(rows.filter(({ sheet }) => sheet === 'exchanges').map(({ id }) => id)).toEqual(slow);
    expect(slow.length).toBeGreaterThan(0);
  });

  it('is nowhere when nothing of it is drawn', () => {
    expect(mapRows({ sheet: 'processing_activities', about: 'none', rows: [] }, openCase)).toEqual([]);
    expect(mapRows({ sheet: 'exchanges', about: 'none', rows: [{ sheet: 'exchanges', id: 'none' }] }, openCase)).toEqual([]);
  });

  it('has a picture of its two ends in their groups, the arrow from the one to the other', () => {
    const draw = (id: string) => findingScene(openCase.graph, id, sceneWords(nl), { from: 'a', to: 'b' }, estimateWidth);
    let pictures = 0;
    for (const { exchange, from, to } of openCase.graph.edges) {
      const scene = draw(exchange.id);
      if (!scene) continue;
      pictures += 1;
      expect(scene.cards.map(({ id }) => id)).toEqual([from, to]);
      expect(scene.arrows).toMatchObject([{ from, to, exchangeIds: [exchange.id] }]);
      const [left, right] = scene.cards.map(({ rect }) => rect);
      expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
      for (const { rect } of [...scene.panels, ...scene.cards]) {
        expect(rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= scene.width && rect.y + rect.height <= scene.height).toBe(true);
      }
    }
    expect(pictures).toBe(openCase.graph.edges.filter(({ from, to }) => from !== to).length);
    expect(draw('none')).toBeNull();
  });
});

describe('voices', () => {
  it('are those on the rows of the finding, objections first', () => {
    const voices = voicesAbout(openCase.records, one('R07', 'x-052').rows);
    expect(voices[0]?.text).toContain('Mijn pas is om de container te openen');
    expect(voices.map(({ kind }) => kind).slice(0, 2)).toEqual(['objection', 'advice']);
    const slow = rowsOf(openCase.records, 'annotations').filter(({ values }) =>
      one('R07', 'x-052').rows.some(({ sheet, id }) => id === values.target_id && sheet.startsWith(String(values.target_kind).slice(0, 6))),
    );
    expect(new Set(voices.map(({ id }) => id))).toEqual(new Set(slow.map(({ values }) => values.id)));
  });
});

describe('the inspector', () => {
  it('tells of an exchange, dataset, system and department what was found about them', () => {
    const count = (kind: 'exchange' | 'node', id: string) => findings.filter(aboutSelection(openCase.graph, { kind, id }) ?? (() => false)).length;
    const slow = (test: (finding: Finding) => boolean) => findings.filter(test).length;
    expect(count('exchange', 'x-052')).toBe(slow(({ sheet, about }) => sheet === 'exchanges' && about === 'x-052'));
    expect(count('node', 'unit-wi')).toBe(slow(({ unit }) => unit === 'unit-wi'));
    const { exchanges, datasets } = openCase.network;
    const touching = exchanges.filter(({ fromSystemId, toSystemId }) => [fromSystemId, toSystemId].includes('sys-uitk')).map(({ id }) => id);
    const held = datasets.filter(({ systemId }) => systemId === 'sys-uitk').map(({ id }) => id);
    expect(count('node', 'sys-uitk')).toBe(
      slow(({ sheet, about }) => (sheet === 'exchanges' ? touching : sheet === 'datasets' ? held : []).includes(about)),
    );
    expect(count('node', 'ds-belronde')).toBe(slow(({ rows }) => rows.some(({ id }) => id === 'ds-belronde')));
    expect(aboutSelection(openCase.graph, { kind: 'node', id: 'none' })).toBeNull();
  });
});

describe('the findings lens', () => {
  it('gives each row the gravest finding that is still open; what was handled is said to be', () => {
    const accepted = findings
      .filter((_, index) => index % 2 === 0)
      .map(({ rule, about, fingerprint }) => ({
        ...({ rule, about, fingerprint, state: 'accepted', reason: 'r', role: '', on: '' } as const),
      }));
    const classes = classesOf(findings, statesOf(findings, accepted));
    const isOpen = (finding: Finding) => !accepted.some((said) => findingKey(said) === findingKey(finding));
    for (const { sheet, about } of findings) {
      const here = findings
        .filter((finding) => finding.sheet === sheet && finding.about === about && isOpen(finding))
        .map(({ severity }) => severity);
      const slow = (['high', 'medium', 'low'] as const).find((severity) => here.includes(severity)) ?? 'handled';
      expect(classes.get(findingRow(sheet, about))).toBe(slow);
    }
    expect(classes.size).toBe(new Set(findings.map(({ sheet, about }) => `${sheet} ${about}`)).size);
  });

  it('knows nothing until the rules were asked, and then says "no finding" where there is none', () => {
    const { graph, records, network } = openCase;
    const data = { graph, records, day: null, levels: new Map() };
    const exchange = network.exchanges.find(({ id }) => id === 'x-052');
    const without = network.exchanges.find(({ id }) => !findings.some(({ about }) => about === id));
    if (!exchange || !without) throw new Error('no such exchange');
    expect(findingsLens(data).ofExchange(exchange)).toBeNull();
    const lens = findingsLens({ ...data, findings: classesOf(findings, statesOf(findings, [])) });
    expect([lens.ofExchange(exchange), lens.ofExchange(without)]).toEqual(['high', 'no_finding']);
    const dataset = graph.nodes.get(graph.byRow.get('dataset ds-belronde')?.[0] ?? '');
    const system = graph.nodes.get(graph.byRow.get('system sys-crm')?.[0] ?? '');
    if (!dataset || !system) throw new Error('no such node');
    expect([lens.ofNode(dataset), lens.ofNode(system)]).toEqual([['medium'], []]);
  });
});

describe('the table that is saved', () => {
  const table = () => {
    const departments = departmentsOf(openCase.network);
    const [first, ...rest] = itemsOf(findings, openCase.reviews, departments);
    if (!first) throw new Error('nothing found');
    const review = {
      rule: first.finding.rule,
      about: first.finding.about,
      state: 'accepted',
      reason: '=cmd()',
      role: '+FG',
      on: '2020-07-02',
      fingerprint: 'x',
    } as const;
    const items = [{ ...first, state: { state: 'accepted', review, isChanged: true } as const }, ...rest];
    const gone = [{ ...review, about: 'x-999' }];
    const rules = new Map(RULES.map((rule) => [rule.id, rule]));
    return reviewTable({
      items,
      gone,
      rules,
      ownRules: new Set(),
      departments,
      records: openCase.records,
      day: '2020-07-01',
      text: nl,
      depth: 'plain',
    });
  };

  it('has a line for each finding, with where its row was read', () => {
    const { header, lines } = table();
    const at = (name: string) => header.indexOf(name);
    expect(lines.length).toBe(findings.length + 1);
    expect(lines.every((line) => line.length === header.length)).toBe(true);
    findings.forEach((finding, index) => {
      const source = rowsOf(openCase.records, finding.sheet).find(({ values }) => values.id === finding.about)?.source;
      const line = lines[index] ?? [];
      expect([line[at('Regel')], line[at('Kenmerk')], line[at('Bevinding')]]).toEqual([finding.rule, finding.about, finding.sentences.nl.plain]);
      expect([line[at('Bestand')], line[at('Rij')]]).toEqual([source?.file, source?.row]);
    });
    expect(lines[0]?.[at('Gegevens veranderd')]).toBe('ja');
    expect(lines.at(-1)?.[at('Bevinding')]).toBe('Niet meer gevonden');
  });

  it('cannot run as a formula, in CSV nor in Excel', async () => {
    await workspace.saveTable(table());
    const csv = new TextDecoder().decode(host.saved.at(-1)?.bytes);
    expect(csv).toContain("'=cmd()");
    expect(csv).toContain("'+FG");
    await workspace.saveWorkbook(table());
    const file = host.saved.at(-1);
    expect([file?.extension, file?.mediaType.includes('spreadsheetml')]).toEqual(['xlsx', true]);
    const { readXlsx } = await import('hucre/xlsx');
    const book = await readXlsx(file?.bytes ?? new Uint8Array());
    const [sheet] = book.sheets;
    expect(sheet?.rows.length).toBe(findings.length + 2);
    expect(sheet?.rows[1]).toContain('=cmd()');
    expect([...(sheet?.cells?.values() ?? [])].filter((cell) => 'formula' in cell && cell.formula)).toEqual([]);
  });
});
