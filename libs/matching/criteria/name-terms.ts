import type { Span, TermShare } from '../engine/engine-types';
import { isChineseStopWord } from '../engine/stop-words';
import { isUnitSign } from '../engine/technical-codes';
import { otherWords, type TermPart } from './criterion';
import { sumOfOthers } from './sum-of-others';

const latinWord = /^[a-z][a-z ]*$/u;

/** The same shares with English words as the found text writes them: nobody reads `fals` or `imag`. */
export function asWritten(terms: readonly TermShare[], quote: (span: Span) => string): TermShare[] {
  return terms.map((term) =>
    latinWord.test(term.term) ? { ...term, term: shortest(term.documentSpans.map(quote)) ?? term.term } : term,
  );
}

/** Two neighbouring characters of which one only joins words (和两) count, but are no word that could be named. */
export function canBeNamed({ channel, term }: TermShare): boolean {
  return isWorthReading(term) && (channel !== 'h' || ![...term].some(isChineseStopWord));
}

const shortNumber = /^\d{1,3}$|^(?:19|20)\d\d$/u;
const counted = /^[一二两三四五六七八九十几每][个家次条年月天种台套项件只名人倍吨]$/u;

// What every text says, whatever it is about. Our own selection.
const PLAIN = `
要求 提供 使用 采用 作为 给出 完成 保持 避免 直接 明显 自行 常见 以上 以下 以内 低于 高于 超过 不超过 不低于 不高于 大于 小于 不足
目前 现在 希望 需要 达到 实现 满足 用于 解决 提高 降低 减少 增加 问题 情况 方式 能力 过程 结果 时间 平均 分钟 小时 毫米 厘米 公里 公斤
two three four five one new used using uses use based per least less more than high low also well given within run made make need needs
`;
const plain = new Set(PLAIN.trim().split(/\s+/u));

/** A single character (产, 率), a count or a year, a unit alone, a word of every text: they count, but nobody reads a reason in them. */
export function isWorthReading(term: string): boolean {
  const word = term.toLowerCase();
  const isSign = [...word].length < 2 || shortNumber.test(word) || isUnitSign(word);
  return !isSign && !counted.test(word) && !plain.has(word);
}

/** Explanations that were kept before this was asked: what is not worth reading joins the other words, and the sum stays. */
export function readableTerms(terms: readonly TermPart[]): readonly TermPart[] {
  const named = terms.filter(({ term }) => isWorthReading(term));
  const others = terms.filter((part) => !named.includes(part));
  if (others.every(({ term }) => term === otherWords)) return terms;
  const unnamed = others.map(({ contribution, origin }) => ({ contribution, isLiked: origin === 'liked' }));
  return [...named, ...sumOfOthers(unnamed)];
}

/** One writing for all: the shortest, in small letters where the text has it so. */
function shortest(writings: readonly string[]): string | undefined {
  const [first] = writings.toSorted((one, other) => one.length - other.length || capitals(one) - capitals(other));
  return first;
}

function capitals(writing: string): number {
  return writing.length - writing.replaceAll(/\p{Lu}/gu, '').length;
}
