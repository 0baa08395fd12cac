/** Which state of a version may follow which. The database holds the same table and refuses every other move. */
export const moves = {
  version: {
    reviewing: ['returned', 'recalled', 'signed'],
    returned: [],
    recalled: [],
    signed: [],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;
