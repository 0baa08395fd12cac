import { demoPeople, type DemoPerson } from '../cloudfunctions/account/rules';
import { personFor } from '../cloudfunctions/account/queries';
import type { Db } from '../cloudfunctions/_shared/db';
import type { Runtime } from '../cloudfunctions/_shared/runtime';
import { area } from '../cloudfunctions/_shared/tables';

/** The nine sub-districts and three towns; codes are the statistical ones under the former district. */
const areas = [
  ['huaxinjie', '华新街街道', 'street', '500105001', []],
  ['jiangbeicheng', '江北城街道', 'street', '500105002', []],
  ['shimahe', '石马河街道', 'street', '500105003', []],
  ['dashiba', '大石坝街道', 'street', '500105004', []],
  ['cuntan', '寸滩街道', 'street', '500105005', []],
  ['guanyinqiao', '观音桥街道', 'street', '500105006', []],
  ['wulidian', '五里店街道', 'street', '500105007', []],
  ['guojiatuo', '郭家沱街道', 'street', '500105008', []],
  ['tieshanping', '铁山坪街道', 'street', '500105009', ['唐家沱']],
  ['yuzui', '鱼嘴镇', 'town', '500105100', []],
  ['fusheng', '复盛镇', 'town', '500105101', []],
  ['wubao', '五宝镇', 'town', '500105102', []],
] as const;

export async function seedAreas(db: Db): Promise<void> {
  for (const [id, name, kind, legacyCode, aliases] of areas) {
    const values = { name, kind, legacyCode, aliases: [...aliases] };
    await db
      .insert(area)
      .values({ id, ...values })
      .onConflictDoUpdate({ target: area.id, set: values });
  }
}

/** The people a demo can be played as; they accept the privacy notice themselves when they sign in. */
export async function seedDemoPeople({
  db,
  keys,
  now,
}: Runtime): Promise<Record<DemoPerson, string>> {
  const ids: Partial<Record<DemoPerson, string>> = {};
  for (const who of Object.keys(demoPeople) as DemoPerson[])
    ids[who] = await personFor(db, keys, 'demo', who, now());
  return ids as Record<DemoPerson, string>;
}
