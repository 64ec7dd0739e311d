// A question whose rows are the rows of one SQL query. May not know what the query asks.
import type { AskParameter, AskRow } from '../model/ask.ts';
import type { Asked, Question, QuestionParameter } from './question.ts';

type SqlQuestion = Omit<Question, 'find' | 'query' | 'parameters'> & {
  /** Continues `with recursive asked as (…),`: named steps, then a select. `asked` has `day` and a column for each parameter. */
  readonly query: string;
  readonly parameters?: readonly QuestionParameter[];
  /** Numbers for the sentence, made from the rows. */
  readonly facts?: (rows: readonly AskRow[]) => Readonly<Record<string, number | string | null>>;
};

/** The question, answered by its own query. */
export function sqlQuestion({ facts, parameters = [], ...question }: SqlQuestion): Question {
  const find = async (asked: Asked) => {
    const rows = await askRows(asked, question.query, parameters);
    return { rows, ...(facts ? { facts: facts(rows) } : {}) };
  };
  return { ...question, parameters, find };
}

/** The rows of a query that continues `with recursive asked as (…),`. */
export async function askRows(
  { ask, day, chosen }: Pick<Asked, 'ask' | 'day' | 'chosen'>,
  query: string,
  parameters: readonly QuestionParameter[] = [],
): Promise<readonly AskRow[]> {
  const values: AskParameter[] = [day, ...parameters.map(({ name }) => chosen[name] ?? null)];
  return (
    await ask(
      joined(
        askedSql(parameters, () => '?'),
        query,
      ),
      values,
    )
  ).rows;
}

/** The query as a person may read it and ask it again: with the day and the parameters filled in. */
export function readableSql(query: string, parameters: readonly QuestionParameter[], day: string, chosen: Asked['chosen']): string {
  const values = [day, ...parameters.map(({ name }) => chosen[name] ?? null)];
  return joined(
    askedSql(parameters, (index) => literal(values[index] ?? null)),
    query,
  );
}

/** A query that has no steps of its own needs no comma. */
function joined(asked: string, query: string): string {
  return /^\s*select\b/i.test(query) ? `${asked}\n${query}` : `${asked},\n${query}`;
}

function askedSql(parameters: readonly QuestionParameter[], value: (index: number) => string): string {
  const given = parameters.map(({ name, kind }, index) => `, ${value(index + 1)}::${SQL_TYPE[kind]} as "${name}"`);
  return `with recursive asked as (select ${value(0)}::date as day${given.join('')})`;
}

const SQL_TYPE = { ref: 'varchar', date: 'date', number: 'bigint', text: 'varchar' } as const;

function literal(value: string | null): string {
  return value === null ? 'null' : `'${value.replaceAll("'", "''")}'`;
}
