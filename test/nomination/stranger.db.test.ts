import type { AnyTRPCProcedure } from '@trpc/server';
import { eq } from 'drizzle-orm';
import { root } from '@cloud/_host/root';
import { newId } from '@cloud/_shared/crypto';
import { answer } from '@cloud/_shared/serve';
import { attempt, roleGrant } from '@cloud/_shared/tables';
import { inputsFor, type Known } from '../support/ask';
import { photo } from '../support/files';
import { mediaHost } from '../support/media';
import {
  agreed,
  appoint,
  enterStage,
  makeCampaign,
  nominationOf,
  passed,
} from '../support/nominations';
import { publishAll } from '../support/publications';
import { openWorld, type TestPerson, type World } from '../support/world';

/** Words that stand in texts which are not public, wherever such a text can be. */
const secret = '水底下的石头只有他晓得';
const hidden = ['石头一', '石头二', '石头三', '石头四', '示例石匠'];

let world: World;
let host: ReturnType<typeof mediaHost>;
let campaignId: string;
/** What can be asked about, one record each, with everything that is known of it. */
const records: Known[] = [];
/** Words and numbers of pictures that no stranger may be shown. */
const kept = [secret, ...hidden];
let strangers: [who: string, person: TestPerson | undefined][];

const procedures = Object.entries(
  root._def.procedures as unknown as Record<string, AnyTRPCProcedure>,
).filter(([path]) => !/\.(deleteAccount|signOut|withdrawConsent)$/.test(path));

/** A nomination with a picture; with a title it is not to be read. */
async function tell(title?: string) {
  const nominator = await world.somebody();
  const { id: mediaId } = await host.piece(nominator, await photo(60, 40), { form: newId('form') });
  const given = nominationOf(undefined, title);
  const told = title ? { story: `${given.story}${secret}`, name: '示例石匠' } : {};
  const media = [{ id: mediaId, caption: title ? secret : '' }];
  const { id } = await world
    .as(nominator)
    .nomination.nominate({ campaignId, source: 'colleague', ...given, ...told, media });
  if (title) kept.push(mediaId);
  return { id, nominator, phone: given.phone, mediaId };
}

/** The same with its nominee's consent, and at the editors' desk. */
async function handedOver(title?: string) {
  const made = await tell(title);
  return handOver({ ...made, nominee: await agreed(world, made) });
}

async function handOver<Made extends { id: string }>(made: Made) {
  await passed(world, made.id);
  const editor = world.as(await world.staff('editor'));
  const { publicationId } = await editor.nomination.handOver({ id: made.id });
  return { ...made, publicationId };
}

function remember({ id, mediaId, ...more }: { id: string; mediaId: string } & Known) {
  const { media: _, kind: __, ...written } = nominationOf();
  records.push({
    ...{ ...written, id, subjectId: id, mediaId, ids: [mediaId] },
    ...{ publicationId: more.publicationId, digest: more.digest, token: more.token },
    ...{ campaignId, areaId: 'cuntan', scope: `campaign:${campaignId}`, phone: more.phone },
    ...{ month: '2026-12', time: '09:30', startTime: '09:30', minutes: 90, period: '2026' },
  });
}

async function submitted(publicationId: string, note = ''): Promise<string> {
  const { review } = world.as(await world.staff('editor'));
  const { draft } = await review.open({ publicationId });
  const sent = world.as(await world.staff('editor')).review;
  await sent.submit({ publicationId, revision: draft!.revision, note });
  return (await review.open({ publicationId })).version!.digest;
}

