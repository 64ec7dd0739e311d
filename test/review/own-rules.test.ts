// Does a municipality's own rule find rows like any other, with its sentence filled in, and does a bad one harm nothing else?
import { describe, expect, it, test } from 'vitest';
import { boundedAsk } from '../../renderer/db/bounded.ts';
import { EXPORTS } from '../../renderer/egress/exports.ts';
import { ingest } from '../../renderer/ingest/ingest.ts';
import type { OwnRule } from '../../renderer/model/own-rule.ts';
import { checkCase } from '../../renderer/review/check-case.ts';
import { failureSentence } from '../../renderer/review/finding-words.ts';
import { RULES } from '../../renderer/review/rules.ts';
import { problemSentence } from '../../renderer/views/text/problems.ts';
import { lindehavenEngine } from '../support/engine.ts';
import { lindehavenFiles, memoryFile, plainRows } from '../support/files.ts';

const DAY = '2020-07-01';
const database = await lindehavenEngine();

function rule(facts: Partial<OwnRule>): OwnRule {
  return {
    id: 'L01',
    severity: 'high',
    about: 'exchanges',
    article: 'Privacyverordening Lindehaven artikel 4',
    sentenceNl: '“{name}” gaat met de hand.',
    sentenceEn: '“{name}” travels by hand.',
    query: "select id as about, name, source_dataset_id as datasets from exchanges where mode = 'manual'",
    source: { file: 'rules.csv', sheet: 'rules', row: 2 },
    ...facts,
  };
}

async function checkOwn(...ownRules: OwnRule[]) {
  return checkCase(database.query, { day: DAY, own: { rules: ownRules, ask: database.query }, rules: ownRules.map(({ id }) => id) });
}

describe('an own rule', () => {
  it('finds its rows, with sentences and the rows they rest on', async () => {
    const { findings, failures } = await checkOwn(rule({}));
    const manual = plainRows('exchanges').filter(({ mode }) => mode === 'manual');
    expect(failures).toEqual([]);
    expect(findings.map(({ about }) => about)).toEqual(manual.map(({ id }) => id).sort());
    const [first] = findings;
    const row = manual.find(({ id }) => id === first?.about);
    expect(first).toMatchObject({ rule: 'L01', severity: 'high', sentences: { nl: { plain: `“${row?.name}” gaat met de hand.` } } });
    expect(first?.rows).toEqual([
      { sheet: 'exchanges', id: row?.id },
      { sheet: 'datasets', id: row?.source_dataset_id },
    ]);
  });

  it('may use the day, as ? or as checked.day, as often as it likes', async () => {
    const query = 'select id as about from exchanges where valid_from > ? or valid_from > (select day from checked) and valid_from > ? ; -- einde';
    const { findings, failures } = await checkOwn(rule({ query }));
    expect(failures).toEqual([]);
    expect(findings.map(({ about }) => about)).toEqual(
      plainRows('exchanges')
        .filter(({ valid_from: from = '' }) => from > DAY)
        .map(({ id }) => id),
    );
  });

  it('says it in the words of the field where those are given, else with its article', async () => {
    const query = "select 'x-001' as about, 'Lijst' as name";
    const given = await checkOwn(rule({ query, expertNl: 'Verstrekking “{name}” zonder koppelvlak.' }));
    expect(given.findings[0]?.sentences.nl).toMatchObject({ plain: '“Lijst” gaat met de hand.', expert: 'Verstrekking “Lijst” zonder koppelvlak.' });
    expect(given.findings[0]?.sentences.en.expert).toBe('“Lijst” travels by hand. (Privacyverordening Lindehaven artikel 4)');
    expect((await checkOwn(rule({ query, article: '' }))).findings[0]?.sentences.nl.expert).toBe('“Lijst” gaat met de hand.');
  });

  it('says what it does not know, and never runs what stands in a sentence', async () => {
    const query = "select 'x-001' as about, null as a, ['p', 'q'] as b, true as c, '<b>{a}</b>' as d";
    const { findings } = await checkOwn(rule({ query, sentenceNl: '{a} {b} {c} {d} {e} { a } {', sentenceEn: '' }));
    expect(findings[0]?.sentences.nl.plain).toBe('niet bekend p en q ja <b>{a}</b> niet bekend niet bekend {');
    expect(findings[0]?.sentences.en.plain).toBe('not known p and q yes <b>{a}</b> not known not known {');
  });

  test.each([
    ['query_failed', 'select id as about from nergens'],
    ['query_failed', 'select id as about from exchanges where'],
    ['query_failed', 'select 1) as x, (delete from exchanges'],
    ['no_about', 'select id from exchanges'],
  ])('that is wrong is told (%s: %s) and stops no other', async (why, query) => {
    const { findings, failures } = await checkCase(database.query, { day: DAY, own: { rules: [rule({ query })], ask: database.query } });
    expect(failures.map((failure) => [failure.rule, failure.why])).toEqual([['L01', why]]);
    for (const language of ['nl', 'en'] as const) for (const failure of failures) expect(failureSentence(failure, language)).toContain('L01');
    expect(new Set(findings.map((finding) => finding.rule)).size).toBe(RULES.length);
  });

  it('cannot take the place of a rule that is there', async () => {
    const { failures } = await checkOwn(rule({ id: 'R07', query: 'select 1 as about where false' }));
    expect(failures).toEqual([{ rule: 'R07', why: 'id_taken', detail: 'R07' }]);
  });
});

const HEADER = 'id,severity,about,article,sentence_nl,sentence_en,query';

