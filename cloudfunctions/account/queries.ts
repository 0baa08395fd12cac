import { and, asc, eq, isNull } from 'drizzle-orm';
import { keyedHash, newId, newSecret, open, seal, sha256, type DataKeys } from '../_shared/crypto';
import { dbError, type Db } from '../_shared/db';
import { accessToken, area, consent, identity, person, roleGrant } from '../_shared/tables';
import { shredMessages, stopWeChat } from './inbox';
import { profile } from './tables';

export type Provider = 'wechat' | 'demo';

/** Days a sign-in lasts. */
const tokenDays = 30;

export async function findPerson(db: Db, keys: DataKeys, provider: Provider, subject: string) {
  const [found] = await db
    .select({ id: person.id })
    .from(identity)
    .innerJoin(person, eq(person.id, identity.personId))
    .where(
      and(
        eq(identity.provider, provider),
        eq(identity.subjectHash, keyedHash(keys, provider, subject)),
        isNull(person.deletedAt),
      ),
    );
  return found?.id;
}

/** The person behind a subject, made on first sight; two first calls at once make one person. */
export async function personFor(
  db: Db,
  keys: DataKeys,
  provider: Provider,
  subject: string,
  now: Date,
): Promise<string> {
  const known = await findPerson(db, keys, provider, subject);
  if (known) return known;
  const id = newId('per');
  try {
    await db.transaction(async (tx) => {
      await tx.insert(person).values({ id, createdAt: now });
      const subjectHash = keyedHash(keys, provider, subject);
      const subjectSealed = seal(keys, subject, subjectHash);
      await tx.insert(identity).values({ provider, subjectHash, subjectSealed, personId: id });
    });
    return id;
  } catch (error) {
    const other =
      dbError(error)?.code === '23505' ? await findPerson(db, keys, provider, subject) : undefined;
    if (!other) throw error;
    return other;
  }
}

/** Records that the notice was accepted; an older version that stood is closed first. */
export async function acceptNotice(
  db: Db,
  personId: string,
  version: string,
  now: Date,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    await tx.select({ id: person.id }).from(person).where(eq(person.id, personId)).for('update');
    const [standing] = await tx
      .select({ id: consent.id, version: consent.version })
      .from(consent)
      .where(and(eq(consent.personId, personId), isNull(consent.withdrawnAt)));
    if (standing?.version === version) return false;
    if (standing)
      await tx.update(consent).set({ withdrawnAt: now }).where(eq(consent.id, standing.id));
    await tx.insert(consent).values({ id: newId('con'), personId, version, acceptedAt: now });
    return true;
  });
}

export async function issueToken(
  db: Db,
  personId: string,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  const token = newSecret();
  const expiresAt = new Date(now.getTime() + tokenDays * 86_400_000);
  await db.insert(accessToken).values({ hash: sha256(token), personId, createdAt: now, expiresAt });
  return { token, expiresAt };
}

export const revokeToken = (db: Db, token: string, now: Date) =>
  db
    .update(accessToken)
    .set({ revokedAt: now })
    .where(eq(accessToken.hash, sha256(token)));

export async function profileOf(db: Db, keys: DataKeys, personId: string) {
  const [found] = await db
    .select({ nicknameSealed: profile.nicknameSealed, areaId: profile.areaId, areaName: area.name })
    .from(profile)
    .leftJoin(area, eq(area.id, profile.areaId))
    .where(eq(profile.personId, personId));
  return {
    nickname: found?.nicknameSealed ? open(keys, found.nicknameSealed, personId) : null,
    areaId: found?.areaId ?? null,
    areaName: found?.areaName ?? null,
  };
}

export async function saveProfile(
  db: Db,
  keys: DataKeys,
  personId: string,
  chosen: { nickname: string | null; areaId: string | null },
): Promise<void> {
  const values = {
    nicknameSealed: chosen.nickname === null ? null : seal(keys, chosen.nickname, personId),
    areaId: chosen.areaId,
  };
  await db
    .insert(profile)
    .values({ personId, ...values })
    .onConflictDoUpdate({ target: profile.personId, set: values });
}

export const areaList = (db: Db) =>
  db
    .select({ id: area.id, name: area.name, kind: area.kind, aliases: area.aliases })
    .from(area)
    .orderBy(asc(area.legacyCode));

export const consentsOf = (db: Db, personId: string) =>
  db
    .select({
      version: consent.version,
      acceptedAt: consent.acceptedAt,
      withdrawnAt: consent.withdrawnAt,
    })
    .from(consent)
    .where(eq(consent.personId, personId))
    .orderBy(asc(consent.acceptedAt));

/** Ends the standing consent, every sign-in, and what WeChat would still have told. */
export async function withdrawConsent(db: Db, personId: string, now: Date): Promise<void> {
  await db
    .update(consent)
    .set({ withdrawnAt: now })
    .where(and(eq(consent.personId, personId), isNull(consent.withdrawnAt)));
  await db.delete(accessToken).where(eq(accessToken.personId, personId));
  await stopWeChat(db, personId);
}

/**
 * Shreds what this domain holds of a person and leaves the tombstone that the other domains' jobs
 * act on. Whoever comes back later is somebody new. The tombstone comes first: whoever tells this person
 * something at this moment either is done before, and it is shredded here, or finds nobody to tell.
 */
export async function deletePerson(db: Db, personId: string, now: Date): Promise<void> {
  await db.update(person).set({ deletedAt: now }).where(eq(person.id, personId));
  await withdrawConsent(db, personId, now);
  await shredMessages(db, personId);
  await db.delete(profile).where(eq(profile.personId, personId));
  await db.delete(identity).where(eq(identity.personId, personId));
  await db
    .update(roleGrant)
    .set({ revokedAt: now, revokedBy: personId })
    .where(and(eq(roleGrant.personId, personId), isNull(roleGrant.revokedAt)));
}
