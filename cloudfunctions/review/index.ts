import { serve } from '../_shared/serve';
import { review } from './router';

export const main = serve(review);
