import { spelledPlainly } from './spelled-plainly';

/** What names an organisation; anything of it may be unknown. */
export interface Names {
  readonly name: string;
  readonly nameEn?: string | null;
  readonly uscc?: string | null;
}

export type NamesFault = 'names-organisation';

// No word is made of others: a pattern that can read 集团集团 in two ways reads a row of them in millions.
const chineseEndings = ['有限责任公司', '有限公司', '总公司', '分公司', '公司', '集团', '股份', '总厂'];
const beforeEndings = [...chineseEndings, '控股', '责任'];
const englishEnding =
  /(?:[\s,.&()]+(?:and|company|co|corporation|corp|incorporated|inc|limited|ltd|llc|plc|gmbh|ag|group|holdings?|pte|pty|joint|stock))+[\s.,)]*$/;
// Shorter rests are words of the language: 精密机械 would be found everywhere.
const leastChinese = 4;
const leastLatin = 4;

/** A name is at most two hundred long; what follows is no part of it. */
const longestName = 300;

/** Whether a text tells who an organisation is: its name in either language, with or without 有限公司 and the like, or its credit code. */
export function namesFault(text: string, { name, nameEn, uscc }: Names): NamesFault | undefined {
  const plain = spelledPlainly(text);
  const dense = densely(plain);
  const isTold =
    chineseForms(name).some((form) => dense.includes(form)) ||
    [name, nameEn ?? ''].flatMap(latinForms).some((form) => hasWords(plain, form)) ||
    Boolean(uscc && dense.includes(densely(spelledPlainly(uscc))));
  return isTold ? 'names-organisation' : undefined;
}

/** Without what people put between the characters of a name: blanks, points, brackets, hyphens. */
function densely(plain: string): string {
  return plain.replace(/[^\p{L}\p{N}]/gu, '');
}

function chineseForms(name: string): string[] {
  const plain = spelledPlainly(name.slice(0, longestName));
  if (!/\p{Script=Han}/u.test(plain)) return [];
  const unplaced = plain.replace(/\([^)]*\)/g, '');
  const shorter = [plain, unplaced].map((form) => withoutEnding(densely(form)));
  return [densely(plain), ...shorter.filter((form) => form.length >= leastChinese)].filter((form) => form.length > 1);
}

function withoutEnding(name: string): string {
  let rest = name;
  let endings = chineseEndings;
  for (;;) {
    const last = endings.find((word) => rest.endsWith(word));
    if (last === undefined) return rest;
    rest = rest.slice(0, -last.length);
    endings = beforeEndings;
  }
}

function latinForms(name: string): string[] {
  const plain = spelledPlainly(name.slice(0, longestName)).trim();
  if (plain === '' || /\p{Script=Han}/u.test(plain)) return [];
  const shorter = plain.replace(englishEnding, '');
  return [plain, shorter].filter((form) => densely(form).length >= leastLatin);
}

/** The words one after the other, whatever stands between them, and not inside other words: Apex is not in apexes. */
function hasWords(plain: string, form: string): boolean {
  const spelled = (text: string) => ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
  // In Chinese no blank stands around a foreign word.
  const apart = plain.replace(/\p{Script=Han}+/gu, ' ');
  return spelled(apart).includes(spelled(form));
}
