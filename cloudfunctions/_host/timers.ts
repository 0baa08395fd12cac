import { Cron } from 'croner';
import account from '../account/config.json';
import media from '../media/config.json';
import openday from '../openday/config.json';
import review from '../review/config.json';
import { innermost } from '../_shared/db';
import { log } from '../_shared/log';
import type { Runtime } from '../_shared/runtime';
import { jobs } from './root';

const triggers = [
  ...account.triggers.map((trigger) => ({ ...trigger, domain: 'account' })),
  ...media.triggers.map((trigger) => ({ ...trigger, domain: 'media' })),
  ...openday.triggers.map((trigger) => ({ ...trigger, domain: 'openday' })),
  ...review.triggers.map((trigger) => ({ ...trigger, domain: 'review' })),
];

/** Runs each domain's jobs as the cloud's timers would, from the same configuration. */
export function startTimers(runtime: Runtime): () => void {
  const running = triggers.map(({ domain, name, config }) => {
    const job = jobs[domain]?.[name];
    if (!job) throw new Error(`no job ${domain}.${name}`);
    return new Cron(config, { timezone: 'Asia/Shanghai', protect: true }, async () => {
      try {
        await job(runtime);
      } catch (error) {
        log('job-failed', { job: `${domain}.${name}`, ...innermost(error) });
      }
    });
  });
  return () => running.forEach((cron) => cron.stop());
}
