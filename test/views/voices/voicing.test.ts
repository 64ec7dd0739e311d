// Can a person object in one act, answer it, and never take away or rewrite what was said? And does it leave with the case?
import { beforeAll, describe, expect, it } from 'vitest';
import { fieldsChange } from '../../../renderer/edit/apply.ts';
import { EXPORTS } from '../../../renderer/egress/exports.ts';
import type { Change } from '../../../renderer/model/change.ts';
import { rowsOf, type Value } from '../../../renderer/model/record.ts';
import { voicesAbout } from '../../../renderer/model/voices.ts';
import { voicesEn } from '../../../renderer/views/text/voices-en.ts';
import { voicesNl } from '../../../renderer/views/text/voices-nl.ts';
import { voiceCountWords } from '../../../renderer/views/text/voices-words.ts';
import { answerChanges, saidChanges, voicingAbout } from '../../../renderer/views/voices/voicing.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { testWorkspace } from '../../support/workspace.ts';

let workspace: Workspace;
beforeAll(async () => {
  workspace = testWorkspace();
  await workspace.openSample();
}, 120_000);

const records = () => workspace.store.getState().openCase?.records ?? new Map();
const about = { kind: 'say', sheet: 'exchanges', id: 'x-036', as: 'objection' } as const;
const said = { kind: 'objection', text: ' Dit is te veel. ', role: ' raadslid ' };

describe('an objection', () => {
  it('is recorded with its role and day, and answered beside what was said', async () => {
    await workspace.edit('add', saidChanges(records(), about, said, '2020-07-01'));
    const [made] = voicesAbout(records(), [{ sheet: 'exchanges', id: 'x-036' }]).filter(({ text }) => text === 'Dit is te veel.');
    expect(made).toMatchObject({ kind: 'objection', role: 'raadslid', saidOn: '2020-07-01', isOpen: true, answer: null });
    await workspace.edit('answer', answerChanges(records(), made?.id ?? '', { text: 'We kijken ernaar.', status: 'answered' }, '2020-07-02'));
    const [after] = voicesAbout(records(), [{ sheet: 'exchanges', id: 'x-036' }]).filter(({ id }) => id === made?.id);
    expect(after).toMatchObject({ text: 'Dit is te veel.', isOpen: false, answer: 'We kijken ernaar.', answeredOn: '2020-07-02' });
    await workspace.undo();
    await workspace.undo();
    expect(voicesAbout(records(), [{ sheet: 'exchanges', id: 'x-036' }]).some(({ text }) => text === 'Dit is te veel.')).toBe(false);
  });

  it.each(['ann-001', 'ann-003', 'ann-007', 'ann-010', 'ann-002'])('or other voice %s cannot be taken away nor rewritten', async (id) => {
    const rows = rowsOf(records(), 'annotations');
    const at = rows.findIndex(({ values }) => values.id === id);
    const row = rows[at];
    if (!row) throw new Error(id);
    await expect(workspace.edit('remove', [{ kind: 'remove', sheet: 'annotations', at, row }])).rejects.toThrow(/answered, not deleted/);
    for (const values of [{ text: 'Niets.' }, { author_role: 'iemand' }, { kind: 'explanation' }, { text: null }] as readonly Readonly<
      Record<string, Value>
    >[])
      await expect(workspace.edit('edit', [fieldsChange('annotations', row, at, values) as Change])).rejects.toThrow(/answered, not rewritten/);
    expect(rowsOf(records(), 'annotations')).toBe(rows);
  });

  it('can be made to what the sheet knows, and not to rows of which nothing can be said', () => {
    for (const sheet of ['exchanges', 'datasets', 'systems', 'decisions', 'scenarios', 'signal_series'] as const)
      expect(voicingAbout(sheet, 'x')).toMatchObject({ kind: 'say', sheet });
    expect(voicingAbout('standards', 'x')).toBeNull();
    expect(voicingAbout('exchanges', '')).toBeNull();
    expect(answerChanges(records(), 'not there', { text: 'x', status: 'answered' }, '2020-01-01')).toEqual([]);
  });

  it('leaves with the register of article 30, in the words of who said it, with the answer', async () => {
    const { files } = await EXPORTS.register(records(), { language: 'nl' });
    const text = new TextDecoder().decode(files[0]?.bytes);
    expect(text).toContain('Bezwaren, tegenspraak en vragen');
    expect(text).toContain('Mijn pas is om de container te openen');
    expect(text).toContain('Profiel is pas zichtbaar na toestemming');
  });
});

describe('the words', () => {
  it('count, in both languages', () => {
    expect(voiceCountWords(voicesNl, { open: 1, answered: 2 })).toBe('1 bezwaar of vraag open. 2 bezwaren of vragen beantwoord');
    expect(voiceCountWords(voicesEn, { open: 0, answered: 1 })).toBe('1 objection or question answered');
  });
});
