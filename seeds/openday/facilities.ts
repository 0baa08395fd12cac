import type { Db } from '../../cloudfunctions/_shared/db';
import { facility } from '../../cloudfunctions/openday/tables';
import { safetyNotice } from '../../cloudfunctions/openday/tables/house';

type NewFacility = typeof facility.$inferInsert;

const unknown = { sights: [], visitingRules: [] } satisfies Partial<NewFacility>;

/**
 * Facilities of the district that public sources name. What no official source gives stays empty:
 * no telephone, no national list, no visiting rules are made up. They have no sessions until staff plan some.
 */
const known: NewFacility[] = [
  {
    ...unknown,
    id: 'fac_tangjiaqiao',
    name: '唐家桥污水处理厂',
    category: 'sewage',
    status: 'active',
    areaId: 'huaxinjie',
    operator: '重庆唐家桥污水处理有限公司',
    address: '华新街街道华新村 350 号',
    intro:
      '1997 年建成，2019 年改扩建后重新投用，整座厂都在地下，每天能处理 6 万立方米污水，服务约 20 万人。',
  },
  {
    ...unknown,
    id: 'fac_tangjiatuo',
    name: '唐家沱污水处理厂',
    category: 'sewage',
    status: 'active',
    intro: '三期扩建后每天能处理约 40 万吨污水，2024 年做过废气深度治理。',
  },
  {
    ...unknown,
    id: 'fac_guoyuan',
    name: '果园污水处理厂',
    category: 'sewage',
    status: 'active',
    supervisor: '两江新区生态环境分局',
    intro: '2019 年起，原则上每个双月的第一周向公众开放。',
  },
  {
    ...unknown,
    id: 'fac_fusheng',
    name: '复盛污水处理厂',
    category: 'sewage',
    status: 'active',
    areaId: 'fusheng',
    supervisor: '两江新区生态环境分局',
    intro: '2019 年起，原则上每个双月的第一周向公众开放。',
  },
  {
    ...unknown,
    id: 'fac_jiancezhan',
    name: '江北生态环境监测站',
    category: 'monitoring',
    status: 'active',
    supervisor: '江北生态环境部门',
    address: '江北五里坪',
    intro:
      '7 楼是实验室，测土壤、重金属、水里的油；2016 年开放周接待过 50 多位居民，还演示过嗅辨员怎样闻味道。',
  },
];

