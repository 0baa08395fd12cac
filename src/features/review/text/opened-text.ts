import type { Replies } from '@/shared/api/client';

export type OpenedText = Replies['review']['open'];
export type OpenedVersion = NonNullable<OpenedText['version']>;
export type TextRecord = OpenedText['records'][number];
export type TextDifference = Replies['review']['compare'];
export type TextPiece = TextDifference['title'][number];
export type TextMarks = OpenedVersion['marks'];
export type TextMark = TextMarks['title'][number];
