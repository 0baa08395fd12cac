import type { Reply } from '@cloud/_shared/serve';
import { CallFailure } from './failure';

/** The phone did not reach anybody. */
export const offline = () =>
  new CallFailure({ code: 'offline', message: '没连上网。你填的都还在，等有网了再试一下。' });

/** Somebody was reached, but not our function: a gateway in trouble, a function that broke down. */
export const unavailable = () =>
  new CallFailure({
    code: 'unavailable',
    message: '系统这会儿连不上，你填的都还在。过半分钟再试一下。',
  });

const isReply = (value: unknown): value is Reply => {
  const { ok, now, error } = (value ?? {}) as Record<string, unknown>;
  return typeof now === 'string' && (ok === true || (ok === false && error instanceof Object));
};

/** What came back, when it is ours. @throws CallFailure for any other page or text */
export function replyIn(value: unknown): Reply {
  if (isReply(value)) return value;
  throw unavailable();
}

/** WeChat Cloud numbers its own faults from here down; what is above is the phone's connection. */
const cloudFaults = -400_000;

/** Why a call brought nothing back: only a connection that failed is said to be one. */
export function lost(error: unknown): CallFailure {
  const { errCode } = (error ?? {}) as { errCode?: unknown };
  return typeof errCode === 'number' && errCode <= cloudFaults ? unavailable() : offline();
}
