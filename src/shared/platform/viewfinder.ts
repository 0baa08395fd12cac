import './viewfinder.scss';

const LOOK_EVERY_MS = 180;

type ReadFrame = (frame: ImageData) => Promise<string | null>;

/** Shows the camera over the page until a code is read (its text) or the person closes it (null). */
export function openViewfinder(camera: MediaStream, readFrame: ReadFrame): Promise<string | null> {
  const dialog = document.createElement('dialog');
  dialog.className = 'viewfinder';
  dialog.setAttribute('aria-label', '扫入场券');
  const video = document.createElement('video');
  video.className = 'viewfinder__video';
  video.playsInline = true;
  video.muted = true;
  video.srcObject = camera;
  const hint = document.createElement('p');
  hint.className = 'viewfinder__hint';
  hint.textContent = '把二维码放到画面中间';
  const close = document.createElement('button');
  close.className = 'viewfinder__close';
  close.type = 'button';
  close.textContent = '不扫了';
  dialog.append(video, hint, close);
  document.body.append(dialog);
  dialog.showModal();

  return new Promise<string | null>((resolve) => {
    let open = true;
    const finish = (text: string | null) => {
      if (!open) return;
      open = false;
      dialog.remove();
      resolve(text);
    };
    close.addEventListener('click', () => finish(null));
    dialog.addEventListener('cancel', () => finish(null));
    void video.play();
    void watch(video, readFrame, () => open).then(finish, () => finish(null));
  });
}

async function watch(
  video: HTMLVideoElement,
  readFrame: ReadFrame,
  isOpen: () => boolean,
): Promise<string | null> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d', { willReadFrequently: true });
  while (context && isOpen()) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
    if (video.videoWidth === 0) continue;
    canvas.width = video.videoWidth;
    canvas.height = video.videoHeight;
    context.drawImage(video, 0, 0);
    const text = await readFrame(context.getImageData(0, 0, canvas.width, canvas.height));
    if (text !== null) return text;
  }
  return null;
}
