import type { Db } from '../../_shared/db';
import type { MemberContext } from '../../_shared/trpc';
import { scopes } from '../../_shared/trpc';
import { lockPublication } from '../queries/drafts';
import { signersOf } from '../queries/log';
import { excludedFrom, reviewersByStage } from '../queries/people';
import { lockReviewing, type Version } from '../queries/versions';
import { claimStands, neededLater, signingRefusal, stages, type SigningRefusal } from '../rules';
import { noSuchText, otherText, refuseSigning } from './refuse';

/** The version in review with its publication, both locked against whoever else would act on them. */
export async function turnOf(tx: Db, publicationId: string, digest?: string) {
  const found = await lockPublication(tx, publicationId);
  const version = await lockReviewing(tx, publicationId);
  if (!found || !version) throw noSuchText();
  if (digest !== undefined && version.digest !== digest) throw otherText();
  return { found, version, turn: stages[version.stage - 1]! };
}

/** Who holds a version now; undefined when nobody does, or their claim has lapsed. */
export const holderOf = ({ heldBy, heldSince }: Version, now: Date): string | undefined =>
  heldBy !== null && heldSince !== null && claimStands(heldSince.getTime(), now.getTime())
    ? heldBy
    : undefined;

/** What stands between a person and signing a version in review; undefined when nothing does. */
export async function obstacle(
  db: Db,
  ctx: MemberContext,
  version: Version,
): Promise<SigningRefusal | undefined> {
  const { id } = ctx.person;
  const posts = scopes(ctx.person, 'reviewer', 'stage');
  const turn = stages[version.stage - 1]!;
  const { wrote, recused } = await excludedFrom(db, version.publicationId);
  const signed = await signersOf(db, version.publicationId, version.number);
  const out = new Set([...wrote, ...recused, ...signed]);
  const holder = holderOf(version, ctx.now());
  return signingRefusal({
    mine: posts.all || posts.ids.includes(turn),
    signedBefore: signed.has(id),
    wrote: wrote.has(id),
    recused: recused.has(id),
    heldByOther: holder !== undefined && holder !== id,
    neededLater: neededLater(await reviewersByStage(db), out, turn, id),
  });
}

export async function refuseUnfit(ctx: MemberContext, tx: Db, version: Version): Promise<void> {
  const why = await obstacle(tx, ctx, version);
  if (why) throw refuseSigning(why);
}
