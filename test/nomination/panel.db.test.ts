import type { AnyTRPCProcedure } from '@trpc/server';
import { sql } from 'drizzle-orm';
import { root } from '@cloud/_host/root';
import { newId } from '@cloud/_shared/crypto';
import { rows } from '@cloud/_shared/db';
import { answer } from '@cloud/_shared/serve';
import { putScore } from '@cloud/nomination/queries/panel';
import { constraintOf } from '../support/db';
import { appoint, enterStage, makeCampaign, marks, qualified } from '../support/nominations';
import { openWorld, refusal, type TestPerson, type World } from '../support/world';

let world: World;
let campaignId: string;
let entries: string[];
let secretary: TestPerson;
let panel: TestPerson[];
const first = () => ({ campaignId, round: 'first' as const });
beforeEach(async () => {
  world = await openWorld();
  campaignId = await makeCampaign(world, { firstPlaces: 1 });
  entries = [];
  for (let left = 2; left > 0; left--) entries.push((await qualified(world, campaignId)).id);
  ({ secretary, panel } = await appoint(world, campaignId, 4));
  enterStage(world, 'first');
  await world.as(secretary).nomination.openRound(first());
});
afterEach(() => world.close());

const give = (who: TestPerson, id: string, each: number) =>
  world.as(who).nomination.score({ ...first(), id, marks: marks(each) });

test('until the round closes no procedure shows a score to anybody, whoever asks', async () => {
  for (const member of panel) await give(member, entries[0]!, 23);
  const admin = await world.staff('admin');
  const editor = await world.staff('editor');
  const inputs: unknown[] = [
    undefined,
    {},
    { campaignId },
    first(),
    { campaignId, round: 'final' },
    { ...first(), id: entries[0] },
    { id: entries[0] },
    { campaignId, format: 'csv' },
  ];
  const queries = Object.entries(
    root._def.procedures as unknown as Record<string, AnyTRPCProcedure>,
  ).filter(([path, { _def }]) => _def.type === 'query' || path === 'nomination.exportEntries');
  let answered = 0;
  for (const who of [undefined, panel[0], panel[1], secretary, admin, editor])
    for (const [path] of queries)
      for (const input of inputs) {
        const reply = await answer(
          world.runtime,
          root,
          { path, input, key: newId('tap') },
          who ? { kind: 'token', token: who.token } : { kind: 'nobody' },
        );
        if (!reply.ok) continue;
        answered++;
        const said = JSON.stringify(reply.data);
        expect(said).not.toMatch(/"(mean|rank|chosen|sealed|marks)":(?!null)/);
        expect(said).not.toMatch(/:\s*(92|23)(\.0+)?\b/);
      }
  expect(answered).toBeGreaterThan(100);
  const kept = await rows<{ sealed: string }>(world.db, sql`select sealed from score`);
  expect(kept).toHaveLength(4);
  for (const { sealed } of kept) {
    expect(sealed).not.toContain('rooted');
    expect(Buffer.from(sealed.split('.')[1]!, 'base64').toString('latin1')).not.toContain('rooted');
  }
});

test('a score can be given anew until the round closes, and then by nobody, not in the database either', async () => {
  for (const member of panel) for (const id of entries) await give(member, id, 10);
  await give(panel[0]!, entries[1]!, 25);
  await world.as(secretary).nomination.closeRound(first());
  expect(await refusal(give(panel[0]!, entries[0]!, 25))).toMatchObject({ reason: 'closed' });
  expect(await constraintOf(world.db.execute(sql`update score set sealed = 'x'`))).toBe(
    'score_open',
  );
  expect(await constraintOf(world.db.execute(sql`delete from score`))).toBe('score_kept');
  expect(
    await constraintOf(
      world.db.execute(sql`update panel_round set closed_at = null, closed_by = null`),
    ),
  ).toBe('panel_round_once');
  expect(await constraintOf(world.db.execute(sql`update round_entry set mean = 99`))).toBe(
    'round_entry_kept',
  );
  const { entries: result } = await world.as(secretary).nomination.progress(first());
  expect(result.map(({ id, mean, chosen }) => ({ id, mean, chosen }))).toEqual([
    { id: entries[1], mean: 55, chosen: true },
    { id: entries[0], mean: 40, chosen: false },
  ]);
  const status = await rows(world.db, sql`select status from nomination order by status`);
  expect(status).toEqual([{ status: 'passed_over' }, { status: 'shortlisted' }]);
});

