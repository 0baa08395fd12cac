import { isRoute, type RouteName } from '../routes';

const words: Partial<Record<RouteName, string>> = {
  home: '首页',
  openday: '开放日',
  me: '我的',
  stories: '最美故事',
  story: '故事',
  nominate: '推荐一位',
  myNominations: '我推荐的',
  myNomination: '我推荐的',
  nomineeWord: '本人点头',
  names: '公示名单',
  myObjections: '我提的异议',
  facility: '设施介绍',
  directory: '开放设施',
  bookingForm: '预约',
  ticket: '入场券',
  change: '改人数',
  waiting: '排队',
  myBookings: '我的预约',
  feedback: '看得怎么样',
  footprint: '足迹',
  groupForm: '团体申请',
  group: '团体申请',
  signIn: '登录',
  consent: '隐私说明',
  profile: '改称呼和街镇',
  myData: '我的资料',
  myMedia: '我传的照片和视频',
  words: '我说的话',
  myWord: '我说的话',
};

/** What a page is called, by its name; staff pages together. */
export const pageWords = (page: string): string =>
  (isRoute(page) ? words[page] : undefined) ?? '工作页面';
