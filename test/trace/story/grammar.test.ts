// Dutch and English grammar against lists of what is plainly right.
import { expect, test } from 'vitest';
import { capitalEn, dayEn, durationEn, insideEn, listedEn, numberEn } from '../../../renderer/trace/story/en-grammar.ts';
import { plainLaw } from '../../../renderer/trace/story/names.ts';
import {
  articleOf,
  capitalNl,
  dayNl,
  departmentInSentence,
  durationNl,
  inSentence,
  listedNl,
  numberNl,
  organisationInSentence,
  systemInSentence,
} from '../../../renderer/trace/story/nl-grammar.ts';
import { say, textOf } from '../../../renderer/trace/story/phrase.ts';

test.each([
  ['systeem', 'het'],
  ['Uitkeringensysteem', 'het'],
  ['HR-systeem', 'het'],
  ['systemen', 'de'],
  ['Polisadministratie', 'de'],
  ['Routeplanning', 'de'],
  ['IB-knooppunt', 'het'],
  ['Verzekeringsbank', 'de'],
  ['Open-dataportaal', 'het'],
  ['databestand', 'het'],
  ['databestanden', 'de'],
  ['tabel', 'de'],
  ['WerkMatch', undefined],
  ['CORV', undefined],
  ['Suwinet', undefined],
])('the article of %s is %s', (noun, article) => {
  expect(articleOf(noun)).toBe(article);
});

test.each([
  ['Uitkeringensysteem', 'het Uitkeringensysteem'],
  ['Huuradministratie De Linde', 'de Huuradministratie De Linde'],
  ['Cliëntdossier Meer & Linde', 'het Cliëntdossier Meer & Linde'],
  ['BRP-verstrekkingsvoorziening (BRP-V)', 'de BRP-verstrekkingsvoorziening (BRP-V)'],
  ['Landelijke voorzieningen BAG, BRK en WOZ', 'de Landelijke voorzieningen BAG, BRK en WOZ'],
  ['Vulgraadsensoren', 'de Vulgraadsensoren'],
  ['WerkMatch', 'WerkMatch'],
  ['Mijn Lindehaven', 'Mijn Lindehaven'],
  ['Datapunt Lindehaven', 'Datapunt Lindehaven'],
  ['De Afvalkaart', 'De Afvalkaart'],
])('the system %s is %s in a sentence', (name, words) => {
  expect(systemInSentence(name)).toBe(words);
});

test.each([
  ['Gemeente Lindehaven', 'de gemeente Lindehaven'],
  ['Provincie Utrecht', 'de provincie Utrecht'],
  ['Waterschap Rivierenland', 'het waterschap Rivierenland'],
  ['Ministerie van Financiën', 'het ministerie van Financiën'],
  ['Sociale Verzekeringsbank', 'de Sociale Verzekeringsbank'],
  ['Centraal Bureau voor de Statistiek', 'het Centraal Bureau voor de Statistiek'],
  ['Rijksdienst voor Identiteitsgegevens', 'de Rijksdienst voor Identiteitsgegevens'],
  ['Justitiële Informatiedienst', 'de Justitiële Informatiedienst'],
  ['Kadaster', 'het Kadaster'],
  ['Woonstichting De Linde', 'Woonstichting De Linde'],
  ['Stichting Inlichtingenbureau', 'Stichting Inlichtingenbureau'],
  ['Havenstroom Energie BV', 'Havenstroom Energie BV'],
  ['UWV', 'UWV'],
  ['CAK', 'CAK'],
])('the organisation %s is %s in a sentence', (name, words) => {
  expect(organisationInSentence(name)).toBe(words);
});

test.each([
  ['Burgerzaken', 'de afdeling Burgerzaken'],
  ['Afdeling Zorg', 'de afdeling Zorg'],
  ['Team Wmo', 'het team Wmo'],
  ['Griffie', 'de griffie'],
])('the department %s is %s in a sentence', (name, words) => {
  expect(departmentInSentence(name)).toBe(words);
});

