/** What a resident may read and act on. Everything else is a bug and is shown only by its number. */
export type RefusalCode =
  | 'bad_input'
  | 'sign_in'
  | 'consent_needed'
  | 'not_allowed'
  | 'not_found'
  | 'conflict'
  | 'refused'
  | 'too_often'
  | 'unavailable';

export interface RefusalDetail {
  /** The rule's own word for why, for the client to branch on: `full`, `too_young`, … */
  reason?: string;
  /** Path of the input that is wrong, for instance `visitors.1.age`. */
  field?: string;
  /** Seconds after which trying again makes sense. */
  retryAfter?: number;
}

export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly detail: RefusalDetail;

  constructor(code: RefusalCode, sentence: string, detail: RefusalDetail = {}) {
    super(sentence);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
  }
}

export interface Failure extends RefusalDetail {
  code: RefusalCode | 'bug';
  message: string;
  /** Number of a bug, to be read out to staff. */
  id?: string;
}

export const httpStatus: Record<
  Failure['code'],
  400 | 401 | 403 | 404 | 409 | 422 | 429 | 500 | 503
> = {
  bad_input: 400,
  sign_in: 401,
  consent_needed: 403,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
  refused: 422,
  too_often: 429,
  unavailable: 503,
  bug: 500,
};

export const unavailable = () =>
  new Refusal('unavailable', '系统这会儿连不上，你填的都还在。过半分钟再试一下。', {
    retryAfter: 30,
  });