/** Invented places for the demo, one and more of each category; every one is marked. */
const demo: NewFacility[] = [
  {
    id: 'fac_demo_sewage',
    name: '示例污水处理厂',
    category: 'sewage',
    status: 'active',
    areaId: 'shimahe',
    operator: '示例水务公司',
    address: '石马河街道示例路 1 号',
    transport: '轨道交通示例站 2 号口出来走 8 分钟；门口能停 12 辆车。',
    intro: '家里洗菜、冲厕所的水，流到这里走一圈，二十来个小时后清亮亮地回嘉陵江。',
    sights: [
      { title: '格栅间', text: '先捞走树叶、塑料袋。味道大，不想进可以在外头等。' },
      { title: '生化池', text: '看细菌“吃”脏东西，讲解员会舀一杯水给大家传着看。' },
      { title: '出水口', text: '看一看处理完的水，跟刚进来的比一比。' },
    ],
    visitingRules: [
      '全程 90 分钟，走 1.2 公里',
      '穿平底鞋，不穿拖鞋、高跟鞋',
      '跟着讲解员走，不翻栏杆，不摸设备',
      '无障碍通道到生化池为止',
    ],
    minimumAge: 6,
    notToBring: ['fire', 'smoking', 'food', 'pet', 'slippers'],
    toBring: ['flatShoes', 'water'],
    demo: true,
  },
  {
    id: 'fac_demo_monitoring',
    name: '示例空气监测站',
    category: 'monitoring',
    status: 'active',
    areaId: 'guanyinqiao',
    operator: '示例监测中心',
    address: '观音桥街道示例大厦 7 楼',
    transport: '公交示例路口站下车就到，有电梯。',
    intro: '今天空气好不好，就是这几台机器说了算。来看它们怎样闻、怎样算。',
    sights: [
      { title: '采样平台', text: '屋顶上一排采样头，风往哪边吹看得清清楚楚。' },
      { title: '分析室', text: '看一小时的空气怎样变成手机上的那个数。' },
    ],
    visitingRules: ['全程 60 分钟，要上一段楼梯', '分析室里别吃东西、别闪光'],
    demo: true,
  },
  {
    id: 'fac_demo_garbage',
    name: '示例垃圾焚烧发电厂',
    category: 'garbage',
    status: 'active',
    areaId: 'yuzui',
    operator: '示例环保发电公司',
    address: '鱼嘴镇示例路 88 号',
    transport: '离城里远，坐示例专线到底站，厂里有车接。',
    intro: '一袋垃圾进来，变成电和一小把灰。全程隔着玻璃看，闻不到味道。',
    sights: [
      { title: '垃圾抓斗', text: '一抓就是八吨，隔着玻璃看它干活。' },
      { title: '中控室', text: '炉温多少、烟气干不干净，墙上实时显示。' },
    ],
    visitingRules: [
      '全程 100 分钟，全程有电梯',
      '戴好安全帽，厂里有借',
      '有心脏病、恐高的先跟我们说',
    ],
    minimumAge: 10,
    notToBring: ['fire', 'smoking', 'alcohol', 'luggage', 'drone'],
    toBring: ['flatShoes', 'trousers', 'tiedHair'],
    demo: true,
  },
  {
    id: 'fac_demo_hazardous',
    name: '示例电子废物拆解厂',
    category: 'hazardous',
    status: 'active',
    areaId: 'fusheng',
    operator: '示例资源循环公司',
    address: '复盛镇示例园区 6 号',
    transport: '复盛公交站下车，走 10 分钟。',
    intro: '旧电视、旧手机在这里拆成铜、塑料和玻璃，有毒的单独收好。',
    sights: [
      { title: '拆解线', text: '一台旧电视，六分钟拆成七堆。' },
      { title: '暂存库', text: '看危险的东西怎样分类、上锁、登记。' },
    ],
    visitingRules: [
      '全程 80 分钟，走路约 800 米',
      '戴好口罩和护目镜，厂里发',
      '怀孕的、有哮喘的不建议来',
    ],
    minimumAge: 14,
    notToBring: ['fire', 'smoking', 'knife', 'drone', 'camera'],
    toBring: ['flatShoes', 'trousers'],
    demo: true,
  },
  {
    id: 'fac_demo_lab',
    name: '示例土壤监测实验室',
    category: 'monitoring',
    status: 'active',
    areaId: 'wulidian',
    operator: '示例监测中心',
    address: '五里店街道示例路 12 号',
    transport: '公交示例新村站下车，走 5 分钟。',
    intro: '一撮土、一瓶水带回来，怎样查出里头有没有不该有的东西。',
    sights: [{ title: '前处理间', text: '土样先晒干、磨细，像磨豆子。' }],
    visitingRules: ['全程 60 分钟，走路不多', '瓶瓶罐罐多，莫伸手摸'],
    minimumAge: 8,
    notToBring: ['food', 'pet', 'luggage'],
    residentsOnly: true,
    demo: true,
  },
  {
    id: 'fac_demo_power',
    name: '示例变电站',
    category: 'power',
    status: 'active',
    areaId: 'cuntan',
    operator: '示例供电公司',
    address: '寸滩街道示例路 20 号',
    transport: '轨道交通示例桥站 1 号口出来走 5 分钟。',
    intro: '几万伏的电送到这里，一级一级降下来，再送到各家各户。',
    sights: [
      { title: '主变压器', text: '比一间屋还大，听得到嗡嗡响。' },
      { title: '监控室', text: '哪条线上用了好多电，屏幕上一清二楚。' },
    ],
    visitingRules: ['全程 60 分钟，走路约 600 米', '进门核对身份证，人证要一致'],
    minimumAge: 12,
    notToBring: ['fire', 'smoking', 'drone', 'camera', 'luggage'],
    toBring: ['idCard', 'flatShoes', 'trousers'],
    idRequired: true,
    demo: true,
  },
];

/** 演示: what the invented places want to be agreed to; the others have the general notice. */
const notices = [
  [
    'fac_demo_sewage',
    [
      '跟着讲解员走，不翻栏杆，池子边不跑不闹',
      '不摸设备、按钮和阀门',
      '小孩全程牵在手里',
      '头晕、不舒服马上说，广播喊撤就跟着走',
    ],
  ],
  [
    'fac_demo_garbage',
    [
      '安全帽从进门戴到出门',
      '走黄线里头，不靠近抓斗和传送带',
      '小孩全程牵在手里',
      '广播喊撤，就跟讲解员从最近的门出去',
    ],
  ],
  [
    'fac_demo_hazardous',
    [
      '口罩、护目镜从进门戴到出门',
      '什么都不摸，不捡，不带走',
      '库房里不打电话，不开闪光灯',
      '闻到怪味、眼睛不舒服，马上跟讲解员说',
    ],
  ],
  [
    'fac_demo_power',
    [
      '走绿线里头，不过警戒线',
      '不举伞、不举自拍杆，不往上扔东西',
      '心脏起搏器等植入了器械的，莫进站',
      '广播喊停就站住，听讲解员的',
    ],
  ],
] as const;

async function putNotices(db: Db): Promise<void> {
  for (const [facilityId, lines] of notices)
    await db
      .insert(safetyNotice)
      .values({
        id: `ntc_${facilityId.slice(4)}_1`,
        ...{ facilityId, version: 1, lines: [...lines] },
        since: new Date('2026-11-01T00:00:00+08:00'),
      })
      .onConflictDoNothing();
}

async function put(db: Db, facilities: NewFacility[]): Promise<void> {
  for (const { id, ...values } of facilities)
    await db
      .insert(facility)
      .values({ id, ...values })
      .onConflictDoNothing();
}

export const seedFacilities = (db: Db) => put(db, known);
export async function seedDemoFacilities(db: Db): Promise<void> {
  await put(db, demo);
  await putNotices(db);
}
