import { client } from '@/shared/api/client';
import { saveTextFile, type SavedTo } from '@/shared/platform/save-file';
import { serverNow } from '@/shared/time/clock';
import { dateKey } from '@/shared/time/wall';

/** Everything every domain holds about the caller, as one file. */
export async function exportMyData(): Promise<SavedTo> {
  const [account, media, openday, review, staff] = await Promise.all([
    client.account.myData.query(),
    client.media.myData.query(),
    client.openday.myData.query(),
    client.review.myData.query(),
    client.staff.myData.query(),
  ]);
  const at = serverNow();
  const exportedAt = new Date(at).toISOString();
  const everything = { exportedAt, account, media, openday, review, staff };
  return saveTextFile(`我的资料-${dateKey(at)}.json`, JSON.stringify(everything, null, 2));
}
