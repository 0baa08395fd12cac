import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { Root } from '@cloud/_host/root';
import { noteServerTime } from '@/shared/time/clock';
import { carry } from './carry';
import { CallFailure } from './failure';
import { useSession } from './session';

/**
 * The one link: `openday.book` goes to the function `openday` as its procedure `book`.
 * A key in the operation's context makes the call repeatable.
 */
export const link: TRPCLink<Root> =
  () =>
  ({ op }) =>
    observable((observer) => {
      const [domain = '', path = ''] = op.path.split('.');
      const key = op.context['key'];
      carry(domain, { path, input: op.input, ...(typeof key === 'string' && { key }) })
        .then((reply) => {
          noteServerTime(reply.now);
          if (reply.ok) {
            observer.next({ result: { type: 'data', data: reply.data } });
            observer.complete();
            return;
          }
          if (reply.error.code === 'sign_in') useSession.getState().drop();
          throw new CallFailure(reply.error);
        })
        .catch((error: unknown) => {
          observer.error(
            TRPCClientError.from(error instanceof Error ? error : new Error(String(error))),
          );
        });
    });
