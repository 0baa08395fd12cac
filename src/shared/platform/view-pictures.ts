import Taro from '@tarojs/taro';

export interface ViewedPicture {
  url: string;
  label: string;
}

/** Opens pictures over the whole screen, in WeChat's own viewer. */
export function viewPictures(pictures: readonly ViewedPicture[], from: number): void {
  const urls = pictures.map(({ url }) => url);
  void Taro.previewImage({ urls, current: urls[from] ?? '' }).catch(() => undefined);
}
