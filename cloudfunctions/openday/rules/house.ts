/** What a facility asks of those who come, as residents read it. */

import type { Identified } from './terms';

/** What people must leave at home. */
export const leaveBehind = {
  fire: '打火机',
  smoking: '香烟',
  knife: '刀具',
  alcohol: '酒',
  food: '吃的喝的',
  pet: '猫狗',
  luggage: '大行李',
  drone: '无人机',
  camera: '相机',
  slippers: '拖鞋',
} as const;
export type LeftBehind = keyof typeof leaveBehind;

/** What people should wear or bring. */
export const comeWith = {
  flatShoes: '平底鞋',
  trousers: '长裤',
  tiedHair: '扎好头发',
  mask: '口罩',
  water: '一瓶水',
  umbrella: '雨具',
  idCard: '身份证',
} as const;
export type BroughtAlong = keyof typeof comeWith;

/** What the booker of a facility for residents only says of where they belong. */
export const residentsOnlyWords = '只接待住在、工作在或者在片区里读书的人。';

export type HouseRefusal =
  'notice_changed' | 'residents_only' | 'id_twice' | 'id_not_asked' | 'id_missing';

/** What a resident reads when a rule of the house is in the way, with what to do next. */
export const houseRefusals: Record<HouseRefusal, string> = {
  notice_changed: '安全须知刚刚改过，看一遍新的，再打个勾提交。',
  residents_only:
    '这里只接待住在、工作在或者在片区里读书的人。选你在的镇街；都不是的话，看看别的设施。',
  id_twice:
    '有位同去的人，这一场已经登记过了。一个人只登记一次，核对一下证件号；没填错就打电话问设施。',
  id_not_asked: '这里不用登记证件号，空着就行。',
  id_missing: '这里现在要登记证件号，排队时没有登记。先退出排队，再重新约一次。',
};

interface Asked {
  noticeId: string;
  residentsOnly: boolean;
  idRequired: boolean;
}

/** Which rule of the house keeps a party in line from being booked as it stands; undefined when none does. */
export function lineRefusedBy(
  house: Asked,
  noticeId: string | null,
  { areaId, visitors }: { areaId?: string | undefined; visitors: readonly Identified[] },
): HouseRefusal | undefined {
  if (house.idRequired && !visitors.every(({ idKept }) => idKept)) return 'id_missing';
  if (house.residentsOnly && !areaId) return 'residents_only';
  return noticeId === house.noticeId ? undefined : 'notice_changed';
}
