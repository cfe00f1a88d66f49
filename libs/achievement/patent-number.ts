const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/** Whether a Chinese patent application number carries a wrong check digit (domain 6.3); other forms of number are not judged. */
export function hasWrongCheckDigit(number: string): boolean {
  const [, digits, check] =
    /^(?:ZL|CN)?\s*(\d{12})\.([\dX])$/.exec(number.normalize('NFKC').trim().toUpperCase()) ?? [];
  if (digits === undefined) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * Number(digits.charAt(i)), 0) % 11;
  return check !== (sum === 10 ? 'X' : String(sum));
}
