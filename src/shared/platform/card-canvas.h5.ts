/** A canvas off the page, and its 2d context. */
export function offCanvas(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return { canvas, context: canvas.getContext('2d') };
}

/** A picture that can be drawn on a canvas. */
export const canvasImage = (_canvas: unknown, src: string) =>
  new Promise<CanvasImageSource>((resolve, reject) => {
    const image = new Image();
    image.onload = () => resolve(image);
    image.onerror = () => reject(new Error('the picture did not load'));
    image.src = src;
  });

/** What was drawn, as something a picture can show. */
export const drawnPicture = (canvas: unknown): Promise<string> =>
  Promise.resolve((canvas as HTMLCanvasElement).toDataURL('image/png'));

/** What handing a drawn picture on is called here. */
export const passOnWords = '存下来';

/** Downloads a drawn picture. */
export function passOn(address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = 'story.png';
  link.click();
}
