import type { Fault } from './domain-error';
import { Money } from './money';
import type { Translations } from './translations';

interface TitledText {
  readonly title: string;
  readonly language: 'zh' | 'en';
  readonly translations: Translations;
}

const nothing = Money.fen(0n);

// A line that breaks, or that runs the other way, makes a title look like another one in a list.
const breaking = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const visible = /[^\p{Default_Ignorable_Code_Point}\p{Z}]/u;

/** The faults of an entry against the bounds of sense; nothing where it is empty: that something is missing is another fault. */
export const faultsOf = {
  text(path: string, text: string, longest: number): Fault[] {
    return [...text].length > longest ? [{ path, code: 'too-long' }] : [];
  },

  /** One line of signs that can be seen. */
  line(path: string, text: string, longest: number): Fault[] {
    const isUnreadable = breaking.test(text) || (text !== '' && !visible.test(text));
    return isUnreadable ? [{ path, code: 'unreadable' }] : faultsOf.text(path, text, longest);
  },

  /** A title and its translation, each by the bound of its language. */
  titles(
    { title, language, translations }: TitledText,
    longest: { readonly zh: number; readonly en: number },
  ): Fault[] {
    const other = language === 'zh' ? 'en' : 'zh';
    return [
      ...faultsOf.line('title', title, longest[language]),
      ...faultsOf.line('translations.title', translations.title?.text ?? '', longest[other]),
    ];
  },

  list(path: string, list: readonly unknown[], most: number): Fault[] {
    return list.length > most ? [{ path, code: 'too-many' }] : [];
  },

  sum(path: string, sum: Money | null, largest: Money): Fault[] {
    if (sum === null) return [];
    if (!sum.isMoreThan(nothing)) return [{ path, code: 'sum-not-positive' }];
    return sum.isMoreThan(largest) ? [{ path, code: 'sum-too-large' }] : [];
  },

  /** A day that must lie after today and not after the last one; days are YYYY-MM-DD. */
  day(path: string, day: string | null, { today, last }: { readonly today: string; readonly last: string }): Fault[] {
    if (day === null) return [];
    if (day <= today) return [{ path, code: 'in-the-past' }];
    return day > last ? [{ path, code: 'too-far-ahead' }] : [];
  },
};
