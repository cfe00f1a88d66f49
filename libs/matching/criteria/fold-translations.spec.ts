import type { Span, TermShare } from '../engine/engine-types';
import { foldTranslations } from './fold-translations';

const need = '基于机器视觉的分选';
const document = 'Machine vision and machine learning for sorting';

function span(start: number, end: number): Span {
  return { field: 'text', start, end };
}

function translated(term: string, share: number, documentSpans: readonly Span[]): TermShare {
  const needSpans = [span(2, 6)];
  return {
    term,
    channel: 'w',
    share,
    needSpans,
    documentSpans,
    origin: { kind: 'glossary', needSpans, of: '机器视觉' },
  };
}

const quote = {
  need: ({ start, end }: Span) => need.slice(start, end),
  document: ({ start, end }: Span) => document.slice(start, end),
};

describe('translations in an explanation', () => {
  const own: TermShare = {
    term: 'sort',
    channel: 'w',
    share: 1,
    needSpans: [span(7, 9)],
    documentSpans: [span(40, 47)],
  };

  it('are one share for each thing, called as the two texts write it', () => {
    const folded = foldTranslations(
      [own, translated('machin', 3, [span(0, 14), span(19, 26)]), translated('vision', 2, [span(0, 14)])],
      quote,
    );
    expect(folded.map(({ term, share, origin }) => [term, share, origin?.kind === 'glossary' && origin.of])).toEqual([
      ['sort', 1, false],
      ['Machine vision', 5, '机器视觉'],
    ]);
    expect(folded[1]?.documentSpans).toEqual([span(0, 14), span(19, 26)]);
  });

  it('leave the words of the need itself as they are', () => {
    expect(foldTranslations([own], quote)).toEqual([own]);
  });
});
