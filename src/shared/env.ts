/** Every build-time setting of the client. Values are baked in by config/index.ts. */

export const isH5 = process.env.TARO_ENV === 'h5';

/** How procedures are reached: WeChat Cloud's callFunction, or HTTP to the host. */
export const apiLink: 'cloud' | 'http' = process.env.TARO_APP_LINK === 'cloud' ? 'cloud' : 'http';

/** Origin of the HTTP API without a trailing slash; empty means the page's own origin. */
export const apiBase: string = process.env.TARO_APP_API_BASE ?? '';

/** WeChat Cloud environment id; empty means the default environment. */
export const cloudEnv: string = process.env.TARO_APP_CLOUD_ENV ?? '';
