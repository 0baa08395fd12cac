import { noticeVersion } from '@cloud/_shared/notice';
import type { Host } from './host';
import { noticeOf } from './visits';

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
    editor: await signIn('editor'),
    reviewer: await signIn('reviewerTwo'),
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
      noticeId: await noticeOf(host, sharedId),
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
    noticeId: await noticeOf(host, sharedId),
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
  const inReview = await host.call<{ texts: { publicationId: string; title: string }[] }>(
    'review.inbox',
    { of: 'all' },
    { token: tokens.editor },
  );
  const story = (title: string) =>
    inReview.data.texts.find((text) => text.title.includes(title))?.publicationId ?? '';
  const publicationId = story('白鹭');
  await host.call(
    'review.claim',
    { publicationId },
    { token: tokens.reviewer, key: 'screens-0007' },
  );
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
    story: { toSign: publicationId, toMark: story('梯坎') },
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
