// GB 32100-2015 (18 characters, weights 3^i mod 31) around GB 11714 (characters 9-17 with their own check character).
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];

export type UsccFault = 'uscc-format' | 'uscc-check-character';

/** Trimmed, half-width, upper-case: what people paste from forms and scans. */
export function normaliseUscc(text: string): string {
  return text.normalize('NFKC').trim().toUpperCase();
}

/** The fault of a normalised unified social credit code, or null when both check characters are right. */
export function faultOfUscc(code: string): UsccFault | null {
  if (!/^[0-9A-HJ-NP-RTUWXY]{18}$/.test(code)) return 'uscc-format';
  return code[17] === checkOfCode(code) && code[16] === checkOfBody(code.slice(8, 16)) ? null : 'uscc-check-character';
}

function checkOfCode(code: string): string {
  const sum = codeWeights.reduce((total, weight, i) => total + weight * alphabet.indexOf(code.charAt(i)), 0);
  // Remainder 0 must give '0': indexing the alphabet with 31 is the mistake of many published checks.
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

function checkOfBody(body: string): string {
  const sum = bodyWeights.reduce((total, weight, i) => total + weight * parseInt(body.charAt(i), 36), 0);
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : String(check % 11);
}
