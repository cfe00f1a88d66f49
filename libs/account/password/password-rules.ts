import type { Fault } from '#kernel/domain-error';
import { PasswordWeak } from '../account.errors';
import { hashPassword } from './password';
import { type SecurityProfile, securityProfile } from '../security-profile';

export interface Whose {
  readonly login: string;
  readonly name: string;
}

const ofTheProduct = ['jiqiao', '技桥'];

/** The hash of a password that keeps the rules; throws PasswordWeak with what is wrong, named after the form's field. */
export async function checkedPassword(password: string, whose: Whose, field = 'password'): Promise<string> {
  const codes = await faultsOfPassword(password, whose, securityProfile());
  if (codes.length > 0) throw new PasswordWeak(codes.map((code): Fault => ({ path: field, code })));
  return hashPassword(password);
}

export async function faultsOfPassword(password: string, whose: Whose, profile: SecurityProfile): Promise<string[]> {
  const text = password.normalize('NFC');
  const small = text.toLowerCase();
  const contains = (words: readonly string[]) => words.some((word) => small.includes(word.toLowerCase()));
  const faults: readonly (readonly [string, boolean])[] = [
    ['password-too-short', [...text].length < profile.shortestPassword],
    ['password-too-simple', kindsOf(text) < profile.kindsOfCharacters],
    ['password-common', (await commonPasswords()).has(small)],
    ['password-has-own-name', contains([...partsOf(whose), ...ofTheProduct])],
  ];
  return faults.filter(([, isWrong]) => isWrong).map(([code]) => code);
}

function kindsOf(text: string): number {
  return [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u].filter((kind) => kind.test(text)).length;
}

/** What a guesser tries first. A part of one or two letters would forbid too much; two Chinese characters are a name. */
function partsOf({ login, name }: Whose): string[] {
  const parts = [login, login.split('@')[0] ?? '', name].map((part) => part.trim().normalize('NFC'));
  return parts.filter((part) => part.length >= (/\p{Script=Han}/u.test(part) ? 2 : 4));
}

let common: Promise<ReadonlySet<string>> | undefined;

/** Half a megabyte that only those need who choose a password. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  return (common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common'].map((word) => word.toLowerCase())),
  ));
}
