const chineseDigits = '零一二三四五六七八九';
const numeral: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...chineseDigits].map((word, digit) => [word, String(digit)])),
  〇: '0',
  幺: '1',
};

/** Full-width, circled and invisible spellings as their plain letters, so that what hides from a search is found. */
export function spelledPlainly(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();
}

/** A number told in words, such as 一三八〇〇一三八〇〇〇, as digits; shorter ones are counted things. */
export function withDigits(text: string): string {
  return text.replace(/[零〇幺一二三四五六七八九](?:[\s-]?[零〇幺一二三四五六七八九]){6,}/g, (run) =>
    run.replace(/[^\s-]/g, (word) => numeral[word] ?? word),
  );
}
