import { jobs as accountJobs } from '../account/jobs';
import { account } from '../account/router';
import { jobs as mediaJobs } from '../media/jobs';
import { media } from '../media/router';
import { jobs as opendayJobs } from '../openday/jobs';
import { openday } from '../openday/router';
import { jobs as reviewJobs } from '../review/jobs';
import { review } from '../review/router';
import type { Jobs } from '../_shared/serve';
import { router } from '../_shared/trpc';
import { staff } from '../staff/router';

export const domains = { account, media, openday, review, staff } as const;

/** Every domain's router under its name. The client's types come from here. */
export const root = router(domains);
export type Root = typeof root;

export const jobs: Record<string, Jobs> = {
  account: accountJobs,
  media: mediaJobs,
  openday: opendayJobs,
  review: reviewJobs,
};
