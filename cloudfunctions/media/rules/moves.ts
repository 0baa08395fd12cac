/** Which state of a picture or video may follow which. The database holds the same table and refuses every other move. */
export const moves = {
  media: {
    receiving: ['ready', 'going'],
    ready: ['going'],
    going: ['gone'],
    gone: [],
  },
} as const satisfies Record<string, Record<string, readonly string[]>>;
