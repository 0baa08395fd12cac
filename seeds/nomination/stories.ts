import type { WorkKind } from '../../cloudfunctions/nomination/rules';

export interface DemoStory {
  id: string;
  kind: WorkKind;
  areaId: string;
  name: string;
  unit: string;
  post: string;
  title: string;
  story: string;
  /** What is said of its drawn pictures, in turn. */
  captions?: readonly string[];
}

const told = (...paragraphs: string[]) => paragraphs.join('\n');

/** Invented stories of the demo that are public. */
export const publicStories: readonly DemoStory[] = [
  {
    ...{ id: 'nom_demo_boat', kind: 'patrol', areaId: 'yuzui' },
    ...{ name: '示例老人丙', unit: '示例清漂队', post: '清漂员' },
    title: '演示：他在江上捞了十一年',
    story: told(
      '天不见亮我就下河了。这个时候江面最静，雾贴着水走，哪里漂着东西，一眼就看得到。',
      '最早是捞瓶子。那时候上头涨一回水，漂下来的泡沫、塑料、烂木头，能把回水湾塞满。我一网下去，提都提不动。',
      '头两年是我一个人，后来隔壁船上的两兄弟来了，再后来街上的学生娃儿放假也来。我跟他们讲：先看水，再下网，莫逞能。',
      '今年捞上来的，十网有七网是空的。他们说老辈子你要失业了。我说，我就等到这一天。',
    ),
  },
  {
    ...{ id: 'nom_demo_saplings', kind: 'publicity', areaId: 'guanyinqiao' },
    ...{ name: '示例老师甲', unit: '示例小学', post: '科学老师' },
    title: '演示：阳台上的十七棵树苗',
    story: told(
      '教室外头的阳台，三米宽，七米长，原来堆的是坏板凳。示例老师甲把板凳请走，搬来十七个泡沫箱。',
      '一个娃儿管一棵。黄葛树、香樟、小叶榕，浇多少水、哪天冒的芽，自己拿本子记。有个娃儿的树死了，哭了一节课，第二天抱来一棵新的，从种子种起。',
      '毕业那天，树栽到了学校后坡。娃儿们约好，每年回来量一回，看人长得快，还是树长得快。',
    ),
  },
  {
    ...{ id: 'nom_demo_tree', kind: 'grid', areaId: 'shimahe' },
    ...{ name: '示例网格员乙', unit: '示例社区', post: '网格员' },
    title: '演示：救了五回的黄葛树',
    captions: ['演示照片：黄葛树下看得到的江'],
    story: told(
      '院坝头那棵黄葛树，老人说有一百多岁。修路要过，埋管要过，停车嫌它占地方，五回都差点保不住。',
      '示例网格员乙回回都跑在前头。找图纸，找施工队，一家一户去说：热天都在它底下歇凉，它倒了，哪个给你遮阴？',
      '第五回是树自己病了。她学会了看虫眼、调药，半夜打起电筒去喷，说白天喷了娃儿要碰到。现在树好了，她的手机里存了三百多张叶子。',
    ),
  },
  {
    ...{ id: 'nom_demo_rain', kind: 'emergency', areaId: 'cuntan' },
    ...{ name: '示例应急员丁', unit: '示例环境应急队', post: '应急员' },
    title: '演示：雨夜里的四十分钟',
    story: told(
      '那天雨大得看不清车灯。电话里只说：货车翻了，桶在漏，下头两百米就是沟。',
      '示例应急员丁到的时候，桶还在滚。他和三个同事先堆沙袋，一袋五十斤，扛了四十分钟，把水引到旁边的凹地里。',
      '天亮取样，沟里的水干干净净。司机给他磕头，他把人拉起来，说：你人没得事，水没得事，我们就回去睡瞌睡了。',
    ),
  },
  {
    ...{ id: 'nom_demo_plant', kind: 'enterprise', areaId: 'tieshanping' },
    ...{ name: '示例技术员戊', unit: '示例污水处理厂', post: '运行班长' },
    title: '演示：听得懂池子说话的人',
    story: told(
      '曝气池一天到晚咕嘟咕嘟响，别人听起来都一样。示例技术员戊走过去，站两分钟，就晓得哪一格的气不匀。',
      '“泥也要吃、也要睡。”他带徒弟，先教他们闻，再教他们看，最后才看表。夜班最冷的那几天，他把行军床搬到风机房，怕泥着凉。',
      '去年检修，他画了三十多张图，把管子改短了一截。电费少了，水还是那么清。他说不晓得自己算不算环保人，只晓得水从他手里过，要对得起下头喝水的人。',
    ),
  },
  {
    ...{ id: 'nom_demo_bay', kind: 'volunteer', areaId: 'guojiatuo' },
    ...{ name: '示例志愿者己', unit: '示例志愿队', post: '志愿者' },
    title: '演示：江滩上的星期天',
    captions: ['演示照片：清早的江滩', '演示照片：捡完了的江滩'],
    story: told(
      '每个星期天早上八点，郭家沱的江滩上都看得到一件橙色的背心。六年，没断过。',
      '示例志愿者己原来是开货车的，路过江边看到有人捡垃圾，停下来捡了一袋，就再没走脱。现在跟到他一起捡的有八十多个人，最小的五岁，最老的七十九。',
      '他们捡回来的东西分得清清楚楚，能卖的卖了钱，买手套，买水。他说，江滩是大家屋头的客厅，客厅哪个不扫嘛。',
    ),
  },
];

/** Invented nominations of the demo that are still on their way. */
export const waitingStories: readonly DemoStory[] = [
  {
    ...{ id: 'nom_demo_letter', kind: 'petitions', areaId: 'wulidian' },
    ...{ name: '示例接访员庚', unit: '示例信访室', post: '接访员' },
    title: '演示：先倒一杯水的接访员',
    captions: ['演示照片：接访室窗外'],
    story: told(
      '来的人多半带起气。油烟、噪声、半夜的渣土车，哪一样都磨人。示例接访员庚从不先翻本子，先倒一杯水，说：你坐，慢慢讲，我听得完。',
      '她有个本子，记的不是案子，是人：哪家有上夜班的，哪家有吃药的老人，哪家的娃儿明年考学。约谈的时候，她先把这些讲给对方听。',
      '八年下来，她接了一千多件，回头再来的没得几个。有人送锦旗，她收起来不挂，说：挂起来，来的人还以为我们多了不起。她只想那杯水喝完的时候，人家的气消了一半，剩下的一半，我们去办。',
    ),
  },
  {
    ...{ id: 'nom_demo_law', kind: 'enforcement', areaId: 'dashiba' },
    ...{ name: '示例执法员辛', unit: '示例执法支队', post: '执法员' },
    title: '演示：鞋底磨穿的执法员',
    story: told(
      '查暗管没得窍门，就是走。示例执法员辛沿着一条沟走了二十三天，鞋底磨穿两双，最后在一丛竹子后头找到那个拳头大的口子。',
      '他不爱讲大话，记笔录一个字一个字对。对方老板说，你这个人讨嫌，又说，你这个人公道。后来厂里上了新设备，请他去看，他看了半天，蹲下来摸了摸排口的石头，说：这回真的干净了。',
      '他带过的年轻人都学会一样：先看水，再看脸。水不会哄人，脸会。他自己呢，回家第一件事是换鞋，老婆说，你那双鞋，比你讲得清楚你今天去了哪里。',
    ),
  },
];
