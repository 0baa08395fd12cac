/** Searching Chinese, which has no spaces: by its characters and by every two that stand together. */

const plain = (text: string) => text.normalize('NFKC').toLowerCase();
const letters = /[\p{Letter}\p{Number}]+/gu;

export const longestSearch = 20;

/** The characters and pairs that whatever contains `typed` must contain, too; empty when nothing can be searched. */
export function gramsOf(typed: string): string[] {
  const grams = new Set<string>();
  for (const [run] of plain(typed).matchAll(letters)) {
    const characters = [...run];
    if (characters.length === 1) grams.add(run);
    for (const [place, character] of characters.slice(0, -1).entries())
      grams.add(character + characters[place + 1]!);
  }
  return [...grams];
}

/** Each run of letters that was typed: all of them must stand in the text. */
export const wordsOf = (typed: string): string[] =>
  [...plain(typed).matchAll(letters)].map(([run]) => run);
