import { normalForm } from './normal-form';

const typesOf: Readonly<Record<string, { readonly digits: string; readonly letters: string }>> = {
  patent_invention: { digits: '18', letters: 'AB' },
  patent_utility: { digits: '29', letters: 'U' },
  patent_design: { digits: '3', letters: 'S' },
};

interface Form {
  readonly pattern: RegExp;
  readonly fault: string;
}

/** Numbers that are told by their form alone (domain 6.3, 4.2). */
const forms: Readonly<Record<string, Form>> = {
  software: { pattern: /^(19|20)\d{2}SR\d{6,7}$/, fault: 'software-number-format' },
  ic_layout: { pattern: /^BS\.\d{5,12}(\.[\dX])?$/, fault: 'layout-number-format' },
  plant_variety: { pattern: /^CNA\d{6,12}(\.[\dX])?$/, fault: 'variety-number-format' },
  achievement_registration: { pattern: /^\d{3}(19|20)\d{2}Y\d{4}$/, fault: 'registration-number-format' },
  high_tech_certificate: { pattern: /^GR20\d{2}[1-8]\d\d{6}$/, fault: 'high-tech-certificate-format' },
};

const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];

/** Full-width digits, small letters and blanks are how people type it, not what it says. */
export function normaliseIpNumber(number: string): string {
  return normalForm(number, 'NFKC').replace(/\s/g, '').toUpperCase();
}

/**
 * What is wrong with the number of a right, or of a certificate, as a code; null when it is right or of a kind whose numbers
 * have no known form. Patents of other countries (US…, EP…, PCT/…) are not judged.
 */
export function ipNumberFault(kind: string, number: string): string | null {
  const normalised = normaliseIpNumber(number);
  const type = Object.hasOwn(typesOf, kind) ? typesOf[kind] : undefined;
  if (type) return patentFault(normalised, type);
  const form = Object.hasOwn(forms, kind) ? forms[kind] : undefined;
  return form && !form.pattern.test(normalised) ? form.fault : null;
}

function patentFault(number: string, { digits, letters }: { digits: string; letters: string }): string | null {
  if (!/^(ZL|CN|\d)/.test(number)) return null;
  const [, letter] = /^CN\d{7,9}([ABUS])$/.exec(number) ?? [];
  if (letter !== undefined) return letters.includes(letter) ? null : 'patent-of-other-kind';
  const [, body, check] = /^(?:ZL|CN)?((?:19|20)\d{2}[12389]\d{7})\.([\dX])$/.exec(number) ?? [];
  if (body === undefined) return 'patent-number-format';
  if (check !== checkOf(body)) return 'patent-check-digit';
  return digits.includes(body.charAt(4)) ? null : 'patent-of-other-kind';
}

function checkOf(body: string): string {
  const sum = weights.reduce((total, weight, i) => total + weight * Number(body.charAt(i)), 0) % 11;
  return sum === 10 ? 'X' : String(sum);
}
