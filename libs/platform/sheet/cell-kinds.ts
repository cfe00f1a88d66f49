import type { Json } from '#kernel/json';
import { Money } from '#kernel/money';
import { type Cell, type CellKind, type Choices, Refused } from './cell-kind';
import { ChoiceReader } from './choice-kinds';
import { comparable, digitsOf, plainText, textOf } from './cell-text';

const fenDecimals = 6;
const notText = new Refused('wrong-type');

/** A text of one line, or of several. */
export function text(most: number): CellKind<string> {
  const read = (given: Cell) => {
    const value = textOf(given).replaceAll('\r\n', '\n').trim();
    return value.length > most ? new Refused('too-long') : value;
  };
  return { read, take: (json) => (typeof json === 'string' ? read(json) : notText), write: (value) => value };
}

/** A text of one form, such as a mail address. */
export function textLike(form: RegExp, code: string, most: number): CellKind<string> {
  const plain = text(most);
  const fits = (value: string | Refused) => (typeof value !== 'string' || form.test(value) ? value : new Refused(code));
  return { ...plain, read: (cell) => fits(plain.read(plainText(cell))), take: (json) => fits(plain.take(json)) };
}

export function wholeNumber(least: number, most: number): CellKind<number> {
  const within = (value: number) =>
    Number.isInteger(value) && value >= least && value <= most ? value : new Refused('out-of-range');
  return {
    read: (cell) =>
      /^[+-]?\d{1,9}(\.0+)?$/.test(digitsOf(cell)) ? within(Number(digitsOf(cell))) : new Refused('not-a-number'),
    take: (json) => (typeof json === 'number' ? within(json) : notText),
    write: (value) => value,
  };
}

/** In 万元; six decimals are one fen, so that nothing is ever rounded (domain 8.20). */
export const money: CellKind<Money> = {
  read: (cell) => {
    const digits = digitsOf(plainText(cell).replace(/^[¥￥]|(万元|万)$/g, ''));
    if (/^-/.test(digits)) return new Refused('money-negative');
    const [, whole = '', part = ''] = /^(\d{1,10})(?:\.(\d{1,6})0*)?$/.exec(digits) ?? [];
    return whole === '' ? new Refused('not-money') : Money.fen(BigInt(whole + part.padEnd(fenDecimals, '0')));
  },
  take: (json) => {
    const fen = typeof json === 'object' && json !== null && !Array.isArray(json) ? (json as { fen?: Json }).fen : null;
    return typeof fen === 'string' && /^\d{1,16}$/.test(fen) ? Money.fen(fen) : notText;
  },
  write: ({ fen }) => {
    const digits = fen.toString().padStart(fenDecimals + 1, '0');
    return `${digits.slice(0, -fenDecimals)}.${digits.slice(-fenDecimals)}`.replace(/\.?0+$/, '');
  },
};

export const day: CellKind<string> = {
  read: (cell) => {
    const written = plainText(cell).replace(/日$/, '');
    const [, year, month, dayOfMonth] = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})$/.exec(written) ?? [];
    const iso = year ? `${year}-${month?.padStart(2, '0')}-${dayOfMonth?.padStart(2, '0')}` : '';
    return isDay(iso) ? iso : new Refused('not-a-day');
  },
  take: (json) => (typeof json === 'string' && isDay(json) ? json : new Refused('not-a-day')),
  write: (value) => value,
};

export const month: CellKind<string> = {
  read: (cell) => {
    const written = plainText(cell).replace(/月$/, '');
    const [, year, number = ''] = /^(\d{4})[-/.年](\d{1,2})(?:[-/.月]\d{1,2}日?)?$/.exec(written) ?? [];
    const isMonth = year !== undefined && Number(number) >= 1 && Number(number) <= 12;
    return isMonth ? `${year}-${number.padStart(2, '0')}` : new Refused('not-a-month');
  },
  take: (json) =>
    typeof json === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(json) ? json : new Refused('not-a-month'),
  write: (value) => value,
};

const yes = new Set(['是', '有', '对', 'yes', 'y', 'true', '1', '√', '✓']);
const no = new Set(['否', '无', '不', '没有', 'no', 'n', 'false', '0', '×']);

const yesOrNo: Choices = {
  name: 'yesNo',
  rows: [
    { code: 'yes', zh: '是', en: 'yes' },
    { code: 'no', zh: '否', en: 'no' },
  ],
};
const yesOrNoWords = new ChoiceReader(yesOrNo);

export const yesNo: CellKind<boolean> = {
  read: (cell) => {
    const word = comparable(plainText(cell));
    const code = yesOrNoWords.code(word);
    if (code === 'yes' || yes.has(word)) return true;
    return code === 'no' || no.has(word) ? false : new Refused('not-yes-no');
  },
  take: (json) => (typeof json === 'boolean' ? json : notText),
  write: (value, language) => yesOrNoWords.word(value ? 'yes' : 'no', language),
  choices: yesOrNo,
  isSingle: true,
};

/** Free words in one cell: 激光清洗；叶片；积碳. */
export function words({ most, longest }: { readonly most: number; readonly longest: number }): CellKind<string[]> {
  const checked = (list: readonly string[]) => {
    const value = list.map((word) => word.trim()).filter(Boolean);
    if (value.length > most) return new Refused('too-many');
    return value.some((word) => word.length > longest) ? new Refused('too-long') : value;
  };
  return {
    read: (cell) =>
      checked(
        textOf(cell)
          .split(/(?<!\\)[；;、，,\n]/)
          .map((word) => word.replace(/\\([；;、，,])/g, '$1')),
      ),
    take: (json) => (Array.isArray(json) && json.every((word) => typeof word === 'string') ? checked(json) : notText),
    // A word may hold what parts words elsewhere: a backslash keeps it.
    write: (value) => value.map((word) => word.replace(/[；;、，,]/g, '\\$&')).join('；'),
  };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
