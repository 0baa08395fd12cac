import { initTRPC } from '@trpc/server';
import { Refusal } from './errors';
import { whoIs, type Person, type Role } from './identity';
import { noticeVersion } from './notice';
import type { Context } from './runtime';

export interface Meta {
  /** Who may call: the guard says it here too, so that tests and the table of roles can read it. */
  who: 'anyone' | 'member' | Role;
  /** Other roles that may call it too. */
  or?: readonly Role[];
}

const t = initTRPC
  .context<Context>()
  .meta<Meta>()
  .create({ isServer: true, allowOutsideOfServer: true });

export const router = t.router;

const signInAgain = () => new Refusal('sign_in', '登录过期了，重新登录一下就能接着办。');

async function member(ctx: Context): Promise<Person> {
  if (ctx.identity.kind === 'nobody' || ctx.identity.kind === 'timer')
    throw new Refusal('sign_in', '这一步要先登录。');
  const person = await whoIs(ctx);
  if (!person) {
    if (ctx.identity.kind === 'wechat')
      throw new Refusal('consent_needed', '先看一下隐私说明，同意了才能接着办。');
    throw signInAgain();
  }
  if (person.consent !== noticeVersion)
    throw new Refusal('consent_needed', '先看一下隐私说明，同意了才能接着办。');
  return person;
}

/** Open to all; `ctx.person` is there when someone is signed in with a standing consent. */
export const forAnyone = t.procedure.meta({ who: 'anyone' }).use(async ({ ctx, next }) => {
  const person = await whoIs(ctx);
  return next({ ctx: { person: person?.consent === noticeVersion ? person : undefined } });
});

/** Signed in, privacy notice accepted in its present version. */
export const forMembers = t.procedure
  .meta({ who: 'member' })
  .use(async ({ ctx, next }) => next({ ctx: { person: await member(ctx), actingAs: 'member' } }));

/**
 * Staff holding one of the roles in any scope; the scope itself is part of each statement. They act in
 * the first of these roles that they hold.
 */
export const forStaff = (...asked: [Role, ...Role[]]) =>
  t.procedure.meta({ who: asked[0], or: asked.slice(1) }).use(async ({ ctx, next }) => {
    const person = await member(ctx);
    const role = asked.find((each) => person.roles.some((grant) => grant.role === each));
    if (!role)
      throw new Refusal(
        'not_allowed',
        '这一页只给有这个岗位的工作人员。要开通，请找宣教中心管理员。',
      );
    return next({ ctx: { person, actingAs: role } });
  });

export type MemberContext = Context & { person: Person; actingAs: string };
export type VisitorContext = Context & { person: Person | undefined };

/** Scopes in which the person holds the role: record ids after `kind:`, or `*` for the whole district. */
export function scopes(
  person: Person,
  role: Role,
  kind: 'facility' | 'area' | 'stage' | 'campaign',
): { all: boolean; ids: string[] } {
  const held = person.roles.filter((grant) => grant.role === role).map((grant) => grant.scope);
  return {
    all: held.includes('*'),
    ids: held
      .filter((scope) => scope.startsWith(`${kind}:`))
      .map((scope) => scope.slice(kind.length + 1)),
  };
}
