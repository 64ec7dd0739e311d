// How a finding was determined: the question in SQL with the day filled in, to read, to copy, or to change in the SQL panel.
import { Copy, SquareTerminal } from 'lucide-react';
import { useState } from 'react';
import { rawTokens } from '../../model/read-only.ts';
import type { Rule } from '../../review/rule.ts';
import { queryOn } from '../../review/shown-query.ts';
import { useSwitchedOff } from '../administration/use-locked.ts';
import { dayWords, reviewText } from '../text/review-words.ts';
import { useText, useWorkspace } from '../workspace-context.ts';

export function FindingQuery({ rule, day }: { readonly rule: Rule; readonly day: string }) {
  const words = useText();
  const text = reviewText(words);
  const workspace = useWorkspace();
  const hasSql = !useSwitchedOff('sql');
  const [said, setSaid] = useState('');
  const sql = queryOn(rule, day);
  const open = () => {
    workspace.draftSql(`-- ${rule.id} ${rule.title[words.language]}\n${sql}`);
    workspace.showQuestionsPart('sql');
    workspace.show('questions');
  };
  const copy = () =>
    navigator.clipboard.writeText(sql).then(
      () => setSaid(text.copied),
      () => setSaid(text.notCopied),
    );
  return (
    <section className="how">
      <div className="how-head">
        <h3>{text.how}</h3>
        <button type="button" className="button quiet" onClick={() => void copy()}>
          <Copy size={12} aria-hidden />
          {text.copy}
        </button>
        {hasSql && (
          <button type="button" className="button quiet" onClick={open}>
            <SquareTerminal size={12} aria-hidden />
            {text.openSql}
          </button>
        )}
      </div>
      <p className="quiet-line">{text.howHint(dayWords(words, day))}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must reach it. */}
      <pre className="sql" role="region" aria-label={text.how} tabIndex={0}>
        <code>
          {sqlParts(sql).map(({ at, kind, part }) =>
            kind === null ? (
              part
            ) : (
              <span key={at} className={kind}>
                {part}
              </span>
            ),
          )}
        </code>
      </pre>
      <p className="quiet-line" role="status">
        {said}
      </p>
    </section>
  );
}

const KEYWORDS: ReadonlySet<string> = new Set([
  ...['select', 'from', 'where', 'and', 'or', 'not', 'in', 'is', 'null', 'as', 'on', 'join', 'left', 'cross', 'inner', 'using', 'with', 'recursive'],
  ...[
    'union',
    'all',
    'distinct',
    'case',
    'when',
    'then',
    'else',
    'end',
    'exists',
    'group',
    'by',
    'having',
    'order',
    'limit',
    'between',
    'like',
    'lambda',
  ],
]);

interface SqlPart {
  readonly at: number;
  readonly kind: 'keyword' | 'literal' | 'comment' | null;
  readonly part: string;
}

/** The text in parts that are drawn alike; joined they are the text. */
export function sqlParts(sql: string): SqlPart[] {
  const parts: { at: number; kind: SqlPart['kind']; part: string }[] = [];
  let at = 0;
  for (const token of rawTokens(sql)) {
    const kind = kindOf(token);
    const last = parts.at(-1);
    if (last && last.kind === kind && kind === null) last.part += token;
    else parts.push({ at, kind, part: token });
    at += token.length;
  }
  return parts;
}

function kindOf(token: string): SqlPart['kind'] {
  if (token.startsWith('--') || token.startsWith('/*')) return 'comment';
  if (/^[eE]?'./s.test(token)) return 'literal';
  return KEYWORDS.has(token.toLowerCase()) ? 'keyword' : null;
}
