import { at } from '@cloud/openday/rules';
import { required } from '@cloud/openday/rules/plan';
import { coverageOf, coverageOfWeek, type CountedSession } from '@cloud/openday/rules/coverage';

const end = at('2026-12-08', '00:00');
const wednesday = at('2026-12-02', '12:00');
const later = at('2027-01-05', '12:00');
const session = (more: Partial<CountedSession> = {}): CountedSession => ({
  category: 'sewage',
  status: 'scheduled',
  endsAt: at('2026-12-02', '11:30'),
  ran: true,
  ...more,
});

test.each([
  ['nothing while the week is not over', [], wednesday, 'notYet'],
  ['nothing after it', [], later, 'missed'],
  ['a draft', [session({ status: 'draft', endsAt: end, ran: false })], wednesday, 'planned'],
  ['a draft nobody published', [session({ status: 'draft', ran: false })], later, 'missed'],
  ['published and to come', [session({ endsAt: end, ran: false })], wednesday, 'planned'],
  ['held, with people', [session()], wednesday, 'covered'],
  ['under way with people', [session({ endsAt: wednesday + 1 })], wednesday, 'planned'],
  ['over, and phones may still send', [session({ ran: false })], wednesday, 'planned'],
  ['over, and nobody was there', [session({ ran: false })], later, 'missed'],
  ['closed', [session({ status: 'cancelled', ran: false })], later, 'missed'],
  ['closed, but the week goes on', [session({ status: 'cancelled' })], wednesday, 'notYet'],
  ['closed once, held once', [session({ status: 'cancelled' }), session()], later, 'covered'],
  ['nobody once, held once', [session({ ran: false }), session()], later, 'covered'],
] as const)('%s', (_, sessions, now, state) => {
  expect(coverageOf(sessions, end, now)).toBe(state);
});

test('a week has the four kinds of the plan, whatever else is open', () => {
  const sessions = [session(), session({ category: 'power' }), session({ category: 'garbage' })];
  const week = coverageOfWeek(required, sessions, end, later);
  expect(week.map(({ category, state }) => [category, state])).toEqual([
    ['monitoring', 'missed'],
    ['sewage', 'covered'],
    ['garbage', 'covered'],
    ['hazardous', 'missed'],
  ]);
});
