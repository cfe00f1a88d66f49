import { MOST_COUNTED } from './engine-parameters';
import type { Explanation, Span, TermShare } from './engine-types';
import type { PreparedNeed } from './prepare-need';
import type { NeedToken } from './read-need';
import { countOf, type ReadText, spanAt } from './read-text';
import { earned, toScore } from './score';
import { termOf } from './tokenise';
import type { WeightPart } from './weigh-need';

/** A need as explanations ask for it. */
export interface ExplainableNeed extends PreparedNeed {
  /** By the term's number: its place in `terms`. */
  readonly places: ReadonlyMap<number, number>;
  /** By place: where the need itself says it. */
  readonly spans: readonly (readonly Span[])[];
}

export function explainable(need: PreparedNeed, tokens: readonly NeedToken[]): ExplainableNeed {
  const places = new Map<number, number>();
  need.terms.forEach(({ id }, place) => places.set(id, place));
  return { ...need, places, spans: need.terms.map(({ said }) => said.map((at) => spanOf(tokens[at] as NeedToken))) };
}

export function explainPair(need: ExplainableNeed, text: ReadText): Explanation {
  const shares: TermShare[] = [];
  let raw = 0;
  for (const [place, shared] of tokensByPlace(need, text)) {
    const term = need.terms[place];
    if (!term) continue;
    const { channel, weight, parts } = term;
    const count = shared.reduce((sum, at) => Math.min(MOST_COUNTED, sum + countOf(text, at)), 0);
    const part = earned(count, text.lengths[channel], need.damping[channel]);
    raw += weight * part;
    const sides = { needSpans: need.spans[place] ?? [], documentSpans: shared.map((at) => spanAt(text, at)) };
    for (const from of parts) shares.push(shareOf(from, from.weight * part, sides));
  }
  shares.sort((one, other) => other.share - one.share || (nameOf(one) < nameOf(other) ? -1 : 1));
  return { ...toScore(raw, need.upper), terms: shares };
}

function shareOf(
  { term, origin }: WeightPart,
  share: number,
  { needSpans, documentSpans }: Pick<TermShare, 'needSpans' | 'documentSpans'>,
): TermShare {
  const named = { term: termOf(term), channel: term.channel, share };
  if (!origin) return { ...named, needSpans, documentSpans };
  return { ...named, needSpans: origin.kind === 'glossary' ? origin.needSpans : [], documentSpans, origin };
}

/** The tokens of the text that the need shares, by the place of their term in the need: in the order of the one sum. */
function tokensByPlace({ places }: ExplainableNeed, { terms }: ReadText): [place: number, tokens: number[]][] {
  const groups = new Map<number, number[]>();
  for (let at = 0; at < terms.length; at += 1) {
    const place = places.get(terms[at] as number);
    if (place === undefined) continue;
    const group = groups.get(place);
    if (group) group.push(at);
    else groups.set(place, [at]);
  }
  return [...groups].sort(([one], [other]) => one - other);
}

function spanOf({ field, start, end }: NeedToken): Span {
  return { field, start, end };
}

// A Chinese word of two characters is also a pair: the term alone may stand twice.
function nameOf({ term, channel, origin }: TermShare): string {
  return `${term}\0${channel}\0${origin?.kind ?? ''}`;
}
