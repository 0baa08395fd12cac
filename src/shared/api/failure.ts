import type { Failure } from '@cloud/_shared/errors';

export type FailureCode = Failure['code'] | 'offline';

/** A call that did not do what was asked, with a sentence to show as it is. */
export class CallFailure extends Error {
  readonly code: FailureCode;
  /** The rule's own word: `full`, `duplicate`, … */
  readonly reason: string | undefined;
  /** Which input is wrong: `visitors.1.age`. */
  readonly field: string | undefined;
  /** Number of a bug, to read out to staff. */
  readonly id: string | undefined;

  constructor(failure: Omit<Failure, 'code'> & { code: FailureCode }) {
    super(failure.message);
    this.name = 'CallFailure';
    this.code = failure.code;
    this.reason = failure.reason;
    this.field = failure.field;
    this.id = failure.id;
  }
}

/** tRPC wraps what its link throws; this is what lies underneath. */
export function failureOf(error: unknown): CallFailure {
  for (let at = error; at instanceof Error; at = at.cause) if (at instanceof CallFailure) return at;
  return new CallFailure({ code: 'bug', message: '这一页没打开，退出去再进来试试。' });
}
