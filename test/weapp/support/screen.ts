import type { MiniProgram } from './mini-program';
import { deepest, linesOf, wordsOf, type Node } from './tree';

export type Words = string | RegExp;

const PATIENCE = 60_000;
const pressable = /^(button|link|radio|checkbox|switch|tab)$/;

const says = (text: string, words: Words) =>
  typeof words === 'string' ? text.trim() === words : words.test(text);

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Nobody acts again before the page has drawn what the last act did. It draws by timers that follow on each other:
 * in one long pause of a busy machine they would all be late, and the pause over first.
 */
async function drawn(): Promise<void> {
  for (let turn = 0; turn < 12; turn++) await pause(5);
}

const isPressable = (node: Node) => pressable.test(node.aria('role'));

/** What a person sees and does on the page in front. Every wait ends in a failure that shows the page. */
export function screenOf(app: MiniProgram) {
  /** The page, or the dialog that covers it. */
  const tree = () => {
    const page = app.tree();
    const dialogs = deepest(page, (node) => node.aria('modal') === 'true');
    return dialogs[dialogs.length - 1]?.node ?? page;
  };
  const named = (words: Words) => (node: Node) =>
    says(node.aria('label'), words) || says(wordsOf(node), words);

  async function until<Result>(what: string, look: () => Result | undefined): Promise<Result> {
    const end = Date.now() + PATIENCE;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (Date.now() > end)
        throw new Error(`${what}\non ${app.routes().join(' > ')}:\n${linesOf(tree()).join('\n')}`);
      await pause(20);
    }
  }

  /** Waits for exactly one control of that name, or takes the `nth` of several. */
  const control = (words: Words, nth?: number) =>
    until(`No ${nth === undefined ? 'single ' : ''}control ${words}`, () => {
      const all = deepest(tree(), named(words)).filter(({ node, within }) =>
        [node, ...within].some(isPressable),
      );
      return nth === undefined && all.length > 1 ? undefined : all[nth ?? 0];
    });

  return {
    words: () => wordsOf(tree()),
    see: (words: Words) => until(`Nothing says ${words}`, () => deepest(tree(), named(words))[0]),
    gone: (words: Words) =>
      until(`Still there: ${words}`, () => deepest(tree(), named(words)).length === 0 || undefined),
    page: (route: string) =>
      until(`Not on ${route}`, () => app.routes()[app.routes().length - 1] === route || undefined),
    async tap(words: Words, nth?: number) {
      (await control(words, nth)).node.happen('tap', {});
      await drawn();
    },
    /** What only the phone itself brings about, such as its owner saying yes to WeChat. */
    async happen(words: Words, type: string, detail: object) {
      const found = await until(`Nothing says ${words}`, () => deepest(tree(), named(words))[0]);
      found.node.happen(type, detail);
      await drawn();
    },
    async type(label: Words, value: string, nth = 0) {
      const entry = await until(
        `No entry ${label}`,
        () =>
          deepest(tree(), (node) => /^(input|textarea)$/.test(node.tag)).filter(({ node }) =>
            says(node.aria('label'), label),
          )[nth],
      );
      entry.node.happen('input', { value, cursor: value.length });
      await drawn();
    },
  };
}
