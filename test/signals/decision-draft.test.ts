// Is the form of a decision filled in from where it starts, is each field that is wrong named, and do the rows it becomes hold all of it?
import { describe, expect, it } from 'vitest';
import { type DecisionDraft, daysAfter, draftFaults, draftFrom, draftRows } from '../../renderer/signals/decision-draft.ts';
import { seriesWith } from './support.ts';

const CELL = { seriesId: 'sig', placeId: 'area-1', day: '2020-03-30' };
const fromCell = (change = {}) => draftFrom(CELL, { series: seriesWith(change), day: '2020-03-30' });

const DONE: DecisionDraft = {
  ...fromCell(),
  title: ' Extra wagen ',
  decidedBy: 'crisisteam',
  outcome: 'Minder meldingen',
  risk: 'Elders later',
  isReversible: true,
  isPrivacyChecked: true,
  isSecurityChecked: false,
};

describe('a decision that starts from a cell', () => {
  it('has the day, an evaluation four weeks later, the place and the direction that is better', () => {
    expect(fromCell()).toMatchObject({
      decidedOn: '2020-03-30',
      effectiveFrom: '2020-03-30',
      evaluateOn: '2020-04-27',
      areaIds: ['area-1'],
      unitIds: [],
      links: [{ kind: 'series', signalId: 'sig', placeId: 'area-1', expected: 'down' }],
    });
    expect(fromCell({ dimension: 'unit', direction: 'lower_is_worse' })).toMatchObject({
      areaIds: [],
      unitIds: ['area-1'],
      links: [{ expected: 'up' }],
    });
    expect(fromCell({ dimension: 'city', direction: 'neutral' })).toMatchObject({
      areaIds: [],
      unitIds: [],
      links: [{ placeId: '', expected: null }],
    });
  });

  it('may start from words, or from nothing', () => {
    const words = draftFrom({ seriesId: null, placeId: null, wordsId: 'q-1', day: null, note: 'R07' }, { series: null, day: '2020-02-29' });
    expect([words.links, words.description]).toEqual([[{ kind: 'qualitative', signalId: 'q-1', placeId: '', expected: null }], 'R07']);
    expect(draftFrom({ seriesId: null, placeId: null, day: null }, { series: null, day: 'x' })).toMatchObject({ links: [], evaluateOn: '' });
  });
});

describe('what is wrong', () => {
  const wrong = (change: Partial<DecisionDraft>, step: 1 | 2) => draftFaults({ ...DONE, ...change }, step).map(({ field, why }) => `${field} ${why}`);

  it('is nothing when all is there', () => {
    expect([...wrong({}, 1), ...wrong({}, 2)]).toEqual([]);
    expect(wrong({ effectiveUntil: '', evaluateOn: '' }, 1)).toEqual([]);
  });

  it('is named field by field', () => {
    expect(wrong({ title: ' ', decidedBy: '', decidedOn: '', effectiveFrom: '' }, 1)).toEqual([
      'title empty',
      'decidedBy empty',
      'decidedOn empty',
      'effectiveFrom empty',
    ]);
    expect(wrong({ effectiveFrom: '2020-02-30' }, 1)).toEqual(['effectiveFrom no_day']);
    expect(wrong({ effectiveFrom: '2020-03-29' }, 1)).toEqual(['effectiveFrom before_decided']);
    expect(wrong({ effectiveUntil: '2020-03-29', evaluateOn: '2020-03-29' }, 1)).toEqual([
      'effectiveUntil before_effective',
      'evaluateOn before_effective',
    ]);
    expect(
      wrong({ outcome: '', risk: ' ', isPrivacyChecked: null, links: [{ kind: 'series', signalId: 'sig', placeId: '', expected: null }] }, 2),
    ).toEqual(['links empty', 'outcome empty', 'risk empty', 'isPrivacyChecked empty']);
  });
});

describe('the rows', () => {
  it('are one decision with its own columns, and one link for each signal', () => {
    const [decision, link] = draftRows(DONE, 'dec-14', () => 'area');
    expect(decision).toMatchObject({
      sheet: 'decisions',
      values: { id: 'dec-14', title: 'Extra wagen', effective_until: null, area_ids: ['area-1'], reversible: true, status: 'proposed' },
      extra: { risk_accepted: 'Elders later', expected_outcome: 'Minder meldingen', privacy_checked: 'yes', security_checked: 'no' },
    });
    expect(link?.values).toEqual({
      decision_id: 'dec-14',
      signal_kind: 'series',
      signal_id: 'sig',
      area_id: 'area-1',
      unit_id: null,
      expected_direction: 'down',
      note: null,
    });
    expect(draftRows(DONE, 'dec-14', () => 'unit')[1]?.values).toMatchObject({ area_id: null, unit_id: 'area-1' });
  });
});

it('counts days over a leap day, and has none after what is no day', () => {
  expect([daysAfter('2020-02-28', 2), daysAfter('2020-02-30', 1)]).toEqual(['2020-03-01', '']);
});
