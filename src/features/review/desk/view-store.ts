import { create } from 'zustand';

/** The lists of the desk: for reviewers what they could take, hold, and all; for editors what is theirs, and what is public. */
export const deskViews = {
  free: '等我审',
  mine: '我拿着的',
  toDo: '要改要送',
  all: '在审的',
  known: '公开过的',
} as const;
export type DeskView = keyof typeof deskViews;

/** The list that is chosen, kept from page to page; undefined until somebody chooses. */
export const useChosenView = create<{ view: DeskView | undefined }>(() => ({ view: undefined }));

export const viewsFor = (roles: { reviewer: boolean; editor: boolean }): DeskView[] => [
  ...(roles.reviewer ? (['free', 'mine'] as const) : []),
  ...(roles.editor ? (['toDo'] as const) : []),
  'all',
  ...(roles.editor ? (['known'] as const) : []),
];
