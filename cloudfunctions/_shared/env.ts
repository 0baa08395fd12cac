/** The only place that reads the environment. Values are read on first use, so tests may set them. */
const text = (name: string): string | undefined => {
  const value = process.env[name];
  return value === undefined || value === '' ? undefined : value;
};

const number = (name: string, fallback: number): number => {
  const value = text(name);
  if (value === undefined) return fallback;
  const parsed = Number(value);
  if (!Number.isFinite(parsed)) throw new Error(`${name} is not a number: ${value}`);
  return parsed;
};

export const env = {
  get host() {
    return text('HOST') ?? '127.0.0.1';
  },
  get port() {
    return number('PORT', 5173);
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
  /** Demo mode only: the instant at which the demo clock starts (ISO 8601); it runs on from there. */
  get demoClock() {
    return text('DEMO_CLOCK');
  },
  get demo() {
    return text('DEMO');
  },
  /** What the cloud platform says of this call where it does so through the environment. */
  platform(name: 'WX_OPENID' | 'TRIGGER_SRC') {
    return text(name);
  },
};
