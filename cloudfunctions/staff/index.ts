import { serve } from '../_shared/serve';
import { staff } from './router';

export const main = serve(staff);
