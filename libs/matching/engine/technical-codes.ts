/** A measure, standard, model or formula in one writing, and where it stands. */
export interface TechnicalCode {
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

// As people write them in both languages; the first is the one kept. Our own selection.
const UNITS: readonly (readonly string[])[] = [
  ['%', '％', '个百分点'],
  ['‰'],
  ['°c', '摄氏度', 'deg c', 'degrees c'],
  ['kv', '千伏'],
  ['mv', '毫伏'],
  ['v', '伏', 'volt', 'volts'],
  ['ka', '千安'],
  ['ma', '毫安'],
  ['gw', '吉瓦'],
  ['mw', '兆瓦'],
  ['kw', '千瓦'],
  ['w', '瓦', 'watt', 'watts'],
  ['kwh', '千瓦时'],
  ['ghz', '吉赫'],
  ['mhz', '兆赫'],
  ['khz', '千赫'],
  ['hz', '赫兹', '赫'],
  ['nm', '纳米'],
  ['μm', 'um', '微米'],
  ['mm', '毫米'],
  ['cm', '厘米'],
  ['km', '公里', '千米'],
  ['m', '米'],
  ['kg', '公斤', '千克'],
  ['mg', '毫克'],
  ['g', '克'],
  ['t', '吨'],
  ['gpa', '吉帕'],
  ['mpa', '兆帕'],
  ['kpa', '千帕'],
  ['pa', '帕'],
  ['ml', '毫升'],
  ['l', '升'],
  ['ms', '毫秒'],
  ['s', '秒'],
  ['min', '分钟'],
  ['h', '小时'],
  ['d', '天'],
  ['db', '分贝'],
  ['rpm', 'r/min', '转/分'],
  ['kn', '千牛'],
  ['n', '牛'],
  ['kj', '千焦'],
  ['ppm'],
  ['gb', 'tb', 'gbps', 'mbps'],
];

const unitOf = new Map(UNITS.flatMap((writings) => writings.map((writing) => [writing, writings[0] ?? writing])));

// The longest first: 千瓦时 is no 千瓦.
const units = [...unitOf.keys()].sort((one, other) => other.length - one.length || (one < other ? -1 : 1));

const STANDARDS = 'gb/?[tz]?|[jhysqndl][bgyjltzxv]/t|iso|iec|ieee|astm|ansi|din|jis|sae|mil-std';

const MEASURE = `(?<number>\\d{1,12}(?:,\\d{3}){0,4}(?:\\.\\d{1,9})?)[ -]?(?<unit>${units.join('|')})(?![a-z0-9])`;
const STANDARD = `(?:${STANDARDS})[ -]?\\d{2,6}(?![a-z0-9])`;
const JOINED = `(?=[-/._0-9]{0,40}[a-z])[a-z0-9]{1,20}(?:[-/._][a-z0-9]{1,20}){1,5}(?![a-z0-9])`;

/** Whether a word is a unit in its international writing, like mm or kv; 纳米 may be a thing as well. */
export function isUnitSign(word: string): boolean {
  return /^[a-zμ%‰°/]+$/u.test(word) && unitOf.has(word);
}

// Every repetition has an end: no text makes the search slow.
const CODE = new RegExp(`(?<![a-z0-9.])(?:${MEASURE}|${STANDARD}|${JOINED})`, 'gu');

/**
 * What the words of a text tear apart: 5 kV, 99.9 %, GB/T 2260, A-1-B. The same thing gets the same code however
 * it is written. The text is normalised; a code never contains a sign that a word could not.
 */
export function technicalCodes(normalText: string): TechnicalCode[] {
  if (!/\d/u.test(normalText)) return [];
  const codes: TechnicalCode[] = [];
  for (const { 0: found, index, groups } of normalText.matchAll(CODE)) {
    const code = groups?.['number'] ? measureOf(groups['number'], groups['unit'] ?? '') : joinedOf(found);
    if (code && !isOneWord(code, found)) codes.push({ code, start: index, end: index + found.length });
  }
  return codes;
}

// Written in one piece it is a word already.
function isOneWord(code: string, found: string): boolean {
  return code === found && /^[a-z0-9]+$/u.test(code);
}

function measureOf(number: string, unit: string): string {
  return `${Number(number.replaceAll(',', ''))}${unitOf.get(unit) ?? unit}`;
}

// Dates, versions and numbers with a point have no letter; words with a hyphen have no digit.
function joinedOf(found: string): string | undefined {
  const code = found.replace(/[-/._ ]/gu, '');
  return /[a-z]/u.test(code) && /\d/u.test(code) ? code : undefined;
}
