import { drizzle } from 'drizzle-orm/node-postgres';
import { sql } from 'drizzle-orm';
import { Pool } from 'pg';
import { rows, type Db } from '@cloud/_shared/db';
import { fillWithCrowd, type Crowd } from '../support/crowd';
import { farPage, pagedLists, wholeReads } from '../support/lists';
import { openWorld, type World } from '../support/world';

/** Rows from which a table must not be read from end to end. */
const large = 1000;

interface Statement {
  query: string;
  params: unknown[];
}

let world: World;
let crowd: Crowd;
let pool: Pool;
let largeTables: Set<string>;
const seen: Statement[] = [];
beforeAll(async () => {
  world = await openWorld();
  crowd = await fillWithCrowd(world);
  pool = new Pool({ connectionString: world.url, max: 2 });
  const counted = await rows<{ name: string }>(
    world.db,
    sql`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples > ${large}`,
  );
  largeTables = new Set(counted.map(({ name }) => name));
}, 60_000);
afterAll(async () => {
  await pool.end();
  await world.close();
});

/** The world's runtime, with every statement noted as it goes to the server. */
const watched = () => {
  const logQuery = (query: string, params: unknown[]) => void seen.push({ query, params });
  const db: Db = drizzle(pool, { logger: { logQuery } });
  return { ...world.runtime, db };
};

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  Plans?: Plan[];
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** Large tables that a statement would read from end to end. */
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

const isRead = ({ query }: Statement) => /^\s*(select|with)\b/i.test(query);

async function scansOf(read: () => Promise<unknown>): Promise<string[]> {
  seen.length = 0;
  await read();
  const reads = seen.filter(isRead);
  expect(reads.length).toBeGreaterThan(0);
  const found: string[] = [];
  for (const statement of reads)
    for (const table of await scanned(statement))
      found.push(`${table}: ${statement.query.replace(/\s+/g, ' ').slice(0, 300)}`);
  return found;
}

test('the crowd is as large as it has to be', () => {
  expect([...largeTables].sort()).toEqual(
    expect.arrayContaining([
      ...[
        'audit',
        'booking',
        'check_in',
        'contact',
        'gate_conflict',
        'gate_event',
        'inbox',
        'person',
      ],
      ...['profile', 'role_grant', 'session', 'visitor', 'waiting_entry', 'wish', 'word'],
    ]),
  );
});

test('a scan from end to end would be seen', async () => {
  expect(await scansOf(() => watched().db.execute(sql`select * from booking`))).toHaveLength(1);
});

test('no page of a list reads a large table from end to end, neither the first nor the fiftieth', async () => {
  const found: Record<string, string[]> = {};
  for (const list of pagedLists(world, crowd, watched())) {
    const { key, page } = await farPage(list);
    const scans = [
      ...(await scansOf(() => list.ask(undefined as never))),
      ...(await scansOf(() => list.ask(key as never))),
    ];
    if (scans.length > 0) found[`${list.name}, ${page}`] = scans;
  }
  expect(found).toEqual({});
});

test('nor does what is read whole', async () => {
  const found: Record<string, string[]> = {};
  for (const [name, read] of Object.entries(wholeReads(world, crowd, watched()))) {
    const scans = await scansOf(read);
    if (scans.length > 0) found[name] = scans;
  }
  expect(found).toEqual({});
});
