// Files with comments on a page: what is whole becomes annotations, what is not is told with its place.
import { describe, expect, it } from 'vitest';
import { commentsReader } from '../../../renderer/ingest/comments/comments-reader.ts';
import { type CommentFile, commentFileText, type PageComment } from '../../../renderer/model/comment-file.ts';
import { memoryFile } from '../../support/files.ts';
import { claimsText, readWith } from '../../support/reading.ts';

const comment = (at: number, given: Partial<PageComment> = {}): PageComment => ({
  id: `c-abcdef${at}`,
  statement: at,
  says: `Stelling ${at}`,
  targetKind: 'exchange',
  targetId: `x-${at}`,
  kind: 'objection',
  text: `Dit klopt niet ${at}.`,
  writtenOn: '2020-07-03',
  ...given,
});
const file = (comments: readonly PageComment[], given: Partial<CommentFile> = {}): CommentFile => ({
  caseName: 'Gemeente A',
  page: 'p1',
  title: 'Uitleg',
  role: 'bewoner',
  comments,
  ...given,
});
const read = (...texts: string[]) =>
  readWith(
    commentsReader,
    texts.map((text, at) => memoryFile(`${at}.json`, text)),
  );

describe('files with comments', () => {
  it('are known by what they say of themselves, not by their name', () => {
    expect(claimsText(commentsReader, commentFileText(file([comment(1)])), 'whatever.txt')).toBe(true);
    expect(claimsText(commentsReader, '{"format":"other"}')).toBe(false);
    expect(claimsText(commentsReader, 'format;datareis-comments')).toBe(false);
  });

  it('come back whole: twenty comments on fifty statements, none lost', async () => {
    const comments = Array.from({ length: 20 }, (_, at) =>
      comment(1 + ((at * 7) % 50), { id: `c-random-${at}`, text: `Regel 1\nRegel 2 "${at}" </script>` }),
    );
    const { of, reports } = await read(commentFileText(file(comments)));
    expect(reports[0]).toMatchObject({ rowsRead: 20, rowsUsed: 20, rowsNotUsed: [], problems: [] });
    const rows = of('annotations').map(({ values, extra }) => [
      values.id,
      values.kind,
      values.target_kind,
      values.target_id,
      values.author_role,
      values.text,
      values.status,
      values.created_on,
      extra.statement,
    ]);
    expect(rows).toEqual(
      comments.map((one) => [
        `ann-${one.id}`,
        one.kind,
        one.targetKind,
        one.targetId,
        'bewoner',
        one.text,
        'open',
        one.writtenOn,
        String(one.statement),
      ]),
    );
  });

  it('leave out a comment that is not whole, and say why', async () => {
    const broken = [
      comment(1),
      comment(2, { text: ' ' }),
      comment(3, { kind: 'shout' as never }),
      comment(4, { writtenOn: '2020-02-31' }),
      comment(5, { id: '!' }),
    ];
    const { problems, left, of } = await read(commentFileText(file(broken)));
    expect(of('annotations')).toHaveLength(1);
    expect(left).toEqual({ unreadable: ['2', '3', '4', '5'] });
    expect(problems.map(([, code, row, column]) => [code, row, column])).toEqual([
      ['value_required', 2, 'text'],
      ['value_not_in_list', 3, 'kind'],
      ['value_invalid', 4, 'written_on'],
      ['value_invalid', 5, 'id'],
    ]);
  });

  it('take the same comment once', async () => {
    const text = commentFileText(file([comment(1), comment(1)]));
    const { of, left } = await read(text, text);
    expect(of('annotations')).toHaveLength(1);
    expect(left.id_twice).toHaveLength(3);
  });

  it('without a role, of a newer version or spoilt give nothing, and a reason', async () => {
    const newer = commentFileText(file([comment(1)])).replace('"version": 1', '"version": 9');
    const { of, problems } = await read(commentFileText(file([comment(1)], { role: ' ' })), newer, '{"format":"datareis-comments",');
    expect(of('annotations')).toEqual([]);
    expect(problems.map(([name, code]) => [name, code])).toEqual([
      ['0.json', 'value_required'],
      ['1.json', 'comments_newer'],
      ['2.json', 'json_malformed'],
    ]);
  });
});
