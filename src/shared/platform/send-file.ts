import Taro from '@tarojs/taro';
import type { PickedMedia } from './picked-media';

export interface Sending {
  /** What the host answered, parsed; rejects when nothing came back. */
  answer: Promise<unknown>;
  cancel: () => void;
}

/** Sends one file as a form does. @param progress 0–100 */
export function sendFile(
  url: string,
  file: PickedMedia['file'],
  progress: (percent: number) => void,
): Sending {
  let task: Taro.UploadTask.UploadTaskPromise | undefined;
  const answer = new Promise<unknown>((resolve, reject) => {
    task = Taro.uploadFile({
      url,
      filePath: typeof file === 'string' ? file : '',
      name: 'file',
      timeout: 240_000,
      success: ({ data }) => {
        try {
          resolve(JSON.parse(data));
        } catch (unread) {
          reject(new Error('nothing came back', { cause: unread }));
        }
      },
      fail: reject,
    });
    task.catch(() => undefined);
    task.progress((event) => progress(event.progress));
  });
  return { answer, cancel: () => task?.abort() };
}
