import { noticeVersion } from '@cloud/_shared/notice';
import type { Host } from './host';
import { noticeOf } from './visits';

/** A page as somebody sees it. */
export interface PageSeen {
  name: string;
  path: string;
  who?: 'resident' | 'neighbour' | 'guide' | 'planner' | 'admin';
  /** Label or words of what is pressed before the picture is taken. */
  press?: string[];
  /** 长辈版 has another way there. */
  notElder?: boolean;
}

export type Scene = Awaited<ReturnType<typeof setScene>>;

/** Signs people in and books a visit, so that every page has something to show. */
export async function setScene(host: Host) {
  const signIn = async (person: string) =>
    (await host.call<{ token: string }>('account.signInDemo', { person, noticeVersion })).data
      .token;
  const tokens = {
    resident: await signIn('resident'),
    neighbour: await signIn('neighbour'),
    guide: await signIn('guide'),
    planner: await signIn('planner'),
    admin: await signIn('admin'),
  };
  const tap = { token: tokens.resident, key: 'screens-0001' };
  await host.call('account.saveProfile', { nickname: '示例甲', areaId: 'dashiba' }, tap);
  const week = { from: '2026-12-01', to: '2026-12-07', facilityId: 'fac_demo_sewage' };
  const { sessions } = (await host.call<{ sessions: { id: string }[] }>('openday.sessions', week))
    .data;
  const booking = {
    sessionId: sessions[1]?.id,
    visitors: [
      { name: '示例甲', age: null },
      { name: '示例小乙', age: 8 },
    ],
    phone: '13800001234',
    guardianConsent: true,
    noticeId: await noticeOf(host, sessions[1]?.id),
  };
  const made = await host.call<{ bookingId: string }>('openday.book', booking, {
    ...tap,
    key: 'screens-0002',
  });
  const full = { from: '2026-12-03', to: '2026-12-03', facilityId: 'fac_demo_garbage' };
  const line = await host.call<{ sessions: { id: string }[] }>('openday.sessions', full);
  const waiting = {
    ...booking,
    sessionId: line.data.sessions[0]?.id,
    visitors: [...booking.visitors.slice(0, 1), { name: '示例小丙', age: 11 }],
    noticeId: await noticeOf(host, line.data.sessions[0]?.id),
    auto: false,
  };
  const joined = await host.call<{ id: string }>('openday.join', waiting, {
    ...tap,
    key: 'screens-0004',
  });
  const word = {
    kind: 'suggestion',
    text: '集合点写的是东门，到了才晓得走北门，改一下嘛。',
    phone: '',
    page: 'facility',
    subject: 'fac_demo_sewage',
  };
  const said = await host.call<{ id: string }>('account.say', word, {
    ...tap,
    key: 'screens-0003',
  });
  const shared = { from: '2026-12-06', to: '2026-12-06', facilityId: 'fac_demo_sewage' };
  const forGroups = await host.call<{ sessions: { id: string }[] }>('openday.sessions', shared);
  const sharedId = forGroups.data.sessions[0]?.id;
  const group = await host.call<{ id: string }>(
    'openday.applyGroup',
    {
      sessionId: sharedId,
      kind: 'community',
      organisation: '示例社区居委会',
      leader: '示例主任',
      phone: '13800001234',
      purpose: '社区老年大学的人想来看看',
      headCount: 10,
      minors: 0,
      guardianConsent: false,
    },
    { ...tap, key: 'screens-0005' },
  );
  const called = {
    sessionId: sharedId,
    visitors: [
      { name: '示例婆婆', age: null },
      { name: '示例小丁', age: 10 },
    ],
    phone: '13900005678',
    guardianConsent: true,
  };
  const onBehalf = await host.call<{ bookingId: string }>('openday.bookFor', called, {
    token: tokens.planner,
    key: 'screens-0006',
  });
  const queue = await host.call<{ groups: { id: string; listed: number }[] }>(
    'openday.groupQueue',
    { waiting: true },
    { token: tokens.planner },
  );
  const gate = (
    await host.call<{ sessions: { id: string }[] }>(
      'openday.gateSessions',
      {},
      { token: tokens.guide },
    )
  ).data;
  const past = (
    await host.call<{ bookings: { id: string; facilityId: string }[] }>(
      'openday.myBookings',
      {},
      { token: tokens.neighbour },
    )
  ).data.bookings;
  const pastAt = (facilityId: string) =>
    past.find((one) => one.facilityId === facilityId)?.id ?? '';
  return {
    past: {
      toRate: pastAt('fac_demo_sewage'),
      missed: pastAt('fac_demo_garbage'),
      appealed: pastAt('fac_demo_hazardous'),
    },
    tokens,
    session: sessions[2]?.id,
    bookingId: made.data.bookingId,
    full: line.data.sessions[0]?.id,
    entryId: joined.data.id,
    wordId: said.data.id,
    today: gate.sessions[0]?.id,
    shared: sharedId,
    groupId: group.data.id,
    bookedForId: onBehalf.data.bookingId,
    queuedId: queue.data.groups.find(({ listed }) => listed > 0)?.id,
  };
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
  { name: 'me', path: '/pages/me/index', who: 'resident' },
  { name: 'me-visitor', path: '/pages/me/index' },
  { name: 'sign-in', path: '/features/account/pages/sign-in/index' },
  { name: 'consent', path: '/features/account/pages/consent/index' },
  { name: 'profile', path: '/features/account/pages/profile/index', who: 'resident' },
  { name: 'my-data', path: '/features/account/pages/my-data/index', who: 'resident' },
  { name: 'inbox', path: '/features/account/pages/inbox/index', who: 'resident' },
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
