import * as z from 'zod';
import { id } from './input';
import { undoReasons, type UndoReason } from './rules/gate';

const number = z.number().int().min(1).max(2_000_000_000);
export const deviceId = id('dev');
export const code = z.string().trim().toUpperCase().length(4, '短码是 4 位。');
export const token = z.string().max(400, '这不是我们的票。');
export const undoReason = z.enum(Object.keys(undoReasons) as [UndoReason, ...UndoReason[]]);

const common = {
  number,
  sessionId: id('ses'),
  /** The device's own clock, epoch milliseconds: kept, not believed. */
  at: z.number().int().min(0).max(8_000_000_000_000),
  /** Milliseconds from the event to this sending. */
  age: z.number().int().min(0).max(8_000_000_000_000),
};
const admit = { ...common, kind: z.literal('admit') };
const undo = { ...common, kind: z.literal('undo'), reason: undoReason };
const heads = z.number().int().min(0).max(60);

const event = z.union([
  z.strictObject({ ...admit, means: z.literal('scan'), token }),
  z.strictObject({ ...admit, means: z.enum(['scan', 'code']), bookingId: id('bkg') }),
  z.strictObject({ ...undo, undoes: number }),
  z.strictObject({ ...undo, checkInId: id('chk') }),
  z
    .strictObject({ ...common, kind: z.literal('walkIn'), adults: heads, children: heads })
    .refine(({ adults, children }) => adults + children > 0, '至少记一个人。'),
]);
export type SyncEvent = z.infer<typeof event>;

export const syncInput = z.strictObject({
  deviceId,
  events: z
    .array(event)
    .max(100)
    .refine(
      (events) => new Set(events.map((each) => each.number)).size === events.length,
      '一次里有重复的编号。',
    ),
  /** Sessions the phone has nothing left to send for, up to its last number. */
  clear: z.strictObject({
    through: z.number().int().min(0).max(2_000_000_000),
    sessionIds: z.array(id('ses')).max(50),
  }),
});
export type SyncInput = z.infer<typeof syncInput>;
