import type { Scene } from './scene';

/** A page as somebody sees it. */
export interface PageSeen {
  name: string;
  path: string;
  who?: 'resident' | 'neighbour' | 'guide' | 'planner' | 'admin' | 'editor' | 'reviewer';
  /** Label or words of what is pressed before the picture is taken. */
  press?: string[];
  /** 长辈版 has another way there. */
  notElder?: boolean;
}

/** Every page of the app. */
export const everyPage = ({
  session,
  bookingId,
  wordId,
  today,
  full,
  entryId,
  past,
  shared,
  groupId,
  bookedForId,
  queuedId,
  story,
  nomineeToken,
}: Scene): PageSeen[] => [
  { name: 'home', path: '/pages/home/index', who: 'resident' },
  { name: 'home-visitor', path: '/pages/home/index' },
  { name: 'open-days', path: '/pages/openday/index', who: 'resident' },
  {
    name: 'facility',
    path: '/features/openday/pages/facility/index?id=fac_demo_sewage',
    who: 'resident',
  },
  { name: 'facility-unknown', path: '/features/openday/pages/facility/index?id=fac_tangjiatuo' },
  {
    name: 'session-sheet',
    path: '/features/openday/pages/facility/index?id=fac_demo_sewage',
    who: 'resident',
    press: ['选场次'],
    notElder: true,
  },
  {
    name: 'booking-form',
    path: `/features/openday/pages/booking-form/index?session=${session}&party=2`,
    who: 'resident',
  },
  {
    name: 'line-form',
    path: `/features/openday/pages/booking-form/index?session=${full}&party=2`,
    who: 'guide',
  },
  {
    name: 'waiting',
    path: `/features/openday/pages/waiting/index?id=${entryId}`,
    who: 'resident',
  },
  { name: 'change', path: `/features/openday/pages/change/index?id=${bookingId}`, who: 'resident' },
  { name: 'ticket', path: `/features/openday/pages/ticket/index?id=${bookingId}`, who: 'resident' },
  { name: 'my-bookings', path: '/features/openday/pages/my-bookings/index', who: 'resident' },
  {
    name: 'ticket-came',
    path: `/features/openday/pages/ticket/index?id=${past.toRate}`,
    who: 'neighbour',
  },
  {
    name: 'ticket-missed',
    path: `/features/openday/pages/ticket/index?id=${past.missed}`,
    who: 'neighbour',
  },
  {
    name: 'ticket-appealed',
    path: `/features/openday/pages/ticket/index?id=${past.appealed}`,
    who: 'neighbour',
  },
  {
    name: 'feedback',
    path: `/features/openday/pages/feedback/index?id=${past.toRate}`,
    who: 'neighbour',
  },
  { name: 'footprint', path: '/features/openday/pages/footprint/index', who: 'neighbour' },
  {
    name: 'my-bookings-past',
    path: '/features/openday/pages/my-bookings/index',
    who: 'neighbour',
  },
  { name: 'appeals', path: '/features/staff/pages/appeals/index', who: 'planner' },
  { name: 'ratings', path: '/features/staff/pages/ratings/index', who: 'planner' },
  { name: 'questions', path: '/features/staff/pages/questions/index', who: 'guide' },
  {
    name: 'group-form',
    path: `/features/openday/pages/group-form/index?session=${shared}`,
    who: 'resident',
  },
  { name: 'group', path: `/features/openday/pages/group/index?id=${groupId}`, who: 'resident' },
  {
    name: 'book-for',
    path: `/features/openday/pages/book-for/index?session=${shared}`,
    who: 'planner',
  },
  {
    name: 'change-for',
    path: `/features/openday/pages/book-for/index?booking=${bookedForId}`,
    who: 'planner',
  },
  { name: 'group-desk', path: '/features/staff/pages/group-desk/index', who: 'planner' },
  {
    name: 'group-on-desk',
    path: `/features/staff/pages/group-on-desk/index?id=${queuedId}`,
    who: 'planner',
  },
  { name: 'on-behalf', path: '/features/staff/pages/on-behalf/index', who: 'planner' },
  {
    name: 'on-behalf-session',
    path: `/features/staff/pages/on-behalf/index?session=${shared}`,
    who: 'planner',
  },
  {
    name: 'paper-ticket',
    path: `/features/staff/pages/paper-ticket/index?id=${bookedForId}`,
    who: 'planner',
  },
  { name: 'review-desk', path: '/features/review/pages/desk/index', who: 'reviewer' },
  {
    name: 'review-text',
    path: `/features/review/pages/text/index?id=${story.toSign}`,
    who: 'reviewer',
  },
  {
    name: 'review-marks',
    path: `/features/review/pages/text/index?id=${story.toMark}`,
    who: 'editor',
  },
  {
    name: 'review-edit',
    path: `/features/review/pages/edit/index?id=${story.toMark}`,
    who: 'editor',
  },
  { name: 'review-words', path: '/features/review/pages/words/index', who: 'editor' },
  {
    name: 'review-sheet',
    path: `/features/review/pages/sheet/index?id=${story.toSign}`,
    who: 'editor',
  },
  { name: 'stories', path: '/pages/stories/index', who: 'resident' },
  { name: 'story', path: '/features/nomination/pages/story/index?id=nom_demo_boat' },
  {
    name: 'story-card',
    path: '/features/nomination/pages/story/index?id=nom_demo_boat',
    press: ['转给朋友'],
  },
  { name: 'nominate', path: '/features/nomination/pages/nominate/index', who: 'resident' },
  {
    name: 'my-nominations',
    path: '/features/nomination/pages/my-nominations/index',
    who: 'resident',
  },
  {
    name: 'my-nomination',
    path: '/features/nomination/pages/my-nomination/index?id=nom_demo_law',
    who: 'resident',
  },
  {
    name: 'nominee-word',
    path: `/features/nomination/pages/nominee-word/index?t=${nomineeToken}`,
    who: 'neighbour',
  },
  { name: 'names', path: '/features/nomination/pages/names/index?campaign=cmp_demo_shown' },
  {
    name: 'my-objections',
    path: '/features/nomination/pages/my-objections/index',
    who: 'resident',
  },
  { name: 'entries', path: '/features/nomination/pages/entries/index', who: 'admin' },
  {
    name: 'entry',
    path: '/features/nomination/pages/entry/index?id=nom_demo_law',
    who: 'admin',
  },
  {
    name: 'enter',
    path: '/features/nomination/pages/enter/index?campaign=cmp_demo_taking',
    who: 'admin',
  },
  { name: 'campaigns', path: '/features/nomination/pages/campaigns/index', who: 'admin' },
  {
    name: 'campaign',
    path: '/features/nomination/pages/campaign/index?id=cmp_demo_taking',
    who: 'admin',
  },
  { name: 'panel', path: '/features/nomination/pages/panel/index', who: 'admin' },
  {
    name: 'judging',
    path: '/features/nomination/pages/judging/index?campaign=cmp_demo_shown&round=final',
    who: 'guide',
  },
  {
    name: 'judge',
    path: '/features/nomination/pages/judge/index?campaign=cmp_demo_shown&round=final&id=nom_demo_boat',
    who: 'guide',
  },
  {
    name: 'secretary',
    path: '/features/nomination/pages/secretary/index?campaign=cmp_demo_shown',
    who: 'admin',
  },
  { name: 'me', path: '/pages/me/index', who: 'resident' },
  { name: 'me-visitor', path: '/pages/me/index' },
  { name: 'sign-in', path: '/features/account/pages/sign-in/index' },
  { name: 'consent', path: '/features/account/pages/consent/index' },
  { name: 'profile', path: '/features/account/pages/profile/index', who: 'resident' },
  { name: 'my-data', path: '/features/account/pages/my-data/index', who: 'resident' },
  {
    name: 'media-of-text',
    path: `/features/media/pages/pictures/index?id=${story.toSign}`,
    who: 'editor',
  },
  { name: 'inbox', path: '/features/account/pages/inbox/index', who: 'resident' },
  { name: 'my-media', path: '/features/media/pages/mine/index', who: 'resident' },
  {
    name: 'word',
    path: '/features/account/pages/word/index?page=facility&subject=fac_demo_sewage',
    who: 'resident',
  },
  { name: 'words', path: '/features/account/pages/words/index', who: 'resident' },
  {
    name: 'my-word',
    path: `/features/account/pages/my-word/index?id=${wordId}`,
    who: 'resident',
  },
  { name: 'word-desk', path: '/features/staff/pages/word-desk/index', who: 'admin' },
  {
    name: 'word-on-desk',
    path: `/features/staff/pages/word-on-desk/index?id=${wordId}`,
    who: 'admin',
  },
  { name: 'wishes', path: '/features/staff/pages/wishes/index', who: 'planner' },
  { name: 'plan', path: '/features/staff/pages/plan/index', who: 'planner' },
  { name: 'directory', path: '/features/openday/pages/directory/index' },
  {
    name: 'templates',
    path: '/features/staff/pages/templates/index?facility=fac_demo_sewage',
    who: 'planner',
  },
  {
    name: 'closing',
    path: `/features/staff/pages/closing/index?session=${session}`,
    who: 'planner',
  },
  { name: 'report', path: '/features/staff/pages/report/index', who: 'planner' },
  { name: 'coverage', path: '/features/staff/pages/coverage/index', who: 'planner' },
  {
    name: 'coverage-evidence',
    path: '/features/staff/pages/coverage/index',
    who: 'planner',
    press: ['排好了'],
  },
  { name: 'roster', path: '/features/staff/pages/roster/index', who: 'admin' },
  {
    name: 'roster-sheet',
    path: '/features/staff/pages/roster/index',
    who: 'admin',
    press: ['示例污水处理厂'],
  },
  { name: 'gate', path: `/features/staff/pages/gate/index?session=${today}`, who: 'guide' },
  { name: 'people', path: '/features/staff/pages/people/index', who: 'admin' },
  { name: 'audit', path: '/features/staff/pages/audit/index', who: 'admin' },
];
