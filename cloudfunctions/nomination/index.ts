import { serve } from '../_shared/serve';
import { jobs } from './jobs';
import { nomination } from './router';

export const main = serve(nomination, jobs);
