import { serve } from '../_shared/serve';
import { jobs } from './jobs';
import { openday } from './router';

export const main = serve(openday, jobs);
