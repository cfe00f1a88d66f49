// How people open and close a need in Chinese. The words say that something is needed, not what; a document
// that happens to contain them is no better for it. Our own selection, from the visible needs.
const OPENINGS = ['针对', '为了', '由于', '鉴于', '考虑到', '面对', '随着', '为解决', '为提高', '为满足', '为'];

const CLOSINGS = ['的问题', '等问题', '的现象', '的缺点', '的不足', '等不足', '的需求', '的要求', '的难题'];

const ANYWHERE = ['目前', '现有', '传统', '本文', '提出', '有效', '更好地', '存在', '较[高低大差长]'];

// Openings count only where a clause begins: 表面对 does not contain 面对.
const NEED_PHRASES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${OPENINGS.join('|')})|${CLOSINGS.join('|')}|${ANYWHERE.join('|')}`,
  'gu',
);

/** Blanks instead of deletion: offsets stay, and no pair of characters forms across the gap. */
export function blankNeedPhrases(normalText: string): string {
  return normalText.replace(NEED_PHRASES, (phrase) => ' '.repeat(phrase.length));
}
