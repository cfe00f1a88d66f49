import { normalForm } from './normal-form';

const chineseDigits = '零一二三四五六七八九';
const formalDigits = '零壹贰叁肆伍陆柒捌玖';
const traditionalDigits = '零壹貳參肆伍陸柒捌玖';
const numeral: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [chineseDigits, formalDigits, traditionalDigits].flatMap((words) =>
      [...words].map((word, digit) => [word, String(digit)]),
    ),
  ),
  〇: '0',
  幺: '1',
};

const word = `[\\d${Object.keys(numeral).join('')}]`;
const numberInWords = new RegExp(String.raw`${word}(?:[\s-]?${word}){6,}`, 'g');

// Beside the format characters: what stands on another sign, as in a keycap, and letters that show nothing.
const unseen = /[\p{Cf}\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Letters of other scripts that look like one of ours in every typeface. */
const alike = {
  а: 'a',
  в: 'b',
  е: 'e',
  з: '3',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
};
const alikeToo = {
  у: 'y',
  х: 'x',
  ѕ: 's',
  ԁ: 'd',
  һ: 'h',
  ԛ: 'q',
  ԝ: 'w',
  ı: 'i',
  ο: 'o',
  α: 'a',
  ν: 'v',
  ρ: 'p',
  ι: 'i',
};
const plainLetter: Readonly<Record<string, string>> = { ...alike, ...alikeToo };
const alikes = new RegExp(`[${Object.keys(plainLetter).join('')}]`, 'g');

// Single signs that stand for up to eighteen Arabic letters: a text would grow by as much, and nothing is told by them.
const wholePhrases = /[\uFDF0-\uFDFB]/g;

/** Full-width, circled, invisible and look-alike spellings as their plain letters, so that what hides from a search is found. */
export function spelledPlainly(text: string): string {
  const shown = normalForm(text.replace(wholePhrases, ' '), 'NFKD').replace(unseen, '');
  return normalForm(shown, 'NFC')
    .replace(/(?![0-9])\p{Nd}/gu, digitOf)
    .toLowerCase()
    .replace(alikes, (letter) => plainLetter[letter] ?? letter)
    .replace(/(?<=[a-z0-9])。(?=[a-z0-9])/g, '.');
}

/** The digits of every script stand in one row from nought to nine. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let nought = code;
  while (code - nought < 9 && /\p{Nd}/u.test(String.fromCodePoint(nought - 1))) nought--;
  return String(code - nought);
}

/** A number told in words, such as 一三八〇〇一三八〇〇〇 or 138零零138000, as digits; shorter ones are counted things. */
export function withDigits(text: string): string {
  return text.replace(numberInWords, (run) => run.replace(/[^\s-]/g, (sign) => numeral[sign] ?? sign));
}
