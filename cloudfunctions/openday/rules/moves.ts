/** Which state may follow which. The database holds the same table and refuses every other move. */
export const moves = {
  session: {
    draft: ['scheduled'],
    scheduled: ['cancelled'],
    cancelled: [],
  },
  booking: {
    live: ['cancelled', 'late', 'closed'],
    cancelled: [],
    late: [],
    closed: [],
  },
  waiting: {
    waiting: ['offered', 'booked', 'left', 'closed'],
    offered: ['booked', 'left', 'passed', 'closed'],
    booked: [],
    left: [],
    passed: [],
    closed: [],
  },
  noShow: {
    standing: ['appealed', 'reversed'],
    appealed: ['kept', 'forgiven', 'reversed'],
    kept: ['reversed'],
    forgiven: ['reversed'],
    reversed: [],
  },
  group: {
    applied: ['approved', 'refused', 'withdrawn', 'closed'],
    approved: [],
    refused: [],
    withdrawn: [],
    closed: [],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;
