import { serve } from '../_shared/serve';
import { jobs } from './jobs';
import { account } from './router';

export const main = serve(account, jobs);
