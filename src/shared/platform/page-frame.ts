// WeChat frames pages itself; the browser's frame is page-frame.h5.ts.
export {};
