/** Where WeChat's server interface is and who asks. */
export interface WeChatOptions {
  base: string;
  appId: string;
  secret: string;
  /** Milliseconds to wait for WeChat; 5 s unless told. */
  timeout?: number;
  /** Epoch milliseconds; the machine's clock unless told. */
  clock?: () => number;
}

/** Posts JSON and returns what came back, parsed. @throws Error when nothing readable came in time */
export async function postJson(
  { base, timeout = 5_000 }: WeChatOptions,
  path: string,
  body: unknown,
): Promise<unknown> {
  const response = await fetch(`${base}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(timeout),
  });
  return response.json();
}
