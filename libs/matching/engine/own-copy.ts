/** The same word as a string of its own: one cut out of a text would keep the whole text in memory. */
export function ownCopy(word: string): string {
  return Buffer.from(word, 'utf16le').toString('utf16le');
}
