/** The only place that reads the environment. Values are read on first use, so tests may set them. */
const text = (name: string): string | undefined => {
  const value = process.env[name];
  return value === undefined || value === '' ? undefined : value;
};

const number = (name: string, fallback: number): number => {
  const value = text(name);
  if (value === undefined) return fallback;
  const parsed = Number(value);
  if (!Number.isInteger(parsed) || parsed < 0)
    throw new Error(`${name} 要填一个整数，现在填的是“${value}”。`);
  return parsed;
};

export const env = {
  get host() {
    return text('HOST') ?? '127.0.0.1';
  },
  get port() {
    const port = number('PORT', 5173);
    if (port > 65_535) throw new Error(`PORT 最大 65535，现在填的是“${port}”。`);
    return port;
  },
  get dataDir() {
    return text('DATA_DIR') ?? '.data';
  },
  /** Folder of the built web app; the bootstrap sets it, so the host runs from any directory. */
  get webRoot() {
    return text('WEB_ROOT') ?? 'dist/h5';
  },
  get databaseUrl() {
    return text('DATABASE_URL');
  },
  get databasePool() {
    return number('DATABASE_POOL', 2);
  },
  /** Seconds that a call waits for a free connection; a statement may take twice as long. */
  get databaseWait() {
    return number('DATABASE_WAIT', 5);
  },
  /** `id:base64` pairs separated by commas; the first one seals, all of them open. 32 bytes each. */
  get dataKeys() {
    return text('DATA_KEYS');
  },
  /** Base64 of a PKCS#8 Ed25519 private key: signs tickets. */
  get ticketKey() {
    return text('TICKET_KEY');
  },
  get wechatBase() {
    return text('WECHAT_API_BASE') ?? 'https://api.weixin.qq.com';
  },
  get wechatAppId() {
    return text('WECHAT_APP_ID');
  },
  get wechatSecret() {
    return text('WECHAT_APP_SECRET');
  },
  /** JSON: which WeChat template each kind of message uses, and the template's own names of its fields. */
  get wechatTemplates() {
    return text('WECHAT_TEMPLATES');
  },
  /** Demo mode only: the instant at which the demo clock starts, epoch milliseconds; it runs on from there. */
  get demoClock(): number | undefined {
    const value = text('DEMO_CLOCK');
    if (value === undefined) return undefined;
    const instant = Date.parse(value);
    if (Number.isNaN(instant))
      throw new Error(
        `DEMO_CLOCK 要填一个时刻，比如 2026-12-01T08:00:00+08:00，现在填的是“${value}”。`,
      );
    return instant;
  },
  get demo() {
    return text('DEMO');
  },
  /** What the cloud platform says of this call where it does so through the environment. */
  platform(name: 'WX_OPENID' | 'TRIGGER_SRC') {
    return text(name);
  },
};
