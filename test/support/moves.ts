import { moves as nomination } from '@cloud/nomination/rules/moves';
import { moves as media } from '@cloud/media/rules/moves';
import { moves as openday } from '@cloud/openday/rules/moves';
import { moves as review } from '@cloud/review/rules/moves';

/** Every domain's state machines. */
export const moves = { ...media, ...nomination, ...openday, ...review };
