// A form asks every field of every sheet once, what is required first, and of an exchange the purpose before all else.
import { describe, expect, test } from 'vitest';
import { askedInOrder, controlOf, formGroups } from '../../renderer/edit/row-form.ts';
import { fieldOf, fieldsOf, keyField, SHEETS } from '../../renderer/model/sheet.ts';

describe('the fields of a form', () => {
  test.each(SHEETS)('of %s are all there once, but the id', (sheet) => {
    const asked = askedInOrder(sheet).map(({ name }) => name);
    const expected = fieldsOf(sheet)
      .map(({ name }) => name)
      .filter((name) => sheet === 'case_info' || name !== keyField(sheet)?.name);
    expect([...asked].sort()).toEqual([...expected].sort());
  });

  test.each(SHEETS.filter((sheet) => sheet !== 'exchanges'))('of %s stand with what is required first', (sheet) => {
    const required = askedInOrder(sheet).map((field) => field.required);
    expect(required).toEqual([...required].sort((one, other) => Number(other) - Number(one)));
  });

  test('of an exchange begin with its purpose', () => {
    expect(askedInOrder('exchanges')[0]?.name).toBe('purpose_id');
    expect(formGroups('exchanges').map(({ name }) => name)).toEqual(['purpose', 'ends', 'what', 'why', 'how', 'time', 'certainty']);
  });

  test('are filled in by what they are', () => {
    const control = (sheet: 'exchanges' | 'datasets', name: string) => {
      const field = fieldOf(sheet, name);
      return field && controlOf(field);
    };
    expect(control('exchanges', 'purpose_id')).toBe('reference');
    expect(control('exchanges', 'category_ids')).toBe('tags');
    expect(control('exchanges', 'mode')).toBe('code');
    expect(control('exchanges', 'latency')).toBe('duration');
    expect(control('exchanges', 'is_feedback')).toBe('yes-no');
    expect(control('exchanges', 'valid_from')).toBe('date');
    expect(control('exchanges', 'volume_per_year')).toBe('number');
    expect(control('datasets', 'title')).toBe('text');
  });
});
