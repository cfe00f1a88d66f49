/** No text that leaves is longer; what follows is not sent. */
export const MOST_CHARACTERS = 6_000;
const mostTexts = 32;
const mostCharactersAtOnce = 48_000;

/** The texts in their order, cut into what one call may carry. */
export function batches(texts: readonly string[]): string[][] {
  const all: string[][] = [];
  let characters = 0;
  for (const text of texts.map(bounded)) {
    const last = all.at(-1);
    if (last && last.length < mostTexts && characters + text.length <= mostCharactersAtOnce) {
      last.push(text);
      characters += text.length;
    } else {
      all.push([text]);
      characters = text.length;
    }
  }
  return all;
}

/** Not in the middle of a character: half of one is no text. */
export function bounded(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text;
  const cut = text.slice(0, MOST_CHARACTERS);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