test('the panel reads what it judges while the round is open, and no longer', async () => {
  for (const member of panel) for (const id of entries) await give(member, id, 10);
  const look = () => world.as(panel[0]).nomination.entryToScore({ ...first(), id: entries[0]! });
  expect(await look()).toMatchObject({ id: entries[0] });
  await world.as(secretary).nomination.closeRound(first());
  expect(await refusal(look())).toMatchObject({ reason: 'over' });
  const listed = await world.as(panel[0]).nomination.toScore(first());
  expect(listed).toEqual({ open: false, entries: [], next: null });
});

test('whoever steps back has no say in that entry, before or after', async () => {
  await give(panel[0]!, entries[0]!, 25);
  const stepped = { campaignId, id: entries[0]!, reason: 'person' as const };
  await world.as(panel[0]).nomination.recuse(stepped);
  expect(await rows(world.db, sql`select from score`)).toEqual([]);
  expect(await refusal(give(panel[0]!, entries[0]!, 25))).toMatchObject({ reason: 'recused' });
  const look = world.as(panel[0]).nomination.entryToScore({ ...first(), id: entries[0]! });
  expect(await refusal(look)).toMatchObject({ reason: 'recused' });
  for (const member of panel.slice(1)) for (const id of entries) await give(member, id, 20);
  await give(panel[0]!, entries[1]!, 20);
  await world.as(secretary).nomination.closeRound(first());
  // What was counted stays counted; in the final they stay away.
  enterStage(world, 'final');
  const final = { campaignId, round: 'final' as const };
  await world.as(secretary).nomination.openRound(final);
  const again = { ...stepped, id: entries[1]! };
  await world.as(panel[1]).nomination.recuse(again);
  expect(
    await rows(world.db, sql`select from score where nomination_id = ${entries[1]}`),
  ).toHaveLength(4);
  const late = world.as(panel[1]).nomination.score({ ...final, id: entries[1]!, marks: marks(25) });
  expect(await refusal(late)).toMatchObject({ reason: 'recused' });
});

test('only what the first review chose is handed to the editors, and the database refuses the rest too', async () => {
  const hand = async (id: string) =>
    world.as(await world.staff('editor')).nomination.handOver({ id });
  const [chosen, other] = entries as [string, string];
  expect(await refusal(hand(chosen))).toMatchObject({ reason: 'not_chosen' });
  const direct = (id: string) =>
    constraintOf(world.db.execute(sql`update nomination set handed_at = now() where id = ${id}`));
  expect(await direct(chosen)).toBe('nomination_handed');
  for (const member of panel) {
    await give(member, chosen, 20);
    await give(member, other, 10);
  }
  await world.as(secretary).nomination.closeRound(first());
  expect(await refusal(hand(other))).toMatchObject({ reason: 'not_chosen' });
  expect(await hand(chosen)).toMatchObject({ id: chosen });
});

test('a round does not close before every entry has its three scores', async () => {
  for (const member of panel.slice(0, 2)) for (const id of entries) await give(member, id, 20);
  const close = () => world.as(secretary).nomination.closeRound(first());
  expect(await refusal(close())).toMatchObject({ reason: 'too_few' });
  for (const member of panel.slice(2)) {
    const stepped = { campaignId, id: entries[0]!, reason: 'person' as const };
    await world.as(member).nomination.recuse(stepped);
  }
  expect(await refusal(close())).toMatchObject({ reason: 'no_judges' });
  expect(await rows(world.db, sql`select from panel_round where closed_at is null`)).toHaveLength(
    1,
  );
});

test('only this campaign’s panel gives scores, and only its secretary moves its rounds', async () => {
  const elsewhere = await appoint(world, 'cmp_elsewhere', 1);
  expect(await refusal(give(elsewhere.panel[0]!, entries[0]!, 25))).toMatchObject({
    code: 'not_found',
  });
  expect(await refusal(world.as(elsewhere.secretary).nomination.closeRound(first()))).toMatchObject(
    { code: 'not_found' },
  );
  const admin = await world.staff('admin');
  expect(await refusal(world.as(admin).nomination.closeRound(first()))).toMatchObject({
    code: 'not_allowed',
  });
  const smuggled = sql`insert into score (campaign_id, round, nomination_id, person_id, sealed, at)
    values (${campaignId}, 'first', ${entries[0]}, ${admin.id}, 'x', now())`;
  expect(await constraintOf(world.db.execute(smuggled))).toBe('score_by_panel');
});

