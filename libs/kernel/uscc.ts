import { normalForm } from './normal-form';

// GB 32100-2015 (18 characters, weights 3^i mod 31) around GB 11714 (characters 9-17 with their own check character).
// Characters 3-8 are the region that registered the organisation once: regions merge, codes stay, so they are not judged.
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const codeWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const bodyWeights = [3, 7, 9, 10, 5, 8, 4, 2];
// Letters that no code contains, and what they are usually read or typed instead of.
const misread: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', V: 'U', Z: '2' };

export type UsccFault = 'uscc-format' | 'uscc-letter' | 'uscc-check-character' | 'uscc-body-check-character';

/** Without spaces, half-width, upper-case: what people paste from forms and scans. */
export function normaliseUscc(text: string): string {
  return normalForm(text, 'NFKC').replace(/\s/g, '').toUpperCase();
}

/** All faults of a normalised unified social credit code; none when both check characters are right. */
export function faultsOfUscc(code: string): readonly UsccFault[] {
  if (!/^[0-9A-Z]{18}$/.test(code)) return ['uscc-format'];
  if (/[IOSVZ]/.test(code)) return ['uscc-letter'];
  return [
    ...(code[17] === checkOfCode(code) ? [] : (['uscc-check-character'] as const)),
    ...(code[16] === checkOfBody(code.slice(8, 16)) ? [] : (['uscc-body-check-character'] as const)),
  ];
}

/** The first fault of a normalised code, or null when it has none. */
export function faultOfUscc(code: string): UsccFault | null {
  return faultsOfUscc(code)[0] ?? null;
}

/** What a code with forbidden letters probably is: only where that code is right in both check characters. */
export function hintForUscc(code: string): string | null {
  if (!/[IOSVZ]/.test(code)) return null;
  const meant = code.replace(/[IOSVZ]/g, (letter) => misread[letter] ?? letter);
  return faultsOfUscc(meant).length === 0 ? meant : null;
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
