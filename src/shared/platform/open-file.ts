import Taro from '@tarojs/taro';

export type Opened = 'opened' | 'nowhere';

const folder = () => `${Taro.env.USER_DATA_PATH ?? ''}/files`;

/** Takes away what was opened before: such files may hold names and must not gather on the phone. */
export function dropOpened(): void {
  try {
    Taro.getFileSystemManager().rmdirSync(folder(), true);
  } catch {
    // There was none.
  }
}

/**
 * Opens a file that came as its bytes in WeChat's own viewer, from where it can be passed on. The viewer
 * knows no csv: that goes to a chat of the person's choice.
 */
export async function openFile(
  name: string,
  format: 'xlsx' | 'csv',
  base64: string,
): Promise<Opened> {
  const filePath = `${folder()}/${name}`;
  try {
    dropOpened();
    const files = Taro.getFileSystemManager();
    files.mkdirSync(folder(), true);
    files.writeFileSync(filePath, base64, 'base64');
    if (format === 'csv') await Taro.shareFileMessage({ filePath, fileName: name });
    else await Taro.openDocument({ filePath, fileType: 'xlsx', showMenu: true });
    return 'opened';
  } catch {
    return 'nowhere';
  }
}
