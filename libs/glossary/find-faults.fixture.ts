import type { GlossaryEntry } from './glossary-entry';

// One character stands in many words: 电 is no term. The names of elements alone are never anything else.
const ONE_CHARACTER_TERMS = new Set('镉砷汞铬钨铀钚钍铯锶氚氡锝镥');

const CHINESE_NAME = /^[\p{Script=Han}A-Za-z0-9γ]*\p{Script=Han}[\p{Script=Han}A-Za-z0-9]*$/u;
const ENGLISH_NAME = /^[A-Za-z0-9][A-Za-z0-9 .'-]*$/;
const MOST_ENGLISH_WORDS = 6;
const LONGEST_CHINESE_NAME = 14;

/** What is wrong with a glossary, one line per fault, for the person who wrote it. */
export function findFaults(entries: readonly GlossaryEntry[]): string[] {
  return [...entries.flatMap(faultsOf), ...chineseDoubles(entries), ...englishDoubles(entries)];
}

function faultsOf({ field, zh, en }: GlossaryEntry): string[] {
  const line = `${field}: ${zh.join(' / ')} | ${en.join(' | ')}`;
  const faults = [...zh.flatMap(faultOfChinese), ...en.flatMap(faultOfEnglish)];
  if (en.length === 0) faults.push('no English name');
  return faults.map((fault) => `${line} – ${fault}`);
}

function faultOfChinese(name: string): string[] {
  if (name === '') return ['blank Chinese name'];
  if (!CHINESE_NAME.test(name)) return [`'${name}' is not Chinese`];
  if ([...name].length > LONGEST_CHINESE_NAME) return [`'${name}' is a sentence`];
  if ([...name].length === 1 && !ONE_CHARACTER_TERMS.has(name)) return [`'${name}' would match everything`];
  return [];
}

function faultOfEnglish(name: string): string[] {
  if (name === '') return ['blank English name'];
  if (!ENGLISH_NAME.test(name)) return [`'${name}' is not English`];
  return name.split(' ').length > MOST_ENGLISH_WORDS ? [`'${name}' is a sentence`] : [];
}

/** A Chinese name means one thing here: what two trades call the same belongs into one line. */
function chineseDoubles(entries: readonly GlossaryEntry[]): string[] {
  return doubles(entries.flatMap(({ zh }) => zh.map(normalName)));
}

/** English names are shared by trades (transformer, plasma), so they are doubles only within one field. */
function englishDoubles(entries: readonly GlossaryEntry[]): string[] {
  return doubles(entries.flatMap(({ field, en }) => en.map((name) => `${field}: ${normalName(name)}`)));
}

function doubles(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.flatMap((name) => {
    const fault = seen.has(name) ? [`'${name}' stands twice`] : [];
    seen.add(name);
    return fault;
  });
}

function normalName(name: string): string {
  return name.toLowerCase().replaceAll('-', ' ');
}
