import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { jobs, root } from '@cloud/_host/root';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acceptNotice, issueToken } from '@cloud/account/queries';
import { newId, parseDataKeys } from '@cloud/_shared/crypto';
import { Refusal } from '@cloud/_shared/errors';
import type { Role } from '@cloud/_shared/identity';
import { noticeVersion } from '@cloud/_shared/notice';
import type { Context, Identity, Runtime } from '@cloud/_shared/runtime';
import { diskStorage } from '@cloud/_shared/storage';
import { person, roleGrant } from '@cloud/_shared/tables';
import { at, sessionTimes } from '@cloud/openday/rules';
import { facility, session } from '@cloud/openday/tables';
import { freshDb } from './db';

export interface TestPerson {
  id: string;
  token: string;
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** A Tuesday morning one week before the open week of December 2026. */
export const tuesday = at('2026-11-24', '10:00');

/** The whole district; a panel is always of one campaign. */
const defaultScope = (role: Role) =>
  role === 'panel' || role === 'secretary' ? 'campaign:cmp_test' : '*';

/** A fresh database, a clock that tests move, and people to act as. */
export async function openWorld() {
  const { db, url, close } = await freshDb();
  const clock = { now: tuesday };
  const folder = mkdtempSync(join(tmpdir(), 'world-'));
  const runtime: Runtime = {
    db,
    now: () => new Date(clock.now),
    keys: parseDataKeys(`test:${randomBytes(32).toString('base64')}`),
    ticket: generateKeyPairSync('ed25519'),
    wechat: undefined,
    storage: diskStorage(folder),
  };

  const contextOf = (identity: Identity, extra: Partial<Context> = {}): Context => ({
    ...runtime,
    identity,
    key: newId('tap'),
    demo: false,
    ...extra,
  });

  async function somebody(consented = true): Promise<TestPerson> {
    const id = newId('per');
    await db.insert(person).values({ id, createdAt: runtime.now() });
    if (consented) await acceptNotice(db, id, noticeVersion, runtime.now());
    const { token } = await issueToken(db, id, runtime.now());
    return { id, token };
  }

  async function staff(role: Role, scope = defaultScope(role)): Promise<TestPerson> {
    const made = await somebody();
    const grant = { personId: made.id, role, scope, title: `${role} 1 号`, grantedBy: 'test' };
    await db.insert(roleGrant).values({ id: newId('rol'), ...grant, grantedAt: runtime.now() });
    return made;
  }

  return {
    root,
    jobs,
    runtime,
    db,
    url,
    clock,
    contextOf,
    somebody,
    staff,
    /** Calls procedures as a person, or as nobody. */
    as: (who?: TestPerson, extra: Partial<Context> = {}) =>
      root.createCaller(
        contextOf(who ? { kind: 'token', token: who.token } : { kind: 'nobody' }, extra),
      ),
    async makeFacility(values: Partial<typeof facility.$inferInsert> = {}): Promise<string> {
      const id = newId('fac');
      const given = {
        id,
        name: `示例设施 ${id.slice(-4)}`,
        category: 'sewage',
        status: 'active' as const,
      };
      await db.insert(facility).values({ ...given, sights: [], visitingRules: [], ...values });
      return id;
    },
    /** A released session on a Shanghai date and time. */
    async makeSession(
      facilityId: string,
      date: string,
      time: string,
      capacity = 10,
      openWeek = '2026-12-01',
    ) {
      const startsAt = at(date, time);
      const times = sessionTimes(startsAt);
      const id = newId('ses');
      await db.insert(session).values({
        id,
        facilityId,
        openWeek,
        capacity,
        startsAt: new Date(startsAt),
        endsAt: new Date(startsAt + 90 * 60_000),
        releaseAt: new Date(times.releaseAt),
        bookingClosesAt: new Date(times.bookingClosesAt),
        cancelUntil: new Date(times.cancelUntil),
      });
      return id;
    },
    close: () => {
      rmSync(folder, { recursive: true, force: true });
      return close();
    },
  };
}

interface Refused {
  code: string;
  message: string;
  reason?: string;
  field?: string;
}

/** The refusal in what a call threw. @throws what it threw when it broke in another way */
export function refusalOf(error: unknown): Refused {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Refusal)
    return { code: cause.code, message: cause.message, ...cause.detail };
  throw error;
}

/** The refusal a call ends in. @throws when it succeeds or breaks in another way */
export async function refusal(call: Promise<unknown>): Promise<Refused> {
  try {
    await call;
  } catch (error) {
    return refusalOf(error);
  }
  throw new Error('expected a refusal, but the call succeeded');
}

/** The notice of every facility without its own; the migrations bring it. */
export const generalNotice = 'ntc_general_1';

/** A party of adults for tests. */
export const party = (size = 1) => ({
  visitors: Array.from({ length: size }, (_, index) => ({
    name: `示例${'甲乙丙丁戊'[index] ?? ''}`,
    age: null,
  })),
  phone: '13800001234',
  guardianConsent: false,
  noticeId: generalNotice,
});
