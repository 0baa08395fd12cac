/** A browser has no WeChat account behind it. */
export function wechatCode(): Promise<string> {
  return Promise.reject(new Error('Only WeChat gives a sign-in code'));
}
