import { serve } from '../_shared/serve';
import { jobs } from './jobs';
import { review } from './router';

export const main = serve(review, jobs);
