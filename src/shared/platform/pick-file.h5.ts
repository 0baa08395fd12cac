import type { PickedFile } from './picked-file';

/** A file of the device, in base64; undefined when none was chosen. */
export function pickFile(
  extensions: readonly string[],
  most: number,
): Promise<PickedFile | undefined> {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = extensions.map((each) => `.${each}`).join(',');
  return new Promise((resolve) => {
    input.addEventListener('cancel', () => resolve(undefined));
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (!file) return resolve(undefined);
      if (file.size > most) return resolve({ name: file.name, data: null });
      const reader = new FileReader();
      reader.onload = () => {
        const data = typeof reader.result === 'string' ? reader.result.split(',')[1] : undefined;
        resolve({ name: file.name, data: data ?? null });
      };
      reader.onerror = () => resolve({ name: file.name, data: null });
      reader.readAsDataURL(file);
    });
    input.click();
  });
}
