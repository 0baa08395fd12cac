export type SavedTo = 'file' | 'clipboard' | 'nowhere';

/** Downloads a text file. A byte-order mark keeps Chinese readable in spreadsheet programs. */
export function saveTextFile(name: string, text: string): Promise<SavedTo> {
  const mark = name.endsWith('.csv') ? '\uFEFF' : '';
  const url = URL.createObjectURL(new Blob([mark + text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return Promise.resolve('file');
}
