import type { Span, TermShare } from '../engine/engine-types';
import { asWritten, canBeNamed } from './name-terms';

const text = 'Imaging of cracks. The imaging head adapts.';
const quote = ({ start, end }: Span) => text.slice(start, end);
const at = (start: number, end: number): Span => ({ field: 'text', start, end });

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
    expect(canBeNamed(aTerm('和', 'w'))).toBe(true);
  });
});
