export type Opened = 'opened' | 'nowhere';

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const;

/** Downloads a file that came as its bytes. */
export function openFile(
  name: string,
  format: keyof typeof types,
  base64: string,
): Promise<Opened> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: types[format] }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return Promise.resolve('opened');
}

/** The browser keeps downloads where the person wants them. */
export function dropOpened(): void {
  return undefined;
}
