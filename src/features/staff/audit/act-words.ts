import type { Act } from '@cloud/_shared/acts';
import { wordCloseReasons, type WordCloseReason } from '@cloud/account/rules';
import { undoReasons, type UndoReason } from '@cloud/openday/rules/gate';
import { closingChoices, type ClosingReason } from '@cloud/openday/rules/closing';
import {
  groupClosedSentences,
  groupRefusalChoices,
  type GroupClosedFor,
  type GroupRefusalReason,
} from '@cloud/openday/rules/group';
import { promoteReasons, type PromoteReason } from '@cloud/openday/rules/line-desk';
import { overrideReasons, type OverrideReason } from '@cloud/openday/rules/plan';
import { rosterPurposes, type RosterPurpose } from '@cloud/openday/rules/roster';
import { roles, type StaffRole } from '@cloud/staff/rules';
import type { AuditRecord } from './use-log';

const acts: Record<Act, string> = {
  'booking.book': '约了参观',
  'booking.change': '改人数',
  'booking.cancel': '取消预约',
  'booking.book-for': '电话代约',
  'booking.change-for': '代改人数',
  'booking.cancel-for': '代取消预约',
  'booking.open-for': '打开代约的券',
  'group.apply': '交团体申请',
  'group.list': '交团体名单',
  'group.withdraw': '撤回团体申请',
  'group.open': '打开团体申请',
  'group.approve': '批了团体',
  'group.refuse': '没批团体',
  'openday.end-group': '团体申请没办成',
  'openday.shredGroups': '删掉到期的团体资料和代约的手机号',
  'booking.admit': '签到放行',
  'booking.undo-admit': '撤回签到',
  'gate.load': '名单下到手机',
  'gate.walk-in': '记下没约的人',
  'gate.conflict': '两台手机都放了',
  'gate.refuse': '手机传来，没认',
  'gate.settle-conflict': '定了重复放行',
  'waiting.join': '排队',
  'waiting.accept': '轮到了，应下',
  'waiting.leave': '不排了',
  'waiting.promote': '没按先后，先给了位',
  'openday.offer': '轮到了，问来不来',
  'openday.book-from-line': '有位，替人约上',
  'openday.end-waiting': '排队到此为止',
  'consent.accept': '同意隐私说明',
  'consent.withdraw': '撤回同意',
  'profile.save': '改称呼和街镇',
  'account.delete': '注销账号',
  'data.export': '导出自己的资料',
  'messages.allow': '答复要不要微信提醒',
  'messages.read': '看过消息',
  'account.deliver': '发微信提醒',
  'wish.add': '想去',
  'wish.drop': '不想去了',
  'openday.runMakeUps': '给停办的补位子',
  'openday.dropWishes': '删掉注销的人想去的',
  'openday.tellWishes': '告诉想去的人能约了',
  'word.say': '跟我们说话',
  'word.reopen': '又问了一回',
  'word.open': '看说的话',
  'word.claim': '接过来办',
  'word.release': '放回去',
  'word.answer': '答复',
  'word.close': '不办了',
  'account.shredWords': '删掉到期的话',
  'session.close': '停办场次',
  'session.publish': '发布场次',
  'report.export': '导出参观情况',
  'coverage.export': '导出一年四类',
  'roster.export': '导出名单',
  'session.minimum': '人不够，定了办不办',
  'openday.askMinimums': '人不够，问活动组织',
  'plan.propose': '按模板排开放周',
  'plan.template': '改设施的模板',
  'plan.add': '加一场草稿',
  'plan.save': '改草稿',
  'plan.drop': '撤掉草稿',
  'plan.publish': '发布开放周',
  'plan.override': '开放周换日子',
  'plan.restore': '开放周换回来',
  'review.save': '写稿',
  'review.submit': '送审',
  'review.recall': '收回稿子',
  'review.add-word': '往词表里加了词',
  'media.add': '传了照片或视频',
  'media.remove': '删了照片或视频',
  'media.cover': '给照片涂了黑',
  'media.letGoWithdrawn': '撤下满 30 天，文字、照片和视频不再留',
  'media.sweep': '清掉没用上的照片和视频',
  'media.shredOriginals': '销毁照片原图',
  'review.claim': '接过来审',
  'review.release': '放回去',
  'review.remind': '提醒审稿',
  'review.remove-word': '从词表里删了词',
  'review.sign': '签了一审',
  'review.return': '退稿',
  'review.proofread': '校了一遍',
  'review.recuse': '回避',
  'review.withdraw': '撤下',
  'campaign.save': '改最美故事的活动',
  'campaign.publish': '公布活动',
  'campaign.show-supports': '显示叶子数',
  'campaign.announce': '揭晓名单',
  'campaign.export': '导出推荐名单',
  'nomination.nominate': '推荐一位',
  'nomination.save': '补了推荐',
  'nomination.open': '打开推荐',
  'nomination.link': '给本人发链接',
  'nomination.verify': '核对了本人手机号',
  'nomination.consent': '本人答复',
  'nomination.paper': '登记纸质授权',
  'nomination.check-paper': '核对纸质授权',
  'nomination.pass': '资格审核通过',
  'nomination.return': '退回补充',
  'nomination.refuse': '资格没过',
  'nomination.hand-over': '交给编辑',
  'nomination.take-back': '应本人要求撤下故事',
  'nomination.shred': '删掉没同意的、到期的推荐',
  'objection.open': '看异议',
  'objection.answer': '答复异议',
  'panel.open': '开一轮打分',
  'panel.close': '封分、算结果',
  'panel.score': '打了分',
  'panel.recuse': '评委回避',
  'story.support': '送了一片叶子',
  'no-show.appeal': '申诉没来',
  'no-show.decide': '定了申诉',
  'feedback.give': '说了参观感受',
  'feedback.read': '看参观感受',
  'feedback.answer': '答复提问',
  'openday.settleSessions': '定下谁没来',
  'openday.reverse-no-show': '后传来的签到，划掉没来',
  'openday.forgetNoShows': '删掉到期的没来记录',
  'openday.askVisitors': '请来过的人说感受',
  'openday.shredFeedback': '删掉注销的人说的感受',
  'staff.invite': '发出邀请',
  'staff.accept': '接下岗位',
  'staff.withdraw-invitation': '撤掉邀请',
  'staff.revoke': '撤掉岗位',
  'audit.read': '看操作记录',
  'openday.tellBooked': '告诉人约上了',
  'openday.remindVisits': '提醒明天的参观',
  'openday.shredVisits': '删掉到期的名字和手机号',
  'openday.releaseSeats': '放出注销的人的位子',
};