beforeAll(async () => {
  world = await openWorld();
  host = mediaHost(world);
  campaignId = await makeCampaign(world);
  const waiting = await tell('石头一');
  const link = await world.as(waiting.nominator).nomination.askConsent({ id: waiting.id });
  remember({ ...waiting, token: link.token });

  const down = await handedOver('石头三');
  await publishAll(world, down.publicationId);
  await world.as(down.nominee).nomination.takeBack({ id: down.id });
  remember(down);

  const corrected = await handedOver();
  await publishAll(world, corrected.publicationId);
  const editor = await world.staff('editor');
  const { publicationId } = corrected;
  const { draft } = await world.as(editor).review.open({ publicationId });
  const file = await photo(60, 40);
  const asked = { publicationId, kind: 'picture' as const, bytes: file.length };
  const added = await world.as(editor).media.ticketFor(asked);
  await host.send(added.to!, file);
  kept.push(added.id);
  await world.as(editor).review.saveDraft({
    ...{ publicationId, seen: draft!.revision, title: '石头四', body: secret },
    ...{ fields: draft!.fields, media: [{ id: added.id, caption: secret }] },
  });
  remember({ ...corrected, digest: await submitted(publicationId, '改一处') });

  // Qualified too late for the panel's round.
  const late = await tell('石头二');
  await agreed(world, late);
  const { secretary, panel } = await appoint(world, campaignId);
  enterStage(world, 'final');
  await world.as(secretary).nomination.openRound({ campaignId, round: 'final' });
  const inReview = await handOver(late);
  remember({ ...inReview, digest: await submitted(inReview.publicationId) });

  const facilityId = await world.makeFacility();
  const sessionId = await world.makeSession(facilityId, '2026-12-04', '09:30');
  for (const record of records) Object.assign(record, { facilityId, sessionId });
  const revoked = await world.staff('reviewer');
  const at = { revokedAt: world.runtime.now(), revokedBy: 'test' };
  await world.db.update(roleGrant).set(at).where(eq(roleGrant.personId, revoked.id));
  const elsewhere = 'campaign:cmp_elsewhere';
  strangers = [
    ['nobody', undefined],
    ['somebody', await world.somebody()],
    ['guide', await world.staff('guide')],
    ['planner', await world.staff('planner')],
    ['handler', await world.staff('handler')],
    ['another panel', await world.staff('panel', elsewhere)],
    ['another secretary', await world.staff('secretary', elsewhere)],
    ['a reviewer of old', revoked],
    ['its panel', panel[0]],
    ['its secretary', secretary],
  ];
});
afterAll(() => world.close());

const asked = new Map(
  procedures.map(([path]) => [
    path,
    { inputs: new Map<string, unknown>(), codes: new Set<string>() },
  ]),
);

async function ask(path: string, input: unknown, who: TestPerson | undefined) {
  const call = () =>
    answer(
      world.runtime,
      root,
      { path, input, key: newId('tap') },
      who ? { kind: 'token', token: who.token } : { kind: 'nobody' },
    );
  const reply = await call();
  if (reply.ok || reply.error.code !== 'too_often') return reply;
  // Being refused for trying too often would hide what is behind it.
  await world.db.delete(attempt);
  return call();
}

test('no procedure shows a text that is not public to anybody who has no business with it', async () => {
  for (const [path, procedure] of procedures)
    for (const record of records)
      for (const input of inputsFor(procedure, record))
        asked.get(path)!.inputs.set(JSON.stringify(input) ?? '', input);
  for (const [who, person] of strangers)
    for (const [path] of procedures) {
      const { inputs, codes } = asked.get(path)!;
      for (const input of inputs.values()) {
        const reply = await ask(path, input, person);
        const code = reply.ok ? 'ok' : reply.error.code;
        codes.add(code);
        if (code === 'bug' || (code === 'sign_in' && person))
          throw new Error(`${who} asks ${path} with ${JSON.stringify(input)}: ${code}`);
        // A guard does not look at what is asked.
        if (code === 'sign_in' || code === 'not_allowed') break;
        const said = JSON.stringify(reply);
        const word = kept.find((each) => said.includes(each));
        if (word !== undefined)
          throw new Error(`${who} sees “${word}” in ${path} for ${JSON.stringify(input)}`);
      }
    }
  // Every procedure was asked in its own terms.
  expect([...asked].filter(([, { inputs }]) => inputs.size === 0).map(([path]) => path)).toEqual(
    [],
  );
  const badly = [...asked].filter(([, { codes }]) =>
    [...codes].every((code) => code === 'bad_input' || code === 'sign_in'),
  );
  expect(badly.map(([path]) => path)).toEqual([]);
});

test('no address of a picture that is not public opens', async () => {
  for (const id of kept.filter((each) => each.startsWith('med_')))
    for (const rendition of ['thumb', 'large', 'original', 'video'])
      expect([404, 410]).toContain((await host.get(`/media/${id}/${rendition}`)).status);
});

test.each(['editor', 'reviewer', 'admin'] as const)(
  'the crawl would find it: whoever has business with it, as the %s has, reads it',
  async (role) => {
    const who = await world.staff(role);
    const replies: unknown[] = [];
    for (const path of ['nomination.entry', 'review.open', 'media.look'])
      for (const input of asked.get(path)!.inputs.values())
        replies.push(await ask(path, input, who));
    const said = JSON.stringify(replies);
    expect([
      said.includes(secret),
      kept.some((each) => /^med_/.test(each) && said.includes(each)),
    ]).toEqual([true, true]);
  },
);
