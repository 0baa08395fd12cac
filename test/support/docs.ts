import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A document that is generated: compared with what stands in `docs/`, or written there with `UPDATE_DOCS=1`. */
export function expectDocument(name: string, content: string): void {
  const file = join(__dirname, '../../docs', name);
  if (process.env['UPDATE_DOCS'] === '1') writeFileSync(file, content);
  expect(readFileSync(file, 'utf8')).toBe(content);
}
