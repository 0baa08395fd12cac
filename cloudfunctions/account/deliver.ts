import { recordJob } from '../_shared/audit';
import { open } from '../_shared/crypto';
import type { Runtime } from '../_shared/runtime';
import { templates } from '../_shared/templates';
import { templateData } from '../_shared/wechat-fields';
import type { WeChat } from '../_shared/wechat';
import type { Sending } from '../_shared/wechat-send';
import { claim, giveUp, mark, type Claimed } from './outbox';

/** Messages on their way at once. */
const abreast = 5;
/** Batches a run takes before it leaves the rest to the next. */
const batches = 10;

function openidOf({ keys }: Runtime, { subject_sealed, subject_hash }: Claimed) {
  if (!subject_sealed || !subject_hash) return undefined;
  try {
    return open(keys, subject_sealed, subject_hash);
  } catch {
    return undefined;
  }
}

async function send(runtime: Runtime, wechat: WeChat, row: Claimed): Promise<Sending> {
  const template = templates()[row.kind];
  if (template?.id !== row.template_id)
    return { outcome: 'failed', reason: 'template no longer in use' };
  const openid = openidOf(runtime, row);
  if (!openid) return { outcome: 'failed', reason: 'no OPENID' };
  const data = templateData(template, row.fields);
  return wechat.sendSubscribed({ openid, templateId: template.id, page: row.page, data });
}

/**
 * Sends what waits in the outbox. Claimed and committed first, sent then, marked last: whoever dies in
 * between leaves a row that comes back when its lease ends, so a message may arrive twice but is never lost.
 * @returns how many rows came to an end
 */
export async function deliver(runtime: Runtime): Promise<number> {
  const { db, now, wechat } = runtime;
  const count = { sent: 0, refused: 0, failed: 0, later: 0 };
  const givenUp = (await giveUp(db, now())).length;
  for (let turn = 0; wechat && turn < batches; turn++) {
    const waiting = await claim(db, now());
    if (waiting.length === 0) break;
    const lane = async () => {
      for (let row = waiting.shift(); row; row = waiting.shift()) {
        const done = await send(runtime, wechat, row);
        await mark(db, row, done, now());
        count[done.outcome]++;
      }
    };
    await Promise.all(Array.from({ length: abreast }, lane));
  }
  const ended = count.sent + count.refused + count.failed + givenUp;
  if (ended > 0) await recordJob(db, now(), 'account.deliver', 'outbox', { ...count, givenUp });
  return ended;
}
