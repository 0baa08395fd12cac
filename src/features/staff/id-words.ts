const TAIL = 6;

/** The end of an id: enough to tell two apart, and to read out. */
export const tailOf = (id: string) => id.slice(-TAIL);
