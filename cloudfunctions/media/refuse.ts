import { Refusal, type RefusalCode } from '../_shared/errors';
import { mediaSentences, type MediaReason } from './rules';

const codes: Partial<Record<MediaReason, RefusalCode>> = {
  busy: 'unavailable',
  no_store: 'unavailable',
  being_sent: 'conflict',
  gone: 'not_found',
};

/** A picture or a video that is not taken, in words. */
export const refuseMedia = (reason: MediaReason) =>
  new Refusal(codes[reason] ?? 'refused', mediaSentences[reason], {
    reason,
    ...(reason === 'busy' && { retryAfter: 30 }),
  });
