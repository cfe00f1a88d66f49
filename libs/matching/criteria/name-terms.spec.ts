import type { Span, TermShare } from '../engine/engine-types';
import { asWritten, canBeNamed, isWorthReading, readableTerms } from './name-terms';

const text = 'Imaging of cracks. The imaging head adapts.';
const quote = ({ start, end }: Span) => text.slice(start, end);
const at = (start: number, end: number): Span => ({ field: 'text', start, end });

function sumOf(terms: readonly { readonly contribution: number }[]): number {
  return terms.reduce((sum, { contribution }) => sum + contribution, 0);
}

function aTerm(term: string, channel: TermShare['channel'], ...documentSpans: Span[]): TermShare {
  return { term, channel, share: 1, needSpans: [], documentSpans };
}

describe('the words of an explanation', () => {
  it('stand as the found text writes them, in small letters where it does', () => {
    const named = asWritten([aTerm('imag', 'w', at(0, 7), at(23, 30)), aTerm('adapt', 'w', at(36, 42))], quote);
    expect(named.map(({ term }) => term)).toEqual(['imaging', 'adapts']);
  });

  it('leave Chinese words and codes alone', () => {
    const terms = [aTerm('裂纹', 'w', at(0, 2)), aTerm('50mm', 'w', at(0, 2))];
    expect(asWritten(terms, quote)).toEqual(terms);
  });

  it('do not name two characters of which one only joins', () => {
    expect(canBeNamed(aTerm('和两', 'h'))).toBe(false);
    expect(canBeNamed(aTerm('裂纹', 'h'))).toBe(true);
  });

  it.each(['产', '率', '线', '50', '316', '2025', 'mm', 'kV', '%', '…', '要求', '以上', '三个', '两年', 'Using'])(
    'do not name %s',
    (term) => {
      expect(canBeNamed(aTerm(term, 'w'))).toBe(false);
      expect(isWorthReading(term)).toBe(false);
    },
  );

  it.each(['激光', '50mm', '99.9%', '5083', '802s', 'AI', '纳米', '三维', '五轴', 'gbt2260', 'machine vision'])(
    'name %s',
    (term) => expect(isWorthReading(term)).toBe(true),
  );

  it('that were kept before keep their sum when some are not named any more', () => {
    const kept = [
      { term: '产', contribution: 0.1 },
      { term: '激光', contribution: 0.2 },
      { term: '率', contribution: 0.05, origin: 'liked' as const },
      { term: '…', contribution: 0.3 },
    ];
    const read = readableTerms(kept);
    expect(read.map(({ term, origin }) => [term, origin])).toEqual([
      ['激光', undefined],
      ['…', undefined],
      ['…', 'liked'],
    ]);
    expect(Math.abs(sumOf(read) - sumOf(kept))).toBeLessThan(1e-12);
    expect(readableTerms(read)).toBe(read);
  });
});
