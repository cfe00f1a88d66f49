import { bytesText } from './bytes-text';

describe('a size', () => {
  it.each([
    [0, '0 B'],
    [1023, '1023 B'],
    [1536, '1.5 KB'],
    [10 * 1024 ** 2, '10 MB'],
    [123.4 * 1024 ** 3, '123 GB'],
    [5000 * 1024 ** 4, '5000 TB'],
  ])('of %d bytes is read as %s', (bytes, text) => expect(bytesText(bytes)).toBe(text));
});
