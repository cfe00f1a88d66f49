import type { Bilingual } from '#kernel/bilingual';
import { otherWords, type TermPart, type WeighedCriterion } from '../criteria/criterion';

const named = 4;

/** How near the two texts are in words: from which value of the engine on. */
const degrees: readonly (readonly [from: number, zh: string, en: string])[] = [
  [0.6, '文字高度相符', 'The texts agree closely'],
  [0.35, '文字相符', 'The texts agree'],
  [0.15, '文字部分相符', 'The texts agree in part'],
  [0, '文字少量相符', 'The texts have little in common'],
];

export function textSentence({ value, terms }: WeighedCriterion): Bilingual {
  const [, zh, en] = degrees.find(([from]) => (value ?? 0) >= from) ?? degrees[0] ?? [0, '', ''];
  const parts = [sharedWords(terms), translatedWords(terms), likedWords(terms)].flatMap((part) => part ?? []);
  if (parts.length === 0) return { zh, en };
  return {
    zh: `${zh}：${parts.map((part) => part.zh).join('；')}`,
    en: `${en}: ${parts.map((part) => part.en).join('; ')}`,
  };
}

function sharedWords(terms: readonly TermPart[]): Bilingual | undefined {
  const shared = terms.filter(({ origin, term }) => origin === undefined && term !== otherWords);
  if (shared.length === 0) return undefined;
  const words = shared.slice(0, named).map(({ term }) => term);
  const isMore = shared.length > named;
  return {
    zh: `共有${words.map((word) => `“${word}”`).join('')}${isMore ? '等' : ''}`,
    en: `they share ${words.map((word) => `“${word}”`).join(', ')}${isMore ? ' and more' : ''}`,
  };
}

function translatedWords(terms: readonly TermPart[]): Bilingual | undefined {
  const translated = terms.filter(({ origin }) => origin === 'glossary').slice(0, named);
  if (translated.length === 0) return undefined;
  return {
    zh: `中英文对应的说法有${translated.map(({ term, of }) => `“${of ?? ''}”（${term}）`).join('、')}`,
    en: `in the other language ${translated.map(({ term, of }) => `“${of ?? ''}” (${term})`).join(', ')}`,
  };
}

function likedWords(terms: readonly TermPart[]): Bilingual | undefined {
  const words = terms
    .filter(({ origin, term }) => origin === 'liked' && term !== otherWords)
    .slice(0, named)
    .map(({ term }) => `“${term}”`);
  if (words.length === 0) return undefined;
  return {
    zh: `与已标为相关的成果一样提到${words.join('')}`,
    en: `as in what was marked relevant, ${words.join(', ')}`,
  };
}