test('the result is the same however many leaves a story has', async () => {
  for (const member of panel) for (const id of entries) await give(member, id, 20);
  await world.db.execute(
    sql`insert into support_total (nomination_id, supports) values (${entries[0]}, 58000)`,
  );
  await world.as(secretary).nomination.closeRound(first());
  const { entries: result } = await world.as(secretary).nomination.progress(first());
  expect(result.map(({ rank, mean }) => [rank, mean])).toEqual([
    [1, 80],
    [1, 80],
  ]);
});

test('nobody judges whom they proposed, or themselves, and the panel does not keep its own papers', async () => {
  const judge = panel[0]!;
  await world.db.execute(
    sql`update nomination set nominated_by = ${judge.id} where id = ${entries[0]}`,
  );
  await world.db.execute(
    sql`update nominee_consent set verified_by = ${judge.id} where nomination_id = ${entries[1]}`,
  );
  for (const id of entries) {
    expect(await refusal(give(judge, id, 25))).toMatchObject({ reason: 'own' });
    const look = world.as(judge).nomination.entryToScore({ ...first(), id });
    expect(await refusal(look)).toMatchObject({ reason: 'own' });
  }
  const listed = await world.as(judge).nomination.toScore(first());
  expect(listed.entries.map(({ recused, title }) => [recused, title])).toEqual([
    [true, null],
    [true, null],
  ]);
  const admin = world.as(await world.staff('admin')).staff;
  const post = { role: 'secretary' as const, scope: `campaign:${campaignId}`, title: '示例秘书' };
  const { secret } = await admin.invite(post);
  const accept = world.as(judge).staff.acceptInvitation({ secret });
  expect(await refusal(accept)).toMatchObject({ reason: 'both' });
});

test('an entry that was taken back meanwhile is not waited for, and nobody reads or scores it', async () => {
  const gone = entries[0]!;
  for (const member of panel.slice(1)) await give(member, entries[1]!, 20);
  await world.db.execute(sql`update nomination set status = 'withdrawn' where id = ${gone}`);
  expect(await refusal(give(panel[0]!, gone, 25))).toMatchObject({ reason: 'gone' });
  const look = world.as(panel[0]).nomination.entryToScore({ ...first(), id: gone });
  expect(await refusal(look)).toMatchObject({ reason: 'gone' });
  const { toScore } = world.as(panel[0]).nomination;
  expect((await toScore(first())).entries).toMatchObject([{ id: entries[1] }]);
  const { progress, closeRound } = world.as(secretary).nomination;
  expect(await progress(first())).toMatchObject({
    ...{ total: 1, short: 0 },
    entries: [{ id: entries[1] }],
  });
  await closeRound(first());
});

test('a round counts every entry, however many there are', async () => {
  const many = 310;
  const { id: writer } = await world.somebody();
  await world.db
    .execute(sql`insert into nomination (id, campaign_id, kind, area_id, source, entered_by, status, day, created_at, moved_at)
    select 'nom_lot' || i, ${campaignId}, 'patrol', 'cuntan', 'letter', ${writer}, 'qualified', current_date, now(), now()
    from generate_series(1, ${many}::int) as i`);
  await world.db.execute(sql`insert into round_entry (campaign_id, round, nomination_id)
    select campaign_id, 'first', id from nomination where id like 'nom_lot%'`);
  const { progress } = world.as(secretary).nomination;
  const seen: string[] = [];
  let page = await progress(first());
  expect(page).toMatchObject({ total: many + 2, short: many + 2 });
  seen.push(...page.entries.map(({ id }) => id));
  while (page.next) {
    page = await progress({ ...first(), cursor: page.next });
    seen.push(...page.entries.map(({ id }) => id));
  }
  expect(new Set(seen).size).toBe(many + 2);
  for (const id of seen)
    for (const member of panel.slice(1))
      await putScore(
        world.db,
        world.runtime,
        { ...first(), nominationId: id, personId: member.id },
        marks(id === 'nom_lot99' ? 25 : 9),
        world.runtime.now(),
      );
  await world.as(secretary).nomination.closeRound(first());
  const left = await rows(world.db, sql`select id from nomination where status = 'shortlisted'`);
  expect(left).toEqual([{ id: 'nom_lot99' }]);
});
