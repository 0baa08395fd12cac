import Taro from '@tarojs/taro';

export function canScan(): boolean {
  return true;
}

/** The text of one QR code, or null when the person closed the scanner. */
export async function scanOnce(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return result;
  } catch {
    return null;
  }
}
