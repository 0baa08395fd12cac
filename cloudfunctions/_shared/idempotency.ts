import { and, eq } from 'drizzle-orm';
import { sha256 } from './crypto';
import { dbError, type Db } from './db';
import { Refusal } from './errors';
import { idempotency } from './tables';
import type { MemberContext } from './trpc';

/** The tap a writing call stands for: whose, on what, under which key, with what payload. */
export interface Tap {
  personId: string;
  procedure: string;
  key: string;
  payloadHash: string;
}

/** @throws Refusal when the client sent no key. */
export function tapOf(ctx: MemberContext, procedure: string, input: unknown): Tap {
  if (!ctx.key)
    throw new Refusal('bad_input', '小程序版本旧了，退出去重新打开一下。', { field: 'key' });
  return {
    personId: ctx.person.id,
    procedure,
    key: ctx.key,
    payloadHash: sha256(JSON.stringify(input ?? null)),
  };
}

/** What this tap returned when it first succeeded. @throws Refusal when the key came with another payload. */
export async function replay(db: Db, tap: Tap): Promise<{ response: unknown } | undefined> {
  const [stored] = await db
    .select({ payloadHash: idempotency.payloadHash, response: idempotency.response })
    .from(idempotency)
    .where(
      and(
        eq(idempotency.personId, tap.personId),
        eq(idempotency.procedure, tap.procedure),
        eq(idempotency.key, tap.key),
      ),
    );
  if (!stored) return undefined;
  if (stored.payloadHash !== tap.payloadHash)
    throw new Refusal('conflict', '这一次提交的内容和刚才的不一样，回上一页重新点一次。');
  return { response: stored.response };
}

/** Ways in which the database ends one of two transactions that were in each other's way; the other went through. */
const overtaken = new Set(['40P01', '40001']);

/** Runs a transaction, and again where another one was in its way: it left nothing behind. */
async function again<T>(db: Db, work: (tx: Db) => Promise<T>, left = 2): Promise<T> {
  try {
    return await db.transaction(work);
  } catch (error) {
    if (left === 0 || !overtaken.has(dbError(error)?.code ?? '')) throw error;
    return again(db, work, left - 1);
  }
}

/**
 * Runs `work` in a transaction once per tap. A second tap with the same key waits for the first and
 * gets its result; a failure rolls everything back and stores nothing.
 */
export async function once<T>(
  ctx: MemberContext,
  procedure: string,
  input: unknown,
  work: (tx: Db) => Promise<T>,
): Promise<T> {
  const tap = tapOf(ctx, procedure, input);
  return again(ctx.db, async (tx) => {
    const first = await tx
      .insert(idempotency)
      .values({ ...tap, at: ctx.now() })
      .onConflictDoNothing()
      .returning({ key: idempotency.key });
    if (first.length === 0) return (await replay(tx, tap))?.response as T;
    const result = await work(tx);
    await tx
      .update(idempotency)
      .set({ response: result ?? null })
      .where(
        and(
          eq(idempotency.personId, tap.personId),
          eq(idempotency.procedure, procedure),
          eq(idempotency.key, tap.key),
        ),
      );
    return result;
  });
}
