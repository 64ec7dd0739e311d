// How an answer was found: in words, and as the SQL that gives its rows; a question that rests on rules has the query of each.
import { SquareTerminal } from 'lucide-react';
import { useState } from 'react';
import type { CompetencyAnswer } from '../../competency/answer.ts';
import type { Question } from '../../competency/question.ts';
import { readableRule } from '../../competency/rule-rows.ts';
import { useSwitchedOff } from '../administration/use-locked.ts';
import { useText, useWorkspace } from '../workspace-context.ts';

interface Props {
  readonly question: Question;
  readonly answer: CompetencyAnswer;
}

export function HowFound({ question, answer }: Props) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  const queries = queriesOf(question, answer);
  return (
    <details className="how" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{text.questions.how}</summary>
      <p>
        {question.how[text.language]} {question.rules && text.questions.byRules(question.rules.join(', '))}{' '}
        {queries.length === 0 && text.questions.computed}
      </p>
      {isOpen && queries.map(({ rule, sql }) => <Query key={sql} rule={rule} sql={sql} />)}
    </details>
  );
}

/** One statement each, so that each can be asked in SQL. */
function queriesOf({ rules }: Question, { sql, day }: CompetencyAnswer): readonly { readonly rule: string; readonly sql: string }[] {
  if (rules) return rules.map((rule) => ({ rule, sql: readableRule(rule, day) }));
  return sql === null ? [] : [{ rule: '', sql }];
}

function Query({ rule, sql }: { readonly rule: string; readonly sql: string }) {
  const text = useText().questions;
  const workspace = useWorkspace();
  const hasSql = !useSwitchedOff('sql');
  const open = () => {
    workspace.draftSql(sql);
    workspace.showQuestionsPart('sql');
  };
  return (
    <section className="sql" aria-label={rule ? text.sqlOf(rule) : text.sql}>
      {hasSql && (
        <button type="button" className="button" onClick={open}>
          <SquareTerminal size={14} aria-hidden />
          {rule ? text.openRuleInSql(rule) : text.openInSql}
        </button>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a block that scrolls must be reached by keyboard */}
      <pre tabIndex={0}>{sql}</pre>
    </section>
  );
}
