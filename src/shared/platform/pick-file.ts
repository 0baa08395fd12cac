import Taro from '@tarojs/taro';
import type { PickedFile } from './picked-file';

/** A file of a chat, as WeChat hands them out, in base64; undefined when none was chosen. */
export async function pickFile(
  extensions: readonly string[],
  most: number,
): Promise<PickedFile | undefined> {
  try {
    const { tempFiles } = await Taro.chooseMessageFile({
      count: 1,
      type: 'file',
      extension: [...extensions],
    });
    const [file] = tempFiles;
    if (!file) return undefined;
    if (file.size > most) return { name: file.name, data: null };
    const data = Taro.getFileSystemManager().readFileSync(file.path, 'base64');
    return { name: file.name, data: typeof data === 'string' ? data : null };
  } catch {
    return undefined;
  }
}
