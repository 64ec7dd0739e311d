// What is left out of the page is nowhere on it, and is counted.
import { beforeAll, describe, expect, it } from 'vitest';
import { pageHtml } from '../../../renderer/briefing/html/page-html.ts';
import { type Redaction, readRedaction, redact, USUAL_REDACTION } from '../../../renderer/briefing/html/redaction.ts';
import { type RecordSet, rowsOf } from '../../../renderer/model/record.ts';
import { caseOf, lindehaven, pageOf, VIEWER } from '../../support/page.ts';

const NONE: Redaction = { systems: false, security: false, notPublic: false, classes: [], categories: [] };
let records: RecordSet;

beforeAll(async () => {
  records = await lindehaven();
});

describe('redaction', () => {
  it('leaves no name or id of an own system on the page', async () => {
    const own = rowsOf(records, 'systems').filter(({ values }) => values.organisation_id === 'org-lindehaven');
    const { content } = await pageOf(records, { redaction: { ...NONE, systems: true } });
    const page = pageHtml(content, VIEWER).toLowerCase();
    for (const { values } of own) {
      expect(page).not.toMatch(new RegExp(`(?<![\\p{L}\\p{N}])${String(values.name).toLowerCase().replace(/[()]/g, '\\$&')}(?![\\p{L}\\p{N}])`, 'u'));
      expect(page).not.toContain(`"${values.id}"`);
    }
    expect(content.leftOut).toContainEqual({ rule: 'systems', what: '', count: own.length });
    expect(content.flows.length).toBe(rowsOf(records, 'exchanges').length);
    expect(content.network.systems.length).toBe(rowsOf(records, 'systems').length);
  });

  it('counts the flows it leaves out, and shows them nowhere', async () => {
    const criminal = new Set(rowsOf(records, 'data_categories').flatMap(({ values }) => (values.privacy_class === 'criminal' ? [values.id] : [])));
    const carries = rowsOf(records, 'exchanges').filter(
      ({ values }) => Array.isArray(values.category_ids) && values.category_ids.some((id) => criminal.has(id)),
    );
    expect(carries.length).toBeGreaterThan(0);
    const { content } = await pageOf(records, { redaction: { ...NONE, classes: ['criminal'] } });
    expect(content.leftOut).toContainEqual({ rule: 'class', what: 'criminal', count: carries.length });
    const page = JSON.stringify(content);
    for (const { values } of carries) expect(page).not.toContain(`"${values.id}"`);
    expect(content.flows.length).toBe(rowsOf(records, 'exchanges').length - carries.length);
  });

  it('keeps every objection, also of a flow that is left out', async () => {
    const closed = { ...NONE, notPublic: true, classes: ['ordinary', 'special', 'sensitive', 'national_id', 'criminal', 'none'] as const };
    const { content } = await pageOf(records, { redaction: closed });
    expect(content.voices.length).toBe(rowsOf(records, 'annotations').length);
  });

  it('says nothing of security unless asked', async () => {
    const { content } = await pageOf(records, { redaction: USUAL_REDACTION });
    const page = JSON.stringify(content);
    const measures = rowsOf(records, 'processing_activities').flatMap(({ values }) =>
      values.security_measures ? [String(values.security_measures)] : [],
    );
    expect(measures.length).toBeGreaterThan(0);
    expect(measures.filter((words) => words.includes(',') && page.includes(words))).toEqual([]);
    const standards = rowsOf(records, 'standards').map(({ values }) => String(values.name));
    for (const name of standards)
      expect(
        content.statements.some(({ sentences, more }) => JSON.stringify([sentences, more]).includes(`${name}.`)),
        name,
      ).toBe(false);
    expect(content.leftOut.find(({ rule }) => rule === 'security')?.count).toBeGreaterThan(0);
  });

  it('blots numbers of people, and keeps notes and signals of staff inside', async () => {
    const own = await caseOf({
      organisations: 'id,name,short_name,kind,is_own,is_public_authority,country\norg-a,Gemeente A,A,gemeente,yes,yes,NL\n',
      annotations:
        'id,created_on,kind,target_kind,target_id,author_role,text,status\nann-1,2020-01-01,objection,organisation,org-a,bewoner,"Bel mij op 06-12345678 of mail jan@voorbeeld.nl",open\n',
      briefings: 'id,title,audience,word_depth,created_on\nbrf-1,Uitleg,council,plain,2020-01-01\n',
      slides: 'id,briefing_id,seq,title,text,notes\nsld-1,brf-1,1,Begin,Welkom.,Vergeet de wethouder niet\n',
      qualitative_signals: 'id,observed_on,text,contains_personal_data\nq-1,2020-01-01,Geheim woord,no\n',
    });
    const { content } = await pageOf(own, { briefing: 'brf-1', redaction: NONE });
    const page = pageHtml(content, VIEWER);
    for (const secret of ['12345678', 'jan@voorbeeld.nl', 'wethouder', 'Geheim woord']) expect(page).not.toContain(secret);
    expect(content.leftOut.map(({ rule, count }) => [rule, count])).toEqual([
      ['notes', 1],
      ['personal_numbers', 1],
      ['felt', 1],
    ]);
    expect(content.steps.map(({ title }) => title.nl)).toEqual(['Begin']);
  });

  it('finds rows again under the id they have on the page', () => {
    const { idOnPage } = redact(records, { ...NONE, systems: true, classes: ['criminal'] }, null);
    expect(idOnPage({ sheet: 'organisations', id: 'org-lindehaven' })).toBe('org-lindehaven');
    expect(idOnPage({ sheet: 'systems', id: 'sys-brp' })).toMatch(/^system-\d+$/);
    expect(idOnPage({ sheet: 'exchanges', id: 'nothing' })).toBeNull();
  });

  it('reads rules as they are written, and tells which it does not know', () => {
    expect(readRedaction(['systems', 'class:special', 'category:BSN'])).toEqual({
      ...NONE,
      systems: true,
      classes: ['special'],
      categories: ['BSN'],
    });
    expect(readRedaction(['none'])).toEqual(NONE);
    expect(readRedaction(['class:unheard'])).toEqual({ unknown: 'class:unheard' });
  });
});
