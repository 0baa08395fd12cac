import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser, settle, visit } from '../support/browser';
import { startHost } from '../support/host';
import { everyPage } from '../support/pages';
import { setScene } from '../support/scene';

/** Pictures of every page, at 390 × 844, in 长辈版 and at 1280 wide, into docs/screens. */
const folder = join(__dirname, '../../docs/screens');
const clock = '2026-11-24T10:00:00+08:00';

const variants = [
  { suffix: '', elder: false, width: 390, height: 844 },
  { suffix: '-elder', elder: true, width: 390, height: 844 },
  { suffix: '-wide', elder: false, width: 1280, height: 900 },
];

async function main(only: string | undefined): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const data = mkdtempSync(join(tmpdir(), 'screens-'));
  const host = await startHost(data, { DEMO_CLOCK: clock });
  let browser: Browser | undefined;
  try {
    const scene = await setScene(host);
    browser = await openBrowser();
    for (const { name, path, who, press = [], notElder } of everyPage(scene)) {
      if (only && !name.startsWith(only)) continue;
      for (const { suffix, ...size } of variants) {
        if (notElder && size.elder) continue;
        const { page, problems, open, close } = await visit(browser, {
          host,
          token: who && scene.tokens[who],
          ...size,
        });
        await open(path);
        for (const words of press) {
          await page.getByText(words).first().click();
          await settle(page);
        }
        await page.screenshot({
          path: join(folder, `${name}${suffix}.png`),
          fullPage: press.length === 0,
        });
        console.log(`${name}${suffix}${problems.map((problem) => `\n  ! ${problem}`).join('')}`);
        await close();
      }
    }
  } finally {
    await browser?.close();
    await host.end();
    rmSync(data, { recursive: true, force: true });
  }
  process.exit(0);
}

void main(process.argv[2]);
