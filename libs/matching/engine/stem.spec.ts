import { stem } from './stem';

describe('stem a word', () => {
  it('brings the forms of one word together', () => {
    expect(['connected', 'connecting', 'connections'].map(stem)).toEqual(['connect', 'connect', 'connect']);
  });

  it('cuts what is no word instead of searching it for endings', () => {
    expect(stem('a'.repeat(1_000_000))).toBe('a'.repeat(40));
  });
});
