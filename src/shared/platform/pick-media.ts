import Taro from '@tarojs/taro';
import type { PickedMedia } from './picked-media';

/** Pictures and video of the album or the camera; none when the person turned back. */
export async function pickMedia(
  kinds: readonly PickedMedia['kind'][],
  most: number,
): Promise<PickedMedia[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count: most,
      mediaType: kinds.map((kind) => (kind === 'picture' ? 'image' : 'video')),
      sizeType: ['original', 'compressed'],
      sourceType: ['album', 'camera'],
      maxDuration: 60,
    });
    return tempFiles.map(({ fileType, size, tempFilePath, thumbTempFilePath }) => ({
      kind: fileType === 'video' ? 'video' : 'picture',
      bytes: size,
      preview: fileType === 'video' ? thumbTempFilePath : tempFilePath,
      file: tempFilePath,
    }));
  } catch {
    return [];
  }
}