describe('rules.csv', () => {
  const reading = (lines: string) => ingest([memoryFile('rules.csv', `${HEADER}\n${lines}`)]);

  it('is read, over several lines and with quotes', async () => {
    const { ownRules, reports } = await reading(
      `L01,high,exchanges,"Verordening, art. 4",Zin.,,"select id as about\nfrom exchanges\nwhere name = 'a,b'"\n`,
    );
    expect(ownRules).toMatchObject([{ id: 'L01', severity: 'high', article: 'Verordening, art. 4', sentenceEn: '', source: { row: 2 } }]);
    expect(ownRules[0]?.query).toBe("select id as about\nfrom exchanges\nwhere name = 'a,b'");
    expect(reports).toMatchObject([{ format: 'rules', rowsRead: 1, rowsUsed: 1, problems: [] }]);
  });

  test.each([
    ['L1,high,exchanges,,Z.,,drop table exchanges', 'query', 'rule_query'],
    ['L1,high,exchanges,,Z.,,select 1; select 2', 'query', 'rule_query'],
    ['L1,high,exchanges,,Z.,,', 'query', 'rule_query'],
    ['L1,zeer,exchanges,,Z.,,select 1', 'severity', 'value_not_in_list'],
    ['L1,high,systems,,Z.,,select 1', 'about', 'value_not_in_list'],
    ['L1,high,exchanges,,,,select 1', 'sentence_nl', 'value_required'],
    [',high,exchanges,,Z.,,select 1', 'id', 'value_required'],
  ])('names the file, row and column of what cannot be a rule: %s', async (line, column, code) => {
    const { ownRules, reports } = await reading(`L0,low,datasets,,Z.,,select 1\n${line}\n`);
    expect(ownRules.map(({ id }) => id)).toEqual(['L0']);
    expect(reports[0]).toMatchObject({ rowsRead: 2, rowsUsed: 1, problems: [{ file: 'rules.csv', row: 3, column, code }] });
    for (const language of ['nl', 'en'] as const) expect(problemSentence(reports[0]?.problems[0] as never, language)).toMatch(/^.{15,}\.$/s);
  });

  it('keeps the first of two with one id', async () => {
    const { ownRules, reports } = await reading('L1,low,datasets,,A.,,select 1\nL1,low,datasets,,B.,,select 1\n');
    expect(ownRules).toMatchObject([{ sentenceNl: 'A.' }]);
    expect(reports[0]).toMatchObject({ rowsNotUsed: [{ reason: 'id_twice', rows: ['L1'] }], problems: [{ code: 'id_twice', row: 3 }] });
  });
});

describe('a case file', () => {
  it('keeps own rules and what was said of findings, whatever stands in them', async () => {
    const { records } = await ingest(lindehavenFiles());
    const ownRules = [
      rule({ expertNl: '=1+1 {naam}' }),
      rule({ id: '=L02', sentenceNl: '-1 {naam}\nen "meer"; ja', query: '-- uitleg\nselect 1 as about' }),
    ];
    const reviews = [
      { rule: 'R07', about: 'x-052', state: 'accepted', reason: '=1+1, "ja"\nnee', role: 'FG', on: '2020-07-02', fingerprint: 'abc' },
      { rule: "'L", about: "'; drop", state: 'open', reason: '', role: '', on: '', fingerprint: '' },
    ] as const;
    for (const door of ['case', 'sheets_zip'] as const) {
      const { files } = await EXPORTS[door](records, { language: 'nl', ownRules, reviews });
      const again = await ingest(files.map(({ path, bytes }) => memoryFile(path, bytes)));
      expect(again.ownRules.map(({ source: _, ...kept }) => kept)).toEqual(ownRules.map(({ source: _, ...kept }) => kept));
      expect(again.reviews).toEqual(reviews);
      expect(again.records.get('exchanges')).toHaveLength(81);
      expect(again.reports.flatMap(({ problems }) => problems)).toEqual([]);
      expect(again.leftOut.filter(({ why }) => why !== 'no_data')).toEqual([]);
    }
  });
});

describe('an own rule is kept within bounds', () => {
  const bounded = boundedAsk(database.examine);
  const checkBounded = (query: string) => checkCase(database.query, { day: DAY, own: { rules: [rule({ query })], ask: bounded }, rules: ['L01'] });

  it('finds the same as without', async () => {
    const [free, held] = [await checkOwn(rule({})), await checkBounded(rule({}).query)];
    expect(held.failures).toEqual([]);
    expect(held.findings.map(({ about, rows }) => [about, rows])).toEqual(free.findings.map(({ about, rows }) => [about, rows]));
  });

  it('with the day in its question', async () => {
    const { findings } = await checkBounded('select id as about, name from exchanges where valid_from <= ? and valid_until < ?');
    const ended = plainRows('exchanges').filter(({ valid_from, valid_until }) => (valid_from ?? '') <= DAY && valid_until && valid_until < DAY);
    expect(findings.map(({ about }) => about)).toEqual(ended.map(({ id }) => id).sort());
  });

  test.each([
    "select * from read_csv('/etc/passwd')",
    'select 1 as about from enable_logging()',
    "select content as about from read_blob('/etc/hostname')",
    "select getenv('HOME') as about",
  ])('does not ask %s', async (query) => {
    const { findings, failures } = await checkBounded(query);
    expect(findings).toEqual([]);
    expect(failures.map(({ why }) => why)).toEqual(['refused']);
    expect(failureSentence(failures[0] as never, 'nl')).toMatch(/meer dan lezen/);
  });
});
