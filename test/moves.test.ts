import { moves } from './support/moves';
import { expectDocument } from './support/docs';

const words: Record<string, string> = {
  session: '场次',
  booking: '预约',
  waiting: '排队',
  draft: '还没公布',
  scheduled: '已排好',
  cancelled: '已取消',
  live: '已约上',
  late: '临时取消',
  closed: '停办',
  waiting_state: '排队中',
  offered: '轮到了，等回话',
  booked: '约上了',
  left: '不排了',
  passed: '没回话，让给下一家',
  noShow: '没来',
  standing: '记下了',
  appealed: '申诉中，不算',
  kept: '看过了，还是算',
  forgiven: '看过了，不算',
  reversed: '签到补到了，不算',
  group: '团体申请',
  applied: '等答复',
  approved: '批了',
  refused: '没批',
  withdrawn: '撤回了',
  nomination: '推荐',
  submitted: '等资格审核',
  qualified: '资格过了',
  unqualified: '没往下走',
  shortlisted: '入围展播',
  proposed: '公示名单',
  honoured: '揭晓了',
  passed_over: '这回没评上',
  struck: '异议成立，拿下了',
  nomineeConsent: '本人的话',
  asked: '等本人点头',
  given: '同意了',
  taken_back: '要求撤下',
  objection: '异议',
  objected: '等答复',
  upheld: '成立',
  dismissed: '不成立',
  media: '照片和视频',
  receiving: '正在传',
  ready: '传好了',
  going: '要清掉',
  gone: '清掉了，只剩编号',
  version: '送审的一稿',
  reviewing: '在审',
  returned: '退回改',
  recalled: '收回了',
  signed: '三审都签了',
};

test('docs/states.md draws the moves', () => {
  const drawn = Object.entries(moves).map(([machine, states]) => {
    const known = new Set(Object.values(states).flatMap((all) => all as readonly string[]));
    const first = Object.keys(states).find((state) => !known.has(state)) ?? '';
    const lines = Object.entries(states).flatMap(([from, all]) =>
      (all as readonly string[]).map((to) => `  ${from} --> ${to}`),
    );
    const named = Object.keys(states).map(
      (state) =>
        `  ${state}: ${state} ${words[state === machine ? `${state}_state` : state] ?? ''}`,
    );
    return [
      `## ${words[machine] ?? machine} ${machine}`,
      '',
      '```mermaid',
      'stateDiagram-v2',
      ...named,
      `  [*] --> ${first}`,
      ...lines,
      '```',
    ].join('\n');
  });
  expectDocument(
    'states.md',
    `# 状态和能走的路\n\n由各领域的 \`rules/moves.ts\` 生成；数据库里的 \`state_move\` 表是同一份，别的走法都不准。\n\n${drawn.join('\n\n')}\n`,
  );
});
