// Does a paper say that something is not there only when the case can know it? Cases without the sheets that would tell.
import { describe, expect, test } from 'vitest';
import type { PaperName } from '../../../renderer/briefing/papers/paper-names.ts';
import { composePaper } from '../../../renderer/briefing/papers/papers.ts';
import { allSpans, type Paper, wordsOf } from '../../../renderer/model/paper.ts';
import { caseOf } from '../../support/page.ts';

const DAY = '2020-07-01';
const FLOWS =
  'id,name,from_system_id,to_system_id,category_ids,described_by,certainty\nx1,Eerste,s1,s2,NAAM,both,confirmed\nx2,Tweede,s1,s2,,both,confirmed\n';
const SYSTEMS = 'id,name,organisation_id\ns1,Bron,o1\ns2,Doel,o2\n';
const OWN = 'id,name,is_own\no1,Ons,yes\no2,Zij,no\n';
const CLASSED = 'id,label_nl,privacy_class\nNAAM,Naam,ordinary\n';

async function told(name: PaperName, sheets: Readonly<Record<string, string>>, effects?: object): Promise<string> {
  const records = await caseOf(sheets);
  const measured = effects as never;
  const case_ = { records, signals: null, findings: async () => [], ...(effects && { effects: async () => measured }) };
  const paper = (await composePaper(name, case_, { day: DAY, language: 'nl', isPlain: true })) as Paper;
  return allSpans(paper)
    .map((span) => wordsOf([span]))
    .join('');
}

describe('the memo', () => {
  test('does not say that there are no personal data when kinds of data are not described', async () => {
    const words = await told('memo', { exchanges: FLOWS, systems: SYSTEMS, organisations: OWN });
    expect(words).not.toContain('Geen daarvan draagt persoonsgegevens');
    expect(words).not.toContain('Geen andere organisatie krijgt');
    expect(words).toContain('Van 2 uitwisselingen is niet bekend of er persoonsgegevens in staan.');
  });

  test('counts only what is not clear beside what is', async () => {
    const words = await told('memo', { exchanges: FLOWS, systems: SYSTEMS, organisations: OWN, data_categories: CLASSED });
    expect(words).toContain('1 daarvan draagt persoonsgegevens.');
    expect(words).toContain('1 andere organisatie krijgt persoonsgegevens van de gemeente.');
    expect(words).toContain('Van 1 uitwisseling is niet bekend of er persoonsgegevens in staan.');
  });

  test('says so when nobody knows which organisation is ours', async () => {
    const organisations = 'id,name\no1,Ons\no2,Zij\n';
    const words = await told('memo', { exchanges: FLOWS, systems: SYSTEMS, organisations, data_categories: CLASSED });
    expect(words).not.toContain('andere organisatie');
    expect(words).toContain('niet welke organisatie de eigen gemeente is');
  });

  test('tells what a scenario does, not only how many steps it has', async () => {
    const scenarios = 'id,name,created_on,status\nsc1,Minder kopieën,2020-06-01,draft\n';
    const scenario_changes = 'id,scenario_id,seq,action,target_kind,target_id\nc1,sc1,1,remove,exchange,x1\n';
    const effects = { before: { copies: 5, findings: { R01: 2, R08: 3 } }, after: { copies: 3, findings: { R01: 2, R08: 3 } } };
    const words = await told('memo', { exchanges: FLOWS, systems: SYSTEMS, organisations: OWN, scenarios, scenario_changes }, effects);
    expect(words).toContain('Het aantal kopieën gaat van 5 naar 3.');
    expect(words).toContain('Het aantal bevindingen blijft 5.');
  });
});

describe('the crisis brief', () => {
  test('does not say that nothing is red when no limits were agreed, nor that no decision runs when there are none', async () => {
    const words = await told('brief', { signal_series: 'id,name,dimension\nsg1,Meldingen,city\n' });
    expect(words).not.toContain('Geen enkele stand is rood');
    expect(words).toContain('geen grenzen afgesproken');
    expect(words).toContain('In deze casus staan geen besluiten.');
  });
});
