import type { AnyTRPCProcedure } from '@trpc/server';
import { root } from '@cloud/_host/root';
import { newId } from '@cloud/_shared/crypto';
import type { Meta } from '@cloud/_shared/trpc';
import { answer } from '@cloud/_shared/serve';
import { roles, type StaffRole } from '@cloud/staff/rules';
import { openWorld, type TestPerson, type World } from '../support/world';

const procedures = Object.entries(
  root._def.procedures as unknown as Record<string, AnyTRPCProcedure>,
);
const guardOf = (procedure: AnyTRPCProcedure) => (procedure._def.meta as Meta).who;
const alsoOf = (procedure: AnyTRPCProcedure) => (procedure._def.meta as Meta).or ?? [];

/** What each procedure asks of its caller. A new procedure must be entered here before it can pass. */
const expected: Record<string, Meta['who']> = {
  'account.start': 'anyone',
  'account.areas': 'anyone',
  'account.demoPeople': 'anyone',
  'account.signIn': 'anyone',
  'account.signInDemo': 'anyone',
  'account.acceptNotice': 'anyone',
  'account.signOut': 'member',
  'account.withdrawConsent': 'member',
  'account.saveProfile': 'member',
  'account.allowMessages': 'member',
  'account.inbox': 'member',
  'account.readInbox': 'member',
  'account.myData': 'member',
  'account.deleteAccount': 'member',
  'account.say': 'member',
  'account.myWords': 'member',
  'account.myWord': 'member',
  'account.reopenWord': 'member',
  'account.wordQueue': 'planner',
  'account.openWord': 'planner',
  'account.claimWord': 'planner',
  'account.releaseWord': 'planner',
  'account.answerWord': 'planner',
  'account.closeWord': 'planner',
  'media.look': 'anyone',
  'media.ticket': 'member',
  'media.mine': 'member',
  'media.remove': 'member',
  'media.myData': 'member',
  'media.ticketFor': 'editor',
  'media.cover': 'editor',
  'openday.home': 'anyone',
  'openday.openWeek': 'anyone',
  'openday.sessions': 'anyone',
  'openday.session': 'anyone',
  'openday.facilities': 'anyone',
  'openday.facility': 'anyone',
  'openday.book': 'member',
  'openday.cancel': 'member',
  'openday.change': 'member',
  'openday.join': 'member',
  'openday.accept': 'member',
  'openday.leave': 'member',
  'openday.myLine': 'member',
  'openday.myEntry': 'member',
  'openday.appeal': 'member',
  'openday.myNoShows': 'member',
  'openday.giveFeedback': 'member',
  'openday.myFeedback': 'member',
  'openday.footprint': 'member',
  'openday.appeals': 'planner',
  'openday.decideAppeal': 'planner',
  'openday.feedbackSummary': 'planner',
  'openday.learntAt': 'planner',
  'openday.questions': 'guide',
  'openday.answerQuestion': 'guide',
  'openday.close': 'planner',
  'openday.closing': 'planner',
  'openday.planWeek': 'planner',
  'openday.proposeWeek': 'planner',
  'openday.addDraft': 'planner',
  'openday.saveDraft': 'planner',
  'openday.dropDraft': 'planner',
  'openday.publishWeek': 'planner',
  'openday.templates': 'planner',
  'openday.saveTemplate': 'planner',
  'openday.openMinimums': 'planner',
  'openday.lineOf': 'planner',
  'openday.promoteEntry': 'planner',
  'openday.answerMinimum': 'planner',
  'openday.overrideWeek': 'planner',
  'openday.restoreWeek': 'planner',
  'openday.myBookings': 'member',
  'openday.myBooking': 'member',
  'openday.myData': 'member',
  'openday.wish': 'member',
  'openday.unwish': 'member',
  'openday.wishCounts': 'planner',
  'openday.report': 'planner',
  'openday.exportReport': 'planner',
  'openday.coverage': 'planner',
  'openday.exportCoverage': 'planner',
  'openday.rosterSessions': 'admin',
  'openday.exportRoster': 'admin',
  'openday.applyGroup': 'member',
  'openday.readGroupFile': 'member',
  'openday.saveGroupList': 'member',
  'openday.withdrawGroup': 'member',
  'openday.myGroups': 'member',
  'openday.myGroup': 'member',
  'openday.groupQueue': 'planner',
  'openday.openGroup': 'planner',
  'openday.approveGroup': 'planner',
  'openday.refuseGroup': 'planner',
  'openday.staffSessions': 'planner',
  'openday.staffSession': 'planner',
  'openday.bookFor': 'planner',
  'openday.cancelFor': 'planner',
  'openday.changeFor': 'planner',
  'openday.bookingFor': 'planner',
  'openday.gateSessions': 'guide',
  'openday.gateList': 'guide',
  'openday.admit': 'guide',
  'openday.undoAdmit': 'guide',
  'openday.gateBundle': 'guide',
  'openday.syncGate': 'guide',
  'openday.gateConflicts': 'guide',
  'openday.settleConflict': 'guide',
  'review.standing': 'reviewer',
  'review.inbox': 'reviewer',
  'review.open': 'reviewer',
  'review.compare': 'reviewer',
  'review.sheet': 'reviewer',
  'review.shelf': 'editor',
  'review.compareDraft': 'editor',
  'review.saveDraft': 'editor',
  'review.submit': 'editor',
  'review.recall': 'editor',
  'review.claim': 'reviewer',
  'review.release': 'reviewer',
  'review.sign': 'reviewer',
  'review.sendBack': 'reviewer',
  'review.proofread': 'reviewer',
  'review.recuse': 'reviewer',
  'review.withdraw': 'reviewer',
  'review.words': 'editor',
  'review.addWord': 'editor',
  'review.removeWord': 'editor',
  'review.myData': 'member',
  'staff.invite': 'admin',
  'staff.previewInvitation': 'member',
  'staff.acceptInvitation': 'member',
  'staff.withdrawInvitation': 'admin',
  'staff.grants': 'admin',
  'staff.revoke': 'admin',
  'staff.audit': 'admin',
  'staff.myData': 'member',
};

/** Where further roles may do the same. */
const expectedAlso: Record<string, readonly string[]> = {
  'account.wordQueue': ['admin'],
  'account.openWord': ['admin'],
  'account.claimWord': ['admin'],
  'account.releaseWord': ['admin'],
  'account.answerWord': ['admin'],
  'account.closeWord': ['admin'],
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
