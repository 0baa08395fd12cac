import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noticeVersion } from '@cloud/_shared/notice';
import type { DemoPerson } from '@cloud/account/rules';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, visit, type Visit } from './browser';
import { startHost, type Host } from './host';

/** A Tuesday one week before the open week of 1–7 December; a demo session is half an hour away. */
const DEMO_CLOCK = '2026-11-24T10:00:00+08:00';

/** A person of the demo, signed in over HTTP: what is set up around a test, not what it tests. */
export const signIn = async (host: Host, person: DemoPerson) =>
  (await host.call<{ token: string }>('account.signInDemo', { person, noticeVersion })).data.token;

/**
 * One host on a fresh directory and one browser for a file of tests. After each test its visits are
 * closed, and it fails when a page complained on the console or asked another origin for anything.
 */
export function openStage(clock = DEMO_CLOCK) {
  const folder = mkdtempSync(join(tmpdir(), 'stage-'));
  let host: Host | undefined;
  let browser: Browser | undefined;
  const open: Awaited<ReturnType<typeof visit>>[] = [];

  beforeAll(async () => {
    [host, browser] = await Promise.all([startHost(folder, { DEMO_CLOCK: clock }), openBrowser()]);
  });
  afterEach(async () => {
    const problems = open.flatMap((each) => each.problems);
    await Promise.all(open.splice(0).map((each) => each.close()));
    expect(problems).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await host?.end();
    rmSync(folder, { recursive: true, force: true });
  });

  const theHost = () => {
    if (!host) throw new Error('The host did not start');
    return host;
  };
  return {
    host: theHost,
    /** Ends the host and starts it on the same directory at another time. */
    async restart(at: string) {
      await theHost().end();
      host = await startHost(folder, { DEMO_CLOCK: at });
    },
    async visit(more: Omit<Visit, 'host'> = {}) {
      if (!browser) throw new Error('The browser did not start');
      const visited = await visit(browser, { host: theHost(), ...more });
      open.push(visited);
      return visited;
    },
  };
}

/** Waits until these words can be seen; pages below the one shown keep theirs, unseen. */
export const sees = (page: Page, words: string | RegExp) =>
  page.getByText(words).filter({ visible: true }).first().waitFor();

/** Counts how often the page asks for a procedure by this name. */
export function countCalls(page: Page, procedure: string): () => number {
  let count = 0;
  page.on('request', (request) => {
    const call = request.url().includes('/rpc/')
      ? (request.postDataJSON() as { path?: string } | null)
      : null;
    if (call?.path === procedure) count++;
  });
  return () => count;
}
