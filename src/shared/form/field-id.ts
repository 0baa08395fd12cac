/** What keeps a form from being sent, by field, in the order of the page. */
export type Problems = ReadonlyMap<string, string>;

/** The element that holds a field, for labels, errors and focus. */
export const fieldId = (field: string): string => `book-${field.replace(/\./g, '-')}`;
