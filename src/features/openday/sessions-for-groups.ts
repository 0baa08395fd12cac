import { epochOf } from '@/shared/time/wall';
import { groupSize } from '@cloud/openday/rules/group';
import type { Session } from './sessions';

type Asked = Pick<Session, 'groupsUntil' | 'groupLeft' | 'status' | 'facilityStatus'>;

/** Whether a group may still apply for a session. */
export const takesGroups = (
  { groupsUntil, groupLeft, status, facilityStatus }: Asked,
  now: number,
) =>
  status === 'scheduled' &&
  facilityStatus === 'active' &&
  groupsUntil !== null &&
  epochOf(groupsUntil) > now &&
  groupLeft >= groupSize.least;
