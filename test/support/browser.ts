import chromium from '@sparticuz/chromium';
import { chromium as driver, type Browser, type Page, type Request } from 'playwright-core';
import type { Host } from './host';

/** Its flags are for one page in one process, and switch off what a real browser guards. */
const unwanted = new Set([
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
]);
const args = () => chromium.args.filter((flag) => !unwanted.has(flag));

/** A busy machine is slow to start a browser and to draw. ms */
const patience = 60_000;

/** Headless Chromium from npm alone: no system package, no download. */
export const openBrowser = async (): Promise<Browser> =>
  driver.launch({
    executablePath: await chromium.executablePath(),
    args: args(),
    headless: true,
    timeout: patience,
  });

/** What each page waits for; a film is never loaded to its end. */
const loading = new WeakMap<Page, Set<Request>>();

function watchLoading(page: Page): void {
  const under = new Set<Request>();
  loading.set(page, under);
  page.on('request', (request) => request.resourceType() !== 'media' && under.add(request));
  page.on('requestfinished', (request) => under.delete(request));
  page.on('requestfailed', (request) => under.delete(request));
}

/** What Taro's storage in the browser keeps under our prefix. */
const stored = (value: unknown) => JSON.stringify({ data: JSON.stringify(value) });

export interface Visit {
  host: Host;
  token?: string | undefined;
  elder?: boolean;
  width?: number;
  height?: number;
}

/** A fresh profile on the host, signed in when a token is given. Problems are what the page complained of. */
export async function visit(
  browser: Browser,
  { host, token, elder, width = 390, height = 844 }: Visit,
) {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  const storage = {
    ...(token && { 'jb:token': stored(token) }),
    ...(elder && { 'jb:elder': stored(true) }),
  };
  await context.addInitScript((entries) => {
    for (const [name, value] of Object.entries(entries))
      if (localStorage.getItem(name) === null) localStorage.setItem(name, value);
  }, storage);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  watchLoading(page);
  const problems: string[] = [];
  page.on('console', (message) => {
    // A refusal is answered with its own HTTP status, which the browser reports by itself.
    if (
      ['error', 'warning'].includes(message.type()) &&
      !message.text().startsWith('Failed to load resource')
    )
      problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(host.url) && !/^(data|blob):/.test(request.url()))
      problems.push(`asked for ${request.url()}`);
  });
  const open = async (path: string) => {
    await page.goto(`${host.url}/#${path}`);
    await settle(page);
  };
  return { page, problems, open, close: () => context.close() };
}

/** Draws twice; whether the page then shows no place that is still to be filled. */
const drawsWhole = (page: Page) =>
  page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    return document.querySelectorAll('.ui-skel').length === 0;
  });

/**
 * Waits until nothing is loading and the page stands still: going to another page of the app is no load for the
 * browser, so what is asked for is counted, in frames of the page's own.
 */
export async function settle(page: Page): Promise<void> {
  const end = Date.now() + patience;
  for (let still = 0; still < 10;) {
    const whole = await drawsWhole(page);
    const under = [...(loading.get(page) ?? [])];
    still = whole && under.length === 0 ? still + 1 : 0;
    if (Date.now() > end)
      throw new Error(`Still loading: ${under.map((request) => request.url()).join(' ')}`);
  }
}
