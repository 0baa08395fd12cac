import type { Content } from '../../cloudfunctions/_shared/publication';

/** Invented stories of the demo, by the record they are about; nominations of the demo have the same ids. */
export const demoStories = {
  nom_demo_heron: {
    title: '演示：白鹭回来的那个河湾',
    body: [
      '寸滩下头有个回水湾，早些年常有漂下来的泡沫和烂木头。示例甲在那里巡了九年河，一双胶鞋两年就要换。',
      '前年冬天，住在江边的一位老人先看到两只白鹭，站在浅水里，动也不动。他回去喊了半条街的人来看。',
      '去年开春，护河队数过一回，最多的一天有 23 只。河湾的水，今年前四个月都是 Ⅱ 类。',
      '“鸟儿最晓得水好不好。”老人说，“它不得哄你。”',
    ].join('\n'),
    media: [],
    fields: { name: '示例甲', unit: '示例护河队', post: '巡河员' },
  },
  nom_demo_steps: {
    title: '演示：三百步梯坎她来扫',
    body: [
      '天不亮，示例乙就从最下头一级扫起，扫到顶上，刚好天亮。三百步梯坎，她扫了十一年。',
      '有人问她累不累，她说，下头就是江，上头掉一片，江里就多一片。',
      '环保局的人来拍过她，她做为班长，硬是要等大家收了工才肯停下来。想找她的人打 138 0000 1234。',
    ].join('\n'),
    media: [],
    fields: { name: '示例乙', unit: '示例环卫所', post: '清扫班长' },
  },
  nom_demo_night: {
    title: '演示：半夜的采样瓶',
    body: [
      '示例丙的车上常年放着二十四个采样瓶。半夜接到电话，二十分钟要到岸边。',
      '“水样等不得人。”他说，“过了六个钟头，氨氮就不准了。”',
      '这些年他经手的数据，没有一个被推翻过。',
    ].join('\n'),
    media: [],
    fields: { name: '示例丙', unit: '示例环境监测站', post: '采样员' },
  },
  nom_demo_class: {
    title: '演示：教室里的那桶厨余',
    body: [
      '示例丁教三年级科学。她把食堂的厨余提进教室，让娃娃们自己分、自己称、自己看它变成土。',
      '一学期下来，全班的午饭剩了不到原来的三成。有个家长说，娃儿回家开始管他倒剩菜了。',
    ].join('\n'),
    media: [],
    fields: { name: '示例丁', unit: '示例小学', post: '科学老师' },
  },
} satisfies Record<string, Content>;

/** The first version of the story with the heron, as it was sent back. */
export const heronBefore: Content = {
  ...demoStories.nom_demo_heron,
  body: [
    '寸滩下头有个回水湾，早些年垃圾成堆、臭气熏天。示例甲在那里巡了九年河，一双胶鞋两年就要换。',
    '前年冬天，示例大爷先看到两只白鹭，站在浅水里，动也不动。他回去喊了半条街的人来看。',
    '去年开春，护河队数过一回，有上百只。河湾的水，水质达到了国内领先水平。',
    '“鸟儿最晓得水好不好。”老人说。',
  ].join('\n'),
};
