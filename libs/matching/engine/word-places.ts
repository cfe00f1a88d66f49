import type { Span, TermOrigin, TermShare } from './engine-types';
import { placeOf } from './merge-spans';

/**
 * Which of some words lie where: asked for a pair of neighbours, it looks at the pair's own places only. Comparing every
 * span with every other takes a minute where a text says the same over and over.
 */
export class WordPlaces {
  /** By origin, then by place: no share moves to another origin. */
  private readonly origins = new Map<string, Map<number, number[]>>();

  constructor(words: readonly TermShare[]) {
    words.forEach((word, at) => {
      const places = this.placesOf(word.origin);
      eachPlace(spansOf(word), (place) => {
        const known = places.get(place);
        if (!known) places.set(place, [at]);
        else if (known.at(-1) !== at) known.push(at);
      });
    });
  }

  /** The numbers of the words that the pair overlaps, ascending. */
  touchedBy(pair: TermShare): number[] {
    const places = this.placesOf(pair.origin);
    const touched = new Set<number>();
    eachPlace(spansOf(pair), (place) => places.get(place)?.forEach((at) => touched.add(at)));
    return [...touched].toSorted((one, other) => one - other);
  }

  private placesOf(origin: TermOrigin | undefined): Map<number, number[]> {
    const key = origin === undefined ? '' : origin.kind === 'glossary' ? `glossary ${origin.of}` : origin.kind;
    const known = this.origins.get(key) ?? new Map<number, number[]>();
    this.origins.set(key, known);
    return known;
  }
}

// What comes from liked documents stands nowhere in the need: there the found document shows what belongs together.
function spansOf({ origin, needSpans, documentSpans }: TermShare): readonly Span[] {
  return origin?.kind === 'liked' ? documentSpans : needSpans;
}

function eachPlace(spans: readonly Span[], visit: (place: number) => void): void {
  for (const span of spans) {
    const from = placeOf(span);
    for (let at = 0; at < span.end - span.start; at += 1) visit(from + at);
  }
}
