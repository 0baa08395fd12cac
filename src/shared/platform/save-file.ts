import Taro from '@tarojs/taro';
import { copyText } from './clipboard';

export type SavedTo = 'file' | 'clipboard' | 'nowhere';

/** Hands a text file to a chat of the person's choice; where WeChat refuses, the text goes to the clipboard. */
export async function saveTextFile(name: string, text: string): Promise<SavedTo> {
  const filePath = `${Taro.env.USER_DATA_PATH ?? ''}/${name}`;
  try {
    Taro.getFileSystemManager().writeFileSync(filePath, text, 'utf8');
    await Taro.shareFileMessage({ filePath, fileName: name });
    return 'file';
  } catch {
    return (await copyText(text)) ? 'clipboard' : 'nowhere';
  }
}
