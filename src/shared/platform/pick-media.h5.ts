import type { PickedMedia } from './picked-media';

const accepted = {
  picture: ['image/jpeg', 'image/png', 'image/webp'],
  video: ['video/mp4'],
} as const;

/** Pictures and video of the device; none when the person turned back. */
export function pickMedia(
  kinds: readonly PickedMedia['kind'][],
  most: number,
): Promise<PickedMedia[]> {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = most > 1;
  input.accept = kinds.flatMap((kind) => accepted[kind]).join(',');
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve([]));
    input.addEventListener('change', () => {
      const files = Array.from(input.files ?? []).slice(0, most);
      resolve(
        files.map((file) => ({
          kind: file.type.startsWith('video/') ? 'video' : 'picture',
          bytes: file.size,
          preview: URL.createObjectURL(file),
          file,
        })),
      );
    });
    input.click();
  });
}
