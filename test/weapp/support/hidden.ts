/** What jsdom offers and WeChat's logic layer does not promise. */
const globals = [
  'AbortController',
  'AbortSignal',
  'Blob',
  'BroadcastChannel',
  'FormData',
  'Headers',
  'Intl',
  'MessageChannel',
  'TextDecoder',
  'TextEncoder',
  'URL',
  'URLSearchParams',
  'WebSocket',
  'XMLHttpRequest',
  'atob',
  'btoa',
  'crypto',
  'fetch',
  'indexedDB',
  'localStorage',
  'queueMicrotask',
  'requestIdleCallback',
  'sessionStorage',
  'setImmediate',
  'structuredClone',
];

/** Newer than the oldest engines that the browserslist of package.json promises. */
const methods: [object, string[]][] = [
  [
    Array.prototype,
    ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'],
  ],
  [Object, ['groupBy', 'hasOwn']],
  [Promise, ['any', 'withResolvers']],
  [String.prototype, ['at', 'replaceAll', 'isWellFormed']],
];

/** Takes away what phones lack, so that a missing polyfill fails here first. */
export function hideWhatPhonesLack(): void {
  for (const name of globals) Reflect.deleteProperty(globalThis, name);
  for (const [owner, names] of methods)
    for (const name of names) Reflect.deleteProperty(owner, name);
}
