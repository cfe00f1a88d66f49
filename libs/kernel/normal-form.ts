// What stands on the sign before it: marks, and the two of half-width kana that become marks.
const rowOfMarks = /([\p{M}\uFF9E\uFF9F]{30})[\p{M}\uFF9E\uFF9F]+/gu;

/**
 * A text in a normal form of Unicode. Marks in a row are put in order as if by hand, in a time that grows with the square of
 * them: of more than thirty, which no script needs (Unicode Annex 15, stream-safe text), the rest is left out.
 */
export function normalForm(text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string {
  return text.replace(rowOfMarks, '$1').normalize(form);
}
