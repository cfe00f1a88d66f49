import { sizeText } from './size-text';

describe('a size in words', () => {
  it.each([
    ['0', '0 B'],
    ['1023', '1023 B'],
    ['1024', '1.0 KB'],
    ['52428800', '50.0 MB'],
    [5_368_709_120, '5.0 GB'],
  ])('%s bytes are %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
});
