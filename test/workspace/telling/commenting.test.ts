// Comments on a page that are dropped on the app become annotations in one step; those of another case, of what is gone and those that came before do not, and it is said why.
import { describe, expect, it } from 'vitest';
import { commentFileText, type PageComment } from '../../../renderer/model/comment-file.ts';
import { rowsOf } from '../../../renderer/model/record.ts';
import type { Workspace } from '../../../renderer/workspace/workspace.ts';
import { hostFile, testWorkspace } from '../../support/workspace.ts';

const INFO = hostFile('case_info.csv', 'key,value\ncase_name,Gemeente A\n');
const ORGANISATIONS = hostFile(
  'organisations.csv',
  'id,name,short_name,kind,is_own,is_public_authority,country\norg-a,Gemeente A,A,gemeente,yes,yes,NL\n',
);
const SYSTEMS = hostFile('systems.csv', 'id,organisation_id,name,kind\nsys-a,org-a,Zaaksysteem,application\nsys-b,org-a,Klantsysteem,application\n');
const FLOWS = hostFile(
  'exchanges.csv',
  `id,name,from_system_id,to_system_id,mode\n${Array.from({ length: 50 }, (_, at) => `x-${at + 1},Stroom ${at + 1},sys-a,sys-b,batch`).join('\n')}\n`,
);

const comments = Array.from(
  { length: 20 },
  (_, at): PageComment => ({
    id: `c-random-${at}`,
    statement: at + 3,
    says: 'Een stelling.',
    targetKind: at === 19 ? 'case' : 'exchange',
    targetId: at === 19 ? 'case' : `x-${at + 1}`,
    kind: 'objection',
    text: `Bezwaar ${at}.`,
    writtenOn: '2020-07-03',
  }),
);
const fileOf = (given: readonly PageComment[], caseName = 'Gemeente A', name = 'uitleg.reacties.json') =>
  hostFile(name, commentFileText({ caseName, page: 'p', title: 'Uitleg', role: 'bewoner', comments: given }));

async function withCase(): Promise<Workspace> {
  const workspace = testWorkspace();
  await workspace.receive([INFO, ORGANISATIONS, SYSTEMS, FLOWS]);
  return workspace;
}

const stateOf = ({ store }: Workspace) => store.getState();
const annotations = (workspace: Workspace) => rowsOf(stateOf(workspace).openCase?.records ?? new Map(), 'annotations');

describe('comments that come back', () => {
  it('become annotations, none lost, in one step that can be taken back', async () => {
    const workspace = await withCase();
    await workspace.receive([fileOf(comments)]);
    expect(annotations(workspace).map(({ values }) => [values.target_id, values.text])).toEqual(
      comments.map(({ targetId, text }) => [targetId, text]),
    );
    expect(stateOf(workspace)).toMatchObject({
      pending: null,
      commented: { files: [{ comments: 20, added: 20, problems: [] }], perhapsPersonal: [] },
    });
    expect(stateOf(workspace).openCase?.applied.map(({ act }) => act)).toEqual(['comment']);
    await workspace.undo();
    expect(annotations(workspace)).toEqual([]);
    await workspace.redo();
    expect(annotations(workspace)).toHaveLength(20);
  }, 120_000);

  it('come in once', async () => {
    const workspace = await withCase();
    await workspace.receive([fileOf(comments.slice(0, 5))]);
    await workspace.receive([fileOf(comments, 'Gemeente A', 'nog-eens.json')]);
    expect(annotations(workspace)).toHaveLength(20);
    expect(stateOf(workspace).commented?.files[0]).toMatchObject({ comments: 20, added: 15, rowsNotUsed: [{ reason: 'id_twice', count: 5 }] });
    expect(stateOf(workspace).commented?.files[0]?.problems.map(({ code, row }) => [code, row])).toEqual(
      [3, 4, 5, 6, 7].map((row) => ['comment_known', row]),
    );
  });

  it('of another case stay out, which is said once', async () => {
    const workspace = await withCase();
    await workspace.receive([fileOf(comments, 'Gemeente B')]);
    expect(annotations(workspace)).toEqual([]);
    expect(stateOf(workspace).commented?.files[0]).toMatchObject({
      added: 0,
      rowsNotUsed: [{ reason: 'another_case', count: 20 }],
      problems: [{ code: 'comments_elsewhere', value: 'Gemeente B', expected: 'Gemeente A' }],
    });
    expect(stateOf(workspace).openCase?.applied).toEqual([]);
  });

  it('on what is gone stay out, and the rest comes in', async () => {
    const workspace = await withCase();
    const gone = { ...(comments[1] as PageComment), targetId: 'x-99' };
    await workspace.receive([fileOf([comments[0] as PageComment, gone])]);
    expect(annotations(workspace)).toHaveLength(1);
    expect(stateOf(workspace).commented?.files[0]?.problems).toMatchObject([{ code: 'comment_target_gone', value: 'x-99', row: 4 }]);
  });

  it('that may tell of a person are pointed out', async () => {
    const workspace = await withCase();
    await workspace.receive([fileOf([{ ...(comments[0] as PageComment), text: 'Bel mij op 06-12345678.' }])]);
    expect(stateOf(workspace).commented?.perhapsPersonal).toEqual(['ann-c-random-0']);
  });

  it('cannot be deleted', async () => {
    const workspace = await withCase();
    await workspace.receive([fileOf(comments.slice(0, 1))]);
    const row = annotations(workspace)[0];
    if (!row) throw new Error('nothing came in');
    await expect(workspace.edit('remove', [{ kind: 'remove', sheet: 'annotations', at: 0, row }])).rejects.toThrow('answered');
  });
});
