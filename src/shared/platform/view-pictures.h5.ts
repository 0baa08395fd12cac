import './view-pictures.h5.scss';

export interface ViewedPicture {
  url: string;
  label: string;
}

const button = (words: string, act: () => void) => {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'viewer__act';
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
};

/** Opens pictures over the whole window; arrow keys turn, Escape closes. */
export function viewPictures(pictures: readonly ViewedPicture[], from: number): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'viewer';
  dialog.setAttribute('aria-label', '看照片');
  const image = document.createElement('img');
  image.className = 'viewer__img';
  const words = document.createElement('p');
  words.className = 'viewer__words';
  words.setAttribute('aria-live', 'polite');
  let at = from;
  const show = (to: number) => {
    at = (to + pictures.length) % pictures.length;
    const { url, label } = pictures[at] ?? { url: '', label: '' };
    image.src = url;
    image.alt = label;
    words.textContent =
      pictures.length > 1 ? `第 ${at + 1} 张，一共 ${pictures.length} 张。${label}` : label;
  };
  const acts = document.createElement('div');
  acts.className = 'viewer__acts';
  if (pictures.length > 1) acts.append(button('上一张', () => show(at - 1)));
  acts.append(button('关上', () => dialog.close()));
  if (pictures.length > 1) acts.append(button('下一张', () => show(at + 1)));
  dialog.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft') show(at - 1);
    if (key === 'ArrowRight') show(at + 1);
  });
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener('close', () => dialog.remove());
  dialog.append(image, words, acts);
  document.body.append(dialog);
  show(from);
  dialog.showModal();
}
