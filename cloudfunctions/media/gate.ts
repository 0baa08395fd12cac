import { refuseMedia } from './refuse';

/** How many are decoded at once, and how many more may wait: what a picture unfolds to is large. */
const atOnce = 2;
const inLine = 24;

let running = 0;
const waiting: (() => void)[] = [];

/** Runs heavy work when its turn comes. @throws Refusal when too many wait already */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) {
    if (waiting.length >= inLine) throw refuseMedia('busy');
    await new Promise<void>((go) => waiting.push(go));
  } else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
