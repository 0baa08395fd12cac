import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';
import { Pool } from 'pg';
import { rows, type Db } from '@cloud/_shared/db';
import type { Runtime } from '@cloud/_shared/runtime';
import type { World } from './world';

/** Rows from which a table must not be read from end to end. */
const large = 1000;

interface Statement {
  query: string;
  params: unknown[];
}

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];
const isRead = ({ query }: Statement) => /^\s*(\(*\s*select|with)\b/i.test(query);

export type Scans = Awaited<ReturnType<typeof openScans>>;

/** Sees which large tables the statements of a call would read from end to end, on a server. */
export async function openScans(world: World) {
  const pool = new Pool({ connectionString: world.url, max: 2 });
  const seen: Statement[] = [];
  const counted = await rows<{ name: string }>(
    world.db,
    sql`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > ${large}`,
  );
  const largeTables = new Set(counted.map(({ name }) => name));

  async function scanned({ query, params }: Statement): Promise<string[]> {
    const { rows: found } = await pool.query<{ 'QUERY PLAN': [{ Plan: Plan }] }>(
      `explain (format json) ${query}`,
      params,
    );
    return nodes(found[0]!['QUERY PLAN'][0].Plan)
      .filter((node) => node['Node Type'] === 'Seq Scan')
      .map((node) => node['Relation Name'] ?? '')
      .filter((name) => largeTables.has(name));
  }

  return {
    largeTables,
    /** The world's runtime, with every statement noted as it goes to the server. */
    watched(): Runtime {
      const logQuery = (query: string, params: unknown[]) => void seen.push({ query, params });
      const db: Db = drizzle(pool, { logger: { logQuery } });
      return { ...world.runtime, db };
    },
    /** Tables that a read went through from end to end, each with its statement. */
    async of(read: () => Promise<unknown>): Promise<string[]> {
      seen.length = 0;
      await read();
      const reads = seen.filter(isRead);
      expect(reads.length).toBeGreaterThan(0);
      const found: string[] = [];
      for (const statement of reads)
        for (const table of await scanned(statement))
          found.push(`${table}: ${statement.query.replace(/\s+/g, ' ').slice(0, 300)}`);
      return found;
    },
    close: () => pool.end(),
  };
}
