import type { Db } from '../../cloudfunctions/_shared/db';
import { wordList } from '../../cloudfunctions/review/tables';

/** Words often written wrong, after 《现代汉语词典》 and 《通用规范汉字表》: as found, as it should be. */
const typos = [
  ['做为', '作为'],
  ['按装', '安装'],
  ['布署', '部署'],
  ['松驰', '松弛'],
  ['既使', '即使'],
  ['渡假', '度假'],
  ['粗旷', '粗犷'],
  ['防碍', '妨碍'],
  ['幅射', '辐射'],
  ['重迭', '重叠'],
  ['追朔', '追溯'],
  ['通霄', '通宵'],
  ['欠收', '歉收'],
  ['脏款', '赃款'],
  ['水笼头', '水龙头'],
  ['二恶英', '二噁英'],
  ['再接再励', '再接再厉'],
  ['迫不急待', '迫不及待'],
  ['一愁莫展', '一筹莫展'],
  ['名符其实', '名副其实'],
  ['出奇不意', '出其不意'],
  ['谈笑风声', '谈笑风生'],
  ['不径而走', '不胫而走'],
  ['走头无路', '走投无路'],
  ['饮鸠止渴', '饮鸩止渴'],
  ['甘败下风', '甘拜下风'],
] as const;

/** Names of offices before and after the reform of 2018 (《深化党和国家机构改革方案》). */
const names = [
  ['环境保护部', '生态环境部'],
  ['环保部', '生态环境部'],
  ['环境保护局', '生态环境局'],
  ['环保局', '生态环境局'],
] as const;

/** What must not stand in something public without being asked about. */
const sensitive = ['绝密', '机密', '内部文件', '不宜公开', '举报人姓名'] as const;

/** When the lists were put together. */
const addedAt = new Date('2026-11-01T00:00:00+08:00');

/** What the proofreading aid knows from the start. Once there are lists they are the staff's: what they took off stays off. */
export async function seedWordLists(db: Db): Promise<void> {
  const kept = await db.select({ id: wordList.id }).from(wordList).limit(1);
  if (kept.length > 0) return;
  const common = { addedBy: null, addedAt };
  const kinds = { typo: typos, name: names };
  const listed = (['typo', 'name'] as const).flatMap((kind) =>
    kinds[kind].map(([word, instead], index) => ({
      id: `wrd_${kind}_${index}`,
      kind,
      word,
      instead,
      ...common,
    })),
  );
  const hushed = sensitive.map((word, index) => ({
    id: `wrd_sensitive_${index}`,
    kind: 'sensitive' as const,
    word,
    instead: null,
    ...common,
  }));
  await db
    .insert(wordList)
    .values([...listed, ...hushed])
    .onConflictDoNothing();
}
