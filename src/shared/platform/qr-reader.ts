import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

const wasm = new URL('zxing-wasm/reader/zxing_reader.wasm', import.meta.url).href;

prepareZXingModule({
  overrides: {
    locateFile: (file: string, folder: string) => (file.endsWith('.wasm') ? wasm : folder + file),
  },
});

export async function readQr(frame: ImageData): Promise<string | null> {
  const [found] = await readBarcodes(frame, { formats: ['QRCode'], maxNumberOfSymbols: 1 });
  return found?.text ?? null;
}
