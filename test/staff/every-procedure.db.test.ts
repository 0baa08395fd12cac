import type { AnyTRPCProcedure } from '@trpc/server';
import { root } from '@cloud/_host/root';
import { newId } from '@cloud/_shared/crypto';
import type { Meta } from '@cloud/_shared/trpc';
import { answer } from '@cloud/_shared/serve';
import { roles, type StaffRole } from '@cloud/staff/rules';
import { expected } from '../support/guards';
import { openWorld, type TestPerson, type World } from '../support/world';

const procedures = Object.entries(
  root._def.procedures as unknown as Record<string, AnyTRPCProcedure>,
);
const guardOf = (procedure: AnyTRPCProcedure) => (procedure._def.meta as Meta).who;
const alsoOf = (procedure: AnyTRPCProcedure) => (procedure._def.meta as Meta).or ?? [];

/** Where further roles may do the same. */
const expectedAlso: Record<string, readonly string[]> = {
  'account.wordQueue': ['admin'],
  'account.openWord': ['admin'],
  'account.claimWord': ['admin'],
  'account.releaseWord': ['admin'],
  'account.answerWord': ['admin'],
  'account.closeWord': ['admin'],
  'nomination.campaigns': ['admin'],
  'nomination.entries': ['admin'],
  'nomination.entry': ['admin'],
  'nomination.enter': ['admin'],
  'nomination.saveEntered': ['admin'],
  'nomination.pass': ['admin'],
  'nomination.sendBack': ['admin'],
  'nomination.turnDown': ['admin'],
  'nomination.linkFor': ['admin'],
  'nomination.enterPaper': ['admin'],
  'nomination.handOver': ['admin'],
  'nomination.takeBackFor': ['admin'],
  'nomination.checkPaper': ['admin'],
  'nomination.word': ['reviewer', 'admin'],
  'nomination.posts': ['secretary'],
  'review.standing': ['editor'],
  'review.inbox': ['editor'],
  'review.open': ['editor'],
  'review.compare': ['editor'],
  'review.sheet': ['editor'],
  'review.proofread': ['editor'],
  'review.withdraw': ['editor'],
  'review.words': ['reviewer', 'admin'],
  'review.addWord': ['admin'],
  'review.removeWord': ['admin'],
};

const staffRoles = Object.keys(roles) as StaffRole[];
const callers = ['nobody', 'expired', 'no consent', 'member', ...staffRoles] as const;
type Caller = (typeof callers)[number];

/** The refusal a guard gives this caller; undefined when it lets them through to input and work. */
function guarded(procedure: AnyTRPCProcedure, caller: Caller): string | undefined {
  const who = guardOf(procedure);
  if (who === 'anyone') return undefined;
  if (caller === 'nobody' || caller === 'expired') return 'sign_in';
  if (caller === 'no consent') return 'consent_needed';
  const welcome: readonly string[] = ['member', caller];
  return [who, ...alsoOf(procedure)].some((each) => welcome.includes(each))
    ? undefined
    : 'not_allowed';
}

let world: World;
let people: Map<Caller, TestPerson | undefined>;
beforeAll(async () => {
  world = await openWorld();
  people = new Map<Caller, TestPerson | undefined>([
    ['nobody', undefined],
    ['expired', { id: 'per_x', token: 'x'.repeat(43) }],
    ['no consent', await world.somebody(false)],
    ['member', await world.somebody()],
  ]);
  for (const role of staffRoles) people.set(role, await world.staff(role));
});
afterAll(() => world.close());

test('every procedure is entered with its guard, and none is entered that is gone', () => {
  expect(
    Object.fromEntries(procedures.map(([path, procedure]) => [path, guardOf(procedure)])),
  ).toEqual(expected);
  const also = procedures.filter(([, procedure]) => alsoOf(procedure).length > 0);
  expect(Object.fromEntries(also.map(([path, procedure]) => [path, alsoOf(procedure)]))).toEqual(
    expectedAlso,
  );
});

test('every domain answers myData', () => {
  const domains = new Set(procedures.map(([path]) => path.split('.')[0]));
  expect(procedures.map(([path]) => path)).toEqual(
    expect.arrayContaining([...domains].map((domain) => `${domain}.myData`)),
  );
});

/** Input that no procedure accepts: whoever passes the guard is then refused as `bad_input` or works. */
const nonsense = { personId: 'per_somebody_else' };

/** These end the caller's own sign-in, so each call of them gets a person of its own. */
const ending = new Set(['account.signOut', 'account.withdrawConsent', 'account.deleteAccount']);

describe.each(procedures)('%s', (path, procedure) => {
  test.each(callers)('as %s', async (caller) => {
    const wanted = guarded(procedure, caller);
    const who =
      ending.has(path) && wanted === undefined ? await world.somebody() : people.get(caller);
    const reply = await answer(
      world.runtime,
      root,
      { path, input: nonsense, key: newId('tap') },
      who ? { kind: 'token', token: who.token } : { kind: 'nobody' },
    );
    if (wanted !== undefined)
      return expect(reply).toMatchObject({ ok: false, error: { code: wanted } });
    const takesInput = procedure._def.inputs.length > 0;
    expect(reply).toMatchObject(
      takesInput ? { ok: false, error: { code: 'bad_input' } } : { ok: true },
    );
  });
});
