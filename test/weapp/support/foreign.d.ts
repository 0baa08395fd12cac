declare module 'miniprogram-compiler' {
  /** Runs the WXML compiler of older clients over a folder. @throws Error with what it reports */
  export function wxmlToJs(folder: string, options?: { maxBuffer?: number }): string;
}
