import { sql } from 'drizzle-orm';
import { fillWithCrowd, type Crowd } from '../support/crowd';
import { farPage, pagedLists, wholeReads } from '../support/lists';
import { openScans, type Scans } from '../support/scans';
import { openWorld, type World } from '../support/world';

let world: World;
let crowd: Crowd;
let scans: Scans;
beforeAll(async () => {
  world = await openWorld();
  crowd = await fillWithCrowd(world);
  scans = await openScans(world);
});
afterAll(async () => {
  await scans.close();
  await world.close();
});

test('the crowd is as large as it has to be', () => {
  expect([...scans.largeTables].sort()).toEqual(
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
  expect(await scans.of(() => scans.watched().db.execute(sql`select * from booking`))).toHaveLength(
    1,
  );
});

test('no page of a list reads a large table from end to end, neither the first nor the fiftieth', async () => {
  const found: Record<string, string[]> = {};
  for (const list of pagedLists(world, crowd, scans.watched())) {
    const { key, page } = await farPage(list);
    const seen = [
      ...(await scans.of(() => list.ask(undefined as never))),
      ...(await scans.of(() => list.ask(key as never))),
    ];
    if (seen.length > 0) found[`${list.name}, ${page}`] = seen;
  }
  expect(found).toEqual({});
});

test('nor does what is read whole', async () => {
  const found: Record<string, string[]> = {};
  for (const [name, read] of Object.entries(wholeReads(world, crowd, scans.watched()))) {
    const seen = await scans.of(read);
    if (seen.length > 0) found[name] = seen;
  }
  expect(found).toEqual({});
});
