import { serve } from '../_shared/serve';
import { jobs } from './jobs';
import { media } from './router';

export const main = serve(media, jobs);
