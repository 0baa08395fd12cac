import Taro from '@tarojs/taro';

interface Loading {
  src: string;
  onload: () => void;
  onerror: (why: unknown) => void;
}
interface OffCanvas {
  getContext(kind: '2d'): CanvasRenderingContext2D | null;
  createImage(): Loading;
  toDataURL(): string;
}

/** A canvas off the page, and its 2d context. */
export function offCanvas(width: number, height: number) {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height }) as unknown as OffCanvas;
  return { canvas, context: canvas.getContext('2d') };
}

/** A picture that can be drawn on a canvas. */
export const canvasImage = (canvas: unknown, src: string) =>
  new Promise<CanvasImageSource>((resolve, reject) => {
    const image = (canvas as OffCanvas).createImage();
    image.onload = () => resolve(image as unknown as CanvasImageSource);
    image.onerror = () => reject(new Error('the picture did not load'));
    image.src = src;
  });

/** What was drawn, as a file that a picture can show and a chat can take. */
export function drawnPicture(canvas: unknown): Promise<string> {
  const path = `${Taro.env.USER_DATA_PATH ?? ''}/card.png`;
  const base64 = (canvas as OffCanvas).toDataURL().replace(/^data:[^,]*,/, '');
  Taro.getFileSystemManager().writeFileSync(path, base64, 'base64');
  return Promise.resolve(path);
}

/** What handing a drawn picture on is called here. */
export const passOnWords = '发出去，或者存下来';

/** Opens WeChat's menu for sending or keeping a picture. */
export function passOn(path: string): void {
  void Taro.showShareImageMenu({ path }).catch(() => undefined);
}
