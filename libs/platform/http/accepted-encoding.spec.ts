import { acceptedEncoding } from './accepted-encoding';

describe('how an answer is packed', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['GZIP', 'gzip'],
    ['br;q=0.5, gzip;q=0.8', 'gzip'],
    ['br;q=1.0, gzip;q=1.0', 'br'],
    ['br; q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['gzip;q=0.001', 'gzip'],
  ])('is the best of what its reader unpacks: %s', (header, encoding) =>
    expect(acceptedEncoding(header)).toBe(encoding),
  );

  it.each([undefined, '', 'identity', 'br;q=0, gzip;q=0', '*;q=0', 'deflate', 'zstd', ';;,,=', 'gzip;q=nonsense'])(
    'is not at all where they unpack nothing that we pack: %s',
    (header) => expect(acceptedEncoding(header)).toBeUndefined(),
  );
});
