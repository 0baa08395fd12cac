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
  const request = new XMLHttpRequest();
  const answer = new Promise<unknown>((resolve, reject) => {
    const lost = () => reject(new Error('nothing came back'));
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      progress(total > 0 ? Math.round((loaded / total) * 100) : 0),
    );
    request.addEventListener('load', () => {
      try {
        resolve(JSON.parse(request.responseText));
      } catch {
        lost();
      }
    });
    for (const ended of ['error', 'abort', 'timeout']) request.addEventListener(ended, lost);
    request.timeout = 240_000;
    const form = new FormData();
    form.append('file', file);
    request.open('POST', url);
    request.send(form);
  });
  return { answer, cancel: () => request.abort() };
}
