import { faultOfUscc } from '#kernel/uscc';

const characters = '0123456789ABCDEFGHJKLMNPQRTUWXY';
let given = 0;

/** A unified social credit code that nobody has yet; its check characters are found by trying. */
export function aCreditCode(): string {
  given += 1;
  const stem = `91310115${String(given).padStart(8, '0')}`;
  for (const bodyCheck of '0123456789X') {
    for (const codeCheck of characters) {
      const code = stem + bodyCheck + codeCheck;
      if (faultOfUscc(code) === null) return code;
    }
  }
  throw new Error(`no check characters fit ${stem}`);
}
