import type { Indicator } from '../../api/shapes';

export type Target = {
  readonly operator: Indicator['operator'];
  readonly value: string;
  readonly valueTo?: string;
  readonly unit: string;
};

const number = String.raw`[-+]?\d+(?:,\d{3})*(?:\.\d+)?(?:[eE][-+]?\d+)?`;
const unit = String.raw`\s*([^\d\s].*)?$`;
const range = new RegExp(String.raw`^(${number})\s*(?:[^\d\s~+-][^\d~]*?)??\s*(?:~|-|–|—|至|到)\s*(${number})${unit}`);
const tolerance = new RegExp(String.raw`^(${number})?\s*±\s*(${number})${unit}`);
const bound = new RegExp(String.raw`^(\D*?)\s*(${number})${unit}`);
const signs: Readonly<Record<string, Indicator['operator']>> = {
  '': 'eq',
  '=': 'eq',
  等于: 'eq',
  '≥': 'ge',
  '>=': 'ge',
  '>': 'ge',
  不低于: 'ge',
  不少于: 'ge',
  不小于: 'ge',
  大于: 'ge',
  大于等于: 'ge',
  至少: 'ge',
  '≤': 'le',
  '<=': 'le',
  '<': 'le',
  不高于: 'le',
  不超过: 'le',
  不大于: 'le',
  小于: 'le',
  小于等于: 'le',
  至多: 'le',
};

/** “≥40”, “40~60 ℃”, “40±2”, “不低于 95%”; null for what names no number. */
export function targetIn(text: string): Target | null {
  const typed = narrow(text).trim();
  const within = tolerance.exec(typed);
  if (within?.[2]) return around(within[1] ?? '0', within[2], within[3]);
  const between = range.exec(typed);
  if (between?.[1] && between[2]) {
    return { operator: 'range', value: plain(between[1]), valueTo: plain(between[2]), unit: (between[3] ?? '').trim() };
  }
  const one = bound.exec(typed);
  const operator = signs[one?.[1] ?? '?'];
  if (!one?.[2] || !operator) return null;
  return { operator, value: plain(one[2]), unit: (one[3] ?? '').trim() };
}

/** Full-width letters and signs as a Chinese keyboard gives them; units such as ℃ stay as they are. */
function narrow(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[≧⩾]/g, '≥')
    .replace(/[≦⩽]/g, '≤')
    .replace(/[−﹣]/g, '-')
    .replace(/〜/g, '~');
}

const plain = (figure: string) => figure.replace(/,/g, '').replace(/^\+/, '');

/** In whole units of the last digit, so that 0.3 ± 0.1 is 0.2 to 0.4 and nothing else. */
function around(middle: string, spread: string, unitText: string | undefined): Target | null {
  const [at, by] = [plain(middle), plain(spread)];
  if (/e/i.test(at + by)) return null;
  const digits = Math.max(...[at, by].map((figure) => (figure.split('.')[1] ?? '').length));
  const whole = (figure: string) => {
    const [front = '0', back = ''] = figure.replace('-', '').split('.');
    const size = BigInt(front + back.padEnd(digits, '0'));
    return figure.startsWith('-') ? -size : size;
  };
  const [low, high] = [whole(at) - whole(by), whole(at) + whole(by)];
  return {
    operator: 'range',
    value: decimal(low, digits),
    valueTo: decimal(high, digits),
    unit: (unitText ?? '').trim(),
  };
}

function decimal(whole: bigint, digits: number): string {
  const text = (whole < 0n ? -whole : whole).toString().padStart(digits + 1, '0');
  const figure = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`.replace(/\.?0+$/, '');
  return whole < 0n ? `-${figure}` : figure;
}
