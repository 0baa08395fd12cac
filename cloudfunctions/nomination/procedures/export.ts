import { record } from '../../_shared/audit';
import { countAttempt } from '../../_shared/rate-limit';
import { tableFile, type Cell, type FileFormat } from '../../_shared/table-file';
import type { MemberContext } from '../../_shared/trpc';
import { campaignById } from '../queries/campaigns';
import { createdKey, entriesOf, type CreatedCursor } from '../queries/nominations';
import { openText } from '../queries/texts';
import { dayOf, sources, workKinds } from '../rules';
import { consentStateWords, statusWords } from '../rules/words';
import { statusTo } from './panel';
import { noSuchCampaign } from './refuse';

const columns = [
  '交来的日子',
  '姓名',
  '单位',
  '岗位',
  '行当',
  '街镇',
  '怎么来的',
  '题目',
  '进度',
  '本人同意',
  '登出来了',
];

/** Everything that is not shredded, page by page; without phones. */
async function* lines(ctx: MemberContext, campaignId: string): AsyncGenerator<Cell[]> {
  let cursor: CreatedCursor | undefined;
  do {
    const found = await entriesOf(ctx.db, { campaignId }, cursor, 200);
    for (const row of found) {
      const text = row.sealed === null ? null : openText(ctx, row.id, row.sealed);
      yield [
        dayOf(row.createdAt.getTime()),
        text?.name ?? '（已删除）',
        text?.unit ?? '',
        text?.post ?? '',
        workKinds[row.kind],
        row.areaName,
        sources[row.source],
        text?.title ?? '',
        statusWords[statusTo(ctx, row)],
        row.consent ? consentStateWords[row.consent] : '',
        row.published ? '是' : '',
      ];
    }
    const last = found.at(-1);
    cursor = last && found.length === 200 ? createdKey(last) : undefined;
  } while (cursor);
}

/** A campaign's entries as a file, for administrators; each is written to the log. */
export async function exportEntries(
  ctx: MemberContext,
  { campaignId, format }: { campaignId: string; format: FileFormat },
) {
  await countAttempt(ctx.db, ctx.person.id, 'export', ctx.now());
  const campaign = await campaignById(ctx.db, campaignId);
  if (!campaign) throw noSuchCampaign();
  const day = dayOf(ctx.now().getTime());
  const note = `${campaign.title} ${day} 导出。里头有姓名，用完销毁，不得转给他人。`;
  const rows = lines(ctx, campaignId);
  const file = await tableFile({ name: `推荐名单-${day}`, note, columns, rows }, format);
  await record(ctx.db, ctx, 'campaign.export', campaignId, { format });
  return file;
}
