/** The privacy notice as people read it. A changed promise needs a new version, here and on the server. */
export const noticeVersion = '2026-12-08';

interface Collected {
  what: string;
  why: string;
}

export const collected: readonly Collected[] = [
  { what: '微信给的编号', why: '认出是你。加密存。' },
  { what: '称呼', why: '页面上怎么叫你。可以不填。' },
  { what: '住的街镇', why: '按街镇算总数。可以不填。' },
  { what: '来参观的人的名字', why: '进门时对人。加密存。' },
  { what: '小孩的年龄', why: '有的设施不让小孩进。不满 14 岁，要监护人同意。' },
  { what: '要不要微信提醒', why: '你点了允许，才发一条。答一次，记一次。' },
  { what: '手机号', why: '场次有变，好联系你。加密存。' },
  { what: '团体的单位、带队的人、来做啥', why: '看接不接待得了。加密存，打开一次记一次。' },
  { what: '身份证号', why: '有的设施要登记。只存后四位和一个认得出同一个人的密码值，不存整号。' },
  { what: '你推荐的人的名字、单位、手机号、故事', why: '先问本人答不答应。加密存。' },
  {
    what: '你传的照片和视频',
    why: '在哪里拍的、几时拍的先去掉。没公开的，只有你和编辑、审稿的人看得到。',
  },
  { what: '想去哪个设施', why: '能约了告诉你，也好多排几场。' },
  { what: '你跟我们说的话、留的电话', why: '答复你。加密存，答复的人看一次记一次。' },
];

export const kept: readonly string[] = [
  '来的人的名字、年龄、手机号，参观后 30 天删。没办成的团体申请，办完 30 天删。',
  '推荐了，本人 60 天没答应或者不答应：全删。',
  '照片的原图：公开满 30 天或者传来满 180 天销毁。',
  '发给你的消息：180 天后删。',
  '你说的话、我们的答复：办完 180 天删。',
  '称呼、街镇：留到你改掉或者注销。',
  '哪一场来了几个人：留着算总数，不带名字。',
];

export const rights: readonly string[] = [
  '随时看、改、导出自己的资料。',
  '随时撤回同意，撤回后就退出登录。',
  '随时注销，名字和手机号马上删。',
  '不同意也能看场次、看设施，只是不能预约。',
];

type Sight = '看得到' | '看不到' | '只有姓' | '要登记';

/** Who can see a visitor's name, phone and sub-district. */
export const whoSees: readonly { who: string; name: Sight; phone: Sight; area: Sight }[] = [
  { who: '你自己', name: '看得到', phone: '看得到', area: '看得到' },
  { who: '别的居民', name: '看不到', phone: '看不到', area: '看不到' },
  { who: '签到员', name: '只有姓', phone: '看不到', area: '看不到' },
  { who: '宣教中心', name: '要登记', phone: '要登记', area: '看不到' },
];
