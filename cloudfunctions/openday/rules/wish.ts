export type WishRefusal = 'bookable' | 'no_facility';

/** What a resident reads when a wish is not taken. */
export const wishRefusals: Record<WishRefusal, string> = {
  bookable: '这里现在就有场次能约，直接选一场。',
  no_facility: '这里不再开放参观了，看看别的设施。',
};
