const known = ['br', 'gzip'] as const;
export type Encoding = (typeof known)[number];

/** The best of what the reader unpacks (RFC 9110, 12.5.3): the smaller one, unless they like the other better. */
export function acceptedEncoding(header: string | string[] | undefined): Encoding | undefined {
  const liked = new Map<string, number>();
  for (const part of String(header ?? '').split(',')) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
    const quality = parameters.find((each) => each.startsWith('q='))?.slice(2);
    if (name) liked.set(name, quality === undefined ? 1 : Number(quality) || 0);
  }
  const likingOf = (encoding: Encoding) => liked.get(encoding) ?? liked.get('*') ?? 0;
  return known.filter((each) => likingOf(each) > 0).toSorted((a, b) => likingOf(b) - likingOf(a))[0];
}