test.each([
  ['Naam', 'naam'],
  ['Telefoon en e-mail', 'telefoon en e-mail'],
  ['E-mail met bijlage', 'e-mail met bijlage'],
  ['BSN', 'BSN'],
  ['BRP-gegevens', 'BRP-gegevens'],
  ['Wmo-voorzieningen', 'Wmo-voorzieningen'],
  ['Tozo-aanvraag', 'Tozo-aanvraag'],
  ['Nederlandse nationaliteit', 'Nederlandse nationaliteit'],
  ['IJsclubs', 'ijsclubs'],
  ['iWmo', 'iWmo'],
  ['3D-gegevens', '3D-gegevens'],
  ['WOZ', 'WOZ'],
  ['Éénoudergezin', 'éénoudergezin'],
])('the label %s is %s in a sentence', (label, words) => {
  expect(inSentence(label)).toBe(words);
});

test.each([
  [[], ''],
  [['naam'], 'naam'],
  [['naam', 'adres'], 'naam en adres'],
  [['naam', 'adres', 'inkomen'], 'naam, adres en inkomen'],
  [['naam', 'telefoon en e-mail'], 'naam, en telefoon en e-mail'],
  [['werk en inkomen', 'adres', 'naam'], 'werk en inkomen, adres, en naam'],
])('%j is listed as "%s"', (items, words) => {
  expect(textOf(listedNl(items.map((item) => say`${item}`)))).toBe(words);
});

test('English lists', () => {
  const listed = (...items: string[]) => textOf(listedEn(items.map((item) => say`${item}`)));
  expect([listed('name'), listed('name', 'address'), listed('name', 'address', 'income')]).toEqual([
    'name',
    'name and address',
    'name, address and income',
  ]);
  expect(listed('name', 'work and income')).toBe('name, and work and income');
});

test.each([
  ['PT0S', '', ''],
  ['PT1M', '1 minuut', '1 minute'],
  ['PT15M', '15 minuten', '15 minutes'],
  ['PT1H', '1 uur', '1 hour'],
  ['PT4H', '4 uur', '4 hours'],
  ['P1D', '1 dag', '1 day'],
  ['P7D', '7 dagen', '7 days'],
  ['P1DT4H', '1 dag en 4 uur', '1 day and 4 hours'],
  ['P2W', '2 weken', '2 weeks'],
  ['P1M', '1 maand', '1 month'],
  ['P2Y3M', '2 jaar en 3 maanden', '2 years and 3 months'],
  ['PT1.5S', '1,5 seconden', '1.5 seconds'],
  ['soon', null, null],
  ['P', null, null],
  ['-P1D', null, null],
])('%s is "%s", "%s"', (iso, nl, en) => {
  expect([durationNl(iso), durationEn(iso)]).toEqual([nl, en]);
});

test('days, numbers and capitals', () => {
  expect([dayNl('2020-07-01'), dayEn('2020-12-31'), dayNl('0001-01-01'), dayNl('later')]).toEqual([
    '1 juli 2020',
    '31 December 2020',
    '1 januari 1',
    'later',
  ]);
  expect([0, 12, 999, 1000, 61000, 9800000, -1234, 0.5].map(numberNl)).toEqual(['0', '12', '999', '1.000', '61.000', '9.800.000', '-1.234', '0,5']);
  expect([1000, 9800000].map(numberEn)).toEqual(['1,000', '9,800,000']);
  expect(['de afdeling', 'ijsbaan', 'één keer', 'UWV', '3D'].map(capitalNl)).toEqual(['De afdeling', 'IJsbaan', 'Één keer', 'UWV', '3D']);
  expect(['the data', 'CAK'].map(capitalEn)).toEqual(['The data', 'CAK']);
  expect(['Name', 'Residents aged 70+', 'PIN code', 'Wmo support', 'Dutch nationality'].map(insideEn)).toEqual([
    'name',
    'residents aged 70+',
    'PIN code',
    'Wmo support',
    'Dutch nationality',
  ]);
});

test.each([
  ['Wet SUWI art. 62', 'Wet SUWI'],
  ['Wet BRP art. 3.8 (verstrekking binnen de gemeente)', 'Wet BRP'],
  ['AVG art. 5(1)(b) en 89; UAVG art. 24', 'AVG, UAVG'],
  ['Wmo 2015', 'Wmo 2015'],
  ['Gemeentewet artikel 216', 'Gemeentewet'],
  ['(art. 6)', '(art. 6)'],
])('the law %s is called %s in plain words', (law, words) => {
  expect(plainLaw(law)).toBe(words);
});
