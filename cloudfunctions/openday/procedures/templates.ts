import { record } from '../../_shared/audit';
import { Refusal } from '../../_shared/errors';
import { once } from '../../_shared/idempotency';
import { pageOf } from '../../_shared/page';
import type { MemberContext } from '../../_shared/trpc';
import type { TemplateInput } from '../plan-input';
import { facilityById } from '../queries/facilities';
import { putTemplate, templateList, type NameCursor } from '../queries/templates';
import { templateRefusal } from '../rules/template';
import { refusePlan } from './plan';

/** Every facility that may open, with how it usually does. */
export async function templates(ctx: MemberContext, cursor: NameCursor | undefined) {
  const limit = 50;
  const found = await templateList(ctx.db, cursor, limit + 1);
  const { page, next } = pageOf(found, limit, ({ name, id }) => ({ name, id }));
  return { facilities: page, next };
}

/** Says how a facility usually opens. @throws Refusal when a colleague changed it after it was read */
export function saveTemplate(ctx: MemberContext, input: TemplateInput) {
  return once(ctx, 'openday.saveTemplate', input, async (tx) => {
    const { version, guideTitle, ...values } = input;
    const place = await facilityById(tx, input.facilityId);
    if (!place || place.status === 'revoked')
      throw new Refusal('refused', '这里不再开放参观了，不用排模板。', { reason: 'facility_shut' });
    const wrong = templateRefusal(values);
    if (wrong) throw refusePlan(wrong.reason, '', wrong.field);
    const guide = guideTitle === '' ? null : guideTitle;
    const saved = await putTemplate(tx, { ...values, guideTitle: guide }, version);
    if (saved === undefined)
      throw new Refusal('conflict', '这份模板刚刚有人改过。你填的还在，看一遍最新的再保存。', {
        reason: 'changed',
      });
    await record(tx, ctx, 'plan.template', input.facilityId, { version: saved });
    return { facilityId: input.facilityId, version: saved };
  });
}
