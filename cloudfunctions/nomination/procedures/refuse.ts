import { sql } from 'drizzle-orm';
import { rows } from '../../_shared/db';
import { Refusal } from '../../_shared/errors';
import type { MemberContext } from '../../_shared/trpc';
import { nominationRefusals, type NominationRefusal } from '../rules';
import type { Problem } from '../rules/campaign';
import { consentRefusals, type ConsentRefusal } from '../rules/consent';
import { panelRefusals, type PanelRefusal } from '../rules/panel';

export const refuse = (reason: NominationRefusal) =>
  new Refusal(reason === 'enough' ? 'too_often' : 'refused', nominationRefusals[reason], {
    reason,
  });
export const refuseConsent = (reason: ConsentRefusal) =>
  new Refusal('refused', consentRefusals[reason], { reason });
export const refusePanel = (reason: PanelRefusal) =>
  new Refusal('refused', panelRefusals[reason], { reason });

/** @throws Refusal when a text is not the one that was read */
export function refuseOther({ digest }: { digest: string | null }, read: string): void {
  if (digest !== read)
    throw new Refusal('conflict', nominationRefusals.changed, { reason: 'changed' });
}

export const noSuchNomination = () =>
  new Refusal('not_found', '找不到这一份推荐，回上一页看看。', { reason: 'gone' });
export const noSuchCampaign = () =>
  new Refusal('not_found', '找不到这个活动，回上一页看看。', { reason: 'gone' });
export const noSuchStory = () =>
  new Refusal('not_found', '没有这个故事，回“最美故事”看看别的。', { reason: 'gone' });

const incomplete = {
  media: '“照片和视频”里有没传好的，删掉它，再选一次。',
  scan: '“签好字的纸”有没传好的，或者不是照片，删掉它，再拍一次。',
} as const;

/** Something chosen for the field is not there, or is somebody else's. */
export const refuseIncomplete = (field: keyof typeof incomplete) =>
  new Refusal('bad_input', incomplete[field], { field });

/** @throws Refusal for the first thing that is wrong, naming its field */
export function refuseProblems(problems: readonly Problem[]): void {
  const [first] = problems;
  if (first) throw new Refusal('bad_input', first.sentence, { field: first.field });
}

/** @throws Refusal for whoever stepped back from the review of a story: they read nothing of it here either */
export async function refuseRecused(ctx: MemberContext, id: string): Promise<void> {
  const [found] = await rows<{ out: boolean }>(
    ctx.db,
    sql`select stepped_back(${id}, ${ctx.person.id}) as out`,
  );
  if (found!.out)
    throw new Refusal('refused', '这一篇审稿时你回避了，这里也看不了。请别的同事来办。', {
      reason: 'recused',
    });
}
