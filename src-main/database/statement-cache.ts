import type { Statement } from 'better-sqlite3';
import type { Connection } from './connection.ts';

/** Statements of longer lists come with every length of list, and are not asked again. */
const longestKept = 20_000;
const mostStatements = 500;

/**
 * The same connection, which keeps its statements: a write compiles the triggers of its table each time that it is
 * prepared, which takes longer than the write. Only for a caller that uses a statement at once, as drizzle does; the
 * oldest statements go first.
 */
export function withKeptStatements(connection: Connection): Connection {
  const kept = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    const known = kept.get(sql);
    if (known !== undefined && !known.busy) {
      // Drizzle asks for arrays where it maps the columns itself, and never takes that back.
      if (known.reader) known.raw(false);
      return known;
    }
    const statement = connection.prepare(sql);
    if (sql.length <= longestKept) kept.set(sql, statement);
    const [oldest] = kept.keys();
    if (kept.size > mostStatements && oldest !== undefined) kept.delete(oldest);
    return statement;
  };
  return Object.create(connection, { prepare: { value: prepare } }) as Connection;
}
