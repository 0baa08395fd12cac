/** Version of the privacy notice in force. A new version asks everyone again. */
export const noticeVersion = '2026-12-08';
