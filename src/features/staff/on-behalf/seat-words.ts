import { seatsLeft } from '@cloud/openday/rules';
import type { DeskSession } from './use-sessions';

type Counted = Pick<
  DeskSession,
  | 'capacity'
  | 'seatsTaken'
  | 'seatsHeld'
  | 'staffShare'
  | 'staffTaken'
  | 'sharesOpenAt'
  | 'sharesOpenedAt'
  | 'waiting'
>;

/** Which seats staff can give now, in words. */
export function seatWords(session: Counted): string {
  const { staffShare, staffTaken, sharesOpenAt, sharesOpenedAt, waiting } = session;
  if (sharesOpenedAt === null && (sharesOpenAt !== null || staffShare > 0))
    return `给代约留的还有 ${staffShare - staffTaken} 个位`;
  if (waiting > 0) return `有 ${waiting} 家在排队，约不了`;
  return `还有 ${seatsLeft(session)} 个位，跟大家一起约`;
}
