/** The end of an id: enough to tell two apart, and to read out. */
export const idTail = (id: string): string => id.slice(-6);
