// A case asked as often as a test likes, of which the engine hears each query once. Only for as long as the case in the engine stays the same.
import type { Database } from '../../renderer/db/database.ts';
import type { Ask } from '../../renderer/model/ask.ts';

/** Many questions look up the same names. */
export function askedOnce(database: Database): Ask {
  const known = new Map<string, ReturnType<Ask>>();
  return (sql, parameters = []) => {
    const key = JSON.stringify([sql, parameters]);
    const answer = known.get(key) ?? database.query(sql, parameters);
    known.set(key, answer);
    return answer;
  };
}
