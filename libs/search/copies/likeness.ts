import { isWorthReading, type Need, type SearchIndex, termOf, tokeniseNeed } from '#matching';

export interface Likeness {
  /** 0 to 1: how much of what either text says the other one says too, the rarer a word the more it counts. */
  readonly value: number;
  /** Words of the first text that both use and that are worth reading, the weightiest first. */
  readonly terms: readonly string[];
}

interface Said {
  readonly isWord: boolean;
  /** As it is written where it stands first. */
  readonly text: string;
  readonly weight: number;
}

/** A text as the weights of what it says; of the index only how rare each word is. */
export interface Measured {
  readonly said: ReadonlyMap<string, Said>;
  readonly length: number;
}

type Statistics = ReturnType<SearchIndex['statistics']>;

const termsShown = 6;
/** A word in the title says twice as much. */
const titleCount = 2;

/** Words that no published text has count as the rarest: a text need not be published to be held against another. */
export function measured(need: Need, index: SearchIndex): Measured {
  const statistics = index.statistics();
  const counts = new Map<string, { isWord: boolean; text: string; rarity: number; count: number }>();
  for (const [text, times] of [[need.title, titleCount] as const, [need.text, 1] as const]) {
    for (const token of tokeniseNeed(text)) {
      const name = `${token.channel} ${termOf(token)}`;
      const known = counts.get(name);
      if (known) known.count += times;
      else
        counts.set(name, {
          isWord: token.channel === 'w',
          text: text.slice(token.start, token.end),
          rarity: rarityOf(token, statistics),
          count: times,
        });
    }
  }
  const said = new Map(
    [...counts].map(([name, { isWord, text, rarity, count }]) => [
      name,
      { isWord, text, weight: (1 + Math.log(count)) * rarity },
    ]),
  );
  const squares = [...said.values()].reduce((sum, { weight }) => sum + weight * weight, 0);
  return { said, length: Math.sqrt(squares) };
}

/** The same both ways: a short text inside a long one is not the same demand. */
export function likenessOf(one: Measured, other: Measured): Likeness {
  let common = 0;
  const shared: { readonly text: string; readonly part: number }[] = [];
  for (const [name, { isWord, text, weight }] of one.said) {
    const there = other.said.get(name);
    if (!there) continue;
    common += weight * there.weight;
    if (isWord && isWorthReading(text)) shared.push({ text: text.toLowerCase(), part: weight * there.weight });
  }
  const value = common > 0 ? Math.min(1, common / (one.length * other.length)) : 0;
  const terms = shared.toSorted((a, b) => b.part - a.part || (a.text < b.text ? -1 : 1)).map(({ text }) => text);
  return { value, terms: [...new Set(terms)].slice(0, termsShown) };
}

function rarityOf(token: Parameters<Statistics['find']>[0], { size, find, documentFrequency }: Statistics): number {
  const known = find(token);
  const having = Math.max(1, known === undefined ? 0 : documentFrequency(known));
  return Math.log(1 + (Math.max(size, having) + 1) / having);
}
