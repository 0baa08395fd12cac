import type { KeyObject } from 'node:crypto';
import type { DataKeys } from './crypto';
import type { Db } from './db';
import type { Storage } from './storage';
import type { WeChat } from './wechat';

/** What every call needs and tests replace: the database, the clock, the keys, WeChat, where media lie. */
export interface Runtime {
  readonly db: Db;
  readonly now: () => Date;
  readonly keys: DataKeys;
  /** Ed25519 pair that signs tickets and checks them. */
  readonly ticket: { readonly privateKey: KeyObject; readonly publicKey: KeyObject };
  readonly wechat: WeChat | undefined;
  /** Undefined where no store is configured: nothing can be sent there, and none is served. */
  readonly storage: Storage | undefined;
}

/** Who calls, as the transport knows it; never taken from the call's input. */
export type Identity =
  | { readonly kind: 'nobody' }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'wechat'; readonly openid: string }
  | { readonly kind: 'timer' };

export interface Call {
  /** Name of the procedure inside its domain. */
  readonly path: string;
  readonly input?: unknown;
  /** One key per tap; a repeat with the same key returns what the first one did. */
  readonly key?: string | undefined;
}

export interface Context extends Runtime {
  readonly identity: Identity;
  readonly key: string | undefined;
  /** True only for a call that reached a demo host over loopback without any proxy. */
  readonly demo: boolean;
}