/** What was done. An act of an earlier version may have lost its words: it shows as it is written. */
export const actWords = (act: string) => acts[act as Act] ?? act;

const reasonWords = (reason: string): string =>
  undoReasons[reason as UndoReason] ??
  closingChoices[reason as ClosingReason] ??
  promoteReasons[reason as PromoteReason] ??
  overrideReasons[reason as OverrideReason] ??
  groupRefusalChoices[reason as GroupRefusalReason] ??
  groupClosedSentences[reason as GroupClosedFor] ??
  wordCloseReasons[reason as WordCloseReason] ??
  reason;

/** What more is known of an act: the post, the reason, how many. Empty when nothing is. */
export function detailWords(
  detail: AuditRecord['detail'],
  scopeWords: (scope: string) => string,
): string {
  const { role, scope, reason, bookings, sessions, sent, messages, words, wishes } = detail;
  const { purpose, people } = detail;
  return [
    typeof role === 'string' ? (roles[role as StaffRole] ?? role) : '',
    typeof scope === 'string' ? scopeWords(scope) : '',
    typeof reason === 'string' ? reasonWords(reason) : '',
    typeof purpose === 'string' ? rosterPurposes[purpose as RosterPurpose] : '',
    typeof people === 'number' ? `${people} 个人` : '',
    typeof bookings === 'number' ? `${bookings} 个预约` : '',
    typeof sessions === 'number' ? `${sessions} 场` : '',
    typeof sent === 'number' ? `发出 ${sent} 条` : '',
    typeof messages === 'number' ? `${messages} 条` : '',
    typeof words === 'number' ? `${words} 条` : '',
    typeof people === 'number' ? `${people} 个人` : '',
    typeof wishes === 'number' ? `${wishes} 个` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
