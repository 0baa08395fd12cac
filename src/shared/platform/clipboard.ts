import Taro from '@tarojs/taro';

/** False when the text could not be copied; say so and show it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data: text });
    return true;
  } catch {
    return false;
  }
}
