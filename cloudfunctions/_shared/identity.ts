import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { keyedHash, sha256 } from './crypto';
import { prepared } from './db';
import { env } from './env';
import type { Context, Identity } from './runtime';
import { accessToken, consent, identity, person, roleGrant } from './tables';

export type Role =
  'guide' | 'planner' | 'handler' | 'editor' | 'reviewer' | 'panel' | 'secretary' | 'admin';

export interface Person {
  readonly id: string;
  /** Version of the privacy notice that stands accepted, if any. */
  readonly consent: string | null;
  readonly roles: readonly { readonly role: Role; readonly scope: string }[];
}

interface PlatformFacts {
  openid: string | undefined;
  trigger: string | undefined;
}

function platformFacts(context: unknown): PlatformFacts {
  const { environment, environ } = (context ?? {}) as { environment?: string; environ?: string };
  if (environment) {
    const facts = JSON.parse(environment) as Record<string, string | undefined>;
    return { openid: facts['WX_OPENID'], trigger: facts['TRIGGER_SRC'] };
  }
  if (environ) {
    const facts = new Map(
      environ.split(';').map((pair) => pair.split(/=(.*)/s) as [string, string]),
    );
    return { openid: facts.get('WX_OPENID'), trigger: facts.get('TRIGGER_SRC') };
  }
  return { openid: env.platform('WX_OPENID'), trigger: env.platform('TRIGGER_SRC') };
}

/**
 * The cloud's word on who calls, from the call's own context. The environment is read only where the
 * platform gives no context, and must be read before the first `await`: calls share it.
 */
export function platformIdentity(context: unknown): Identity {
  const { openid, trigger } = platformFacts(context);
  if (openid) return { kind: 'wechat', openid };
  return trigger === 'timer' ? { kind: 'timer' } : { kind: 'nobody' };
}

const standing = {
  id: person.id,
  consent: sql<string | null>`(select ${consent.version} from ${consent}
    where ${consent.personId} = ${person.id} and ${consent.withdrawnAt} is null)`,
  roles: sql<
    Person['roles']
  >`coalesce((select json_agg(json_build_object('role', ${roleGrant.role}, 'scope', ${roleGrant.scope}))
    from ${roleGrant} where ${roleGrant.personId} = ${person.id} and ${roleGrant.revokedAt} is null), '[]')`,
};

const holderOf = prepared((db) =>
  db
    .select(standing)
    .from(accessToken)
    .innerJoin(person, eq(person.id, accessToken.personId))
    .where(
      and(
        eq(accessToken.hash, sql.placeholder('hash')),
        isNull(accessToken.revokedAt),
        gt(accessToken.expiresAt, sql.placeholder('now')),
        isNull(person.deletedAt),
      ),
    )
    .prepare('holder_of_token'),
);

const knownAs = prepared((db) =>
  db
    .select(standing)
    .from(identity)
    .innerJoin(person, eq(person.id, identity.personId))
    .where(
      and(
        eq(identity.provider, 'wechat'),
        eq(identity.subjectHash, sql.placeholder('hash')),
        isNull(person.deletedAt),
      ),
    )
    .prepare('person_known_as'),
);

/** The person behind an identity, in one round trip; undefined when it is unknown or has run out. */
export async function whoIs(ctx: Context): Promise<Person | undefined> {
  switch (ctx.identity.kind) {
    case 'token':
      return (
        await holderOf(ctx.db).execute({ hash: sha256(ctx.identity.token), now: ctx.now() })
      )[0];
    case 'wechat':
      return (
        await knownAs(ctx.db).execute({ hash: keyedHash(ctx.keys, 'wechat', ctx.identity.openid) })
      )[0];
    case 'nobody':
    case 'timer':
      return undefined;
  }
}
