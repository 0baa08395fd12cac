import { callTRPCProcedure, TRPCError, type AnyTRPCRouter } from '@trpc/server';
import * as z from 'zod';
import { newId } from './crypto';
import { dbError, innermost, isDatabaseDown } from './db';
import { Refusal, unavailable, type Failure } from './errors';
import { platformIdentity } from './identity';
import { brokenText } from './input';
import { log } from './log';
import type { Call, Identity, Runtime } from './runtime';
import { cloudRuntime } from './start';

export type Reply = ({ ok: true; data: unknown } | { ok: false; error: Failure }) & {
  /** The server's clock, ISO 8601: countdowns follow it, not the phone's. */
  now: string;
};

/** What runs on a timer, by trigger name. Returns how many records it touched. */
export type Jobs = Record<string, (runtime: Runtime) => Promise<number>>;

z.config({ customError: () => '这一项没填对，改一下再试。' });

/** What the database says against a text that lists pictures: any domain's text may. */
function listedMedia(error: unknown): Refusal | undefined {
  switch (dbError(error)?.constraint) {
    case 'media_ready':
      return new Refusal('refused', '有一张照片或视频已经不在了，删掉它重新传一张，再保存。', {
        reason: 'media_gone',
      });
    case 'media_enough':
      return new Refusal('refused', '一篇最多 9 张照片、1 段视频，删掉几张再保存。', {
        reason: 'media_enough',
      });
    default:
      return undefined;
  }
}

function failure(error: unknown, path: string): Failure {
  const cause = error instanceof TRPCError ? (error.cause ?? error) : error;
  if (cause instanceof z.ZodError) {
    const issue = cause.issues[0];
    const field = issue?.path.join('.') ?? '';
    return { code: 'bad_input', message: issue?.message ?? '', ...(field && { field }) };
  }
  const refusal = isDatabaseDown(cause) ? unavailable() : (listedMedia(cause) ?? cause);
  if (refusal instanceof Refusal)
    return { code: refusal.code, message: refusal.message, ...refusal.detail };
  const id = newId('bug').slice(0, 12);
  log('bug', { id, path, ...innermost(cause) });
  return {
    code: 'bug',
    message: `系统开小差了，不是你手机的事。要是老这样，把这个号报给工作人员：${id}`,
    id,
  };
}

const callShape = z.object({
  path: z.string().max(60),
  input: z.unknown().optional(),
  key: z
    .string()
    .regex(/^[\w-]{8,64}$/)
    .optional(),
});

/** Does some work and says how it ended, in the one shape of all replies. Never throws. */
export async function replyTo(
  runtime: Runtime,
  path: string,
  work: () => Promise<unknown>,
): Promise<Reply> {
  const now = runtime.now().toISOString();
  try {
    return { ok: true, data: (await work()) ?? null, now };
  } catch (error) {
    return { ok: false, error: failure(error, path), now };
  }
}

/** One call, whatever carried it here: the cloud, the host, a test. Never throws. */
export async function answer(
  runtime: Runtime,
  router: AnyTRPCRouter,
  call: unknown,
  identity: Identity,
  demo = false,
): Promise<Reply> {
  const { path: wanted } = (call ?? {}) as { path?: unknown };
  return replyTo(runtime, typeof wanted === 'string' ? wanted : '?', async () => {
    const { path, input, key }: Call = callShape.parse(call);
    const field = brokenText(input);
    if (field !== undefined)
      throw new Refusal('bad_input', '这里头有打不出来的字符，删掉重新填一下。', {
        ...(field !== '' && { field }),
      });
    const procedure = Object.hasOwn(router._def.procedures as object, path)
      ? (router._def.procedures as Record<string, { _def: { type: 'query' | 'mutation' } }>)[path]
      : undefined;
    if (!procedure)
      throw new Refusal('not_found', '没有这一页了，小程序可能刚更新，退出去重新打开一下。');
    return callTRPCProcedure({
      router,
      path,
      type: procedure._def.type,
      ctx: { ...runtime, identity, key, demo },
      getRawInput: () => Promise.resolve(input),
      signal: undefined,
      batchIndex: 0,
    });
  });
}

const isTimer = (event: unknown): event is { TriggerName: string } =>
  (event as { Type?: unknown } | null)?.Type === 'Timer';

/** Makes a domain's router into a cloud function's `main`. */
export function serve(
  router: AnyTRPCRouter,
  jobs: Jobs = {},
  runtime: () => Runtime = cloudRuntime,
) {
  return async function main(
    event: unknown,
    context?: unknown,
  ): Promise<Reply | { ran: string; done: number }> {
    const identity = platformIdentity(context);
    if (!isTimer(event)) return answer(runtime(), router, event, identity);
    const job = Object.hasOwn(jobs, event.TriggerName) ? jobs[event.TriggerName] : undefined;
    if (identity.kind !== 'timer' || !job) {
      const error: Failure = { code: 'not_allowed', message: '定时任务只由平台触发。' };
      return { ok: false, error, now: new Date().toISOString() };
    }
    return { ran: event.TriggerName, done: await job(runtime()) };
  };
}
