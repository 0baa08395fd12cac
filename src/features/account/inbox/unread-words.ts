/** The server counts no further than a hundred. */
export const unreadWords = (unread: number) => (unread > 99 ? '99 条以上没看' : `${unread} 条没看`);
