import type { Explanation, TextDocument, Span, TermShare } from './engine-types';
import { readDocument, visitDocument } from './read-document';
import type { NeedToken, ReadNeed } from './read-need';
import { dampingFor, earned, toScore } from './score';
import { type Token, termOf } from './tokenise';
import { type IndexStatistics, upperBound, weighNeed } from './weigh-need';

type DocumentText = Omit<TextDocument, 'id'>;

export function explainPair(need: ReadNeed, document: DocumentText, index: IndexStatistics): Explanation {
  const terms = weighNeed(need, index);
  const damping = dampingFor(need.parameters, index);
  const read = readDocument(document, index.find);
  const needTokens = needTokensByTerm(need, index);
  const documentSpans = documentSpansByTerm(document, index);
  const shares: TermShare[] = [];
  let raw = 0;
  for (const { id, channel, weight } of terms) {
    const share = weight * earned(read.counts.get(id) ?? 0, read.lengths[channel], damping[channel]);
    const tokens = needTokens.get(id) ?? [];
    const [first] = tokens;
    if (share === 0 || !first) continue;
    raw += share;
    const needSpans = tokens.map(({ field, start, end }): Span => ({ field, start, end }));
    shares.push({ term: termOf(first), channel, share, needSpans, documentSpans: documentSpans.get(id) ?? [] });
  }
  shares.sort((one, other) => other.share - one.share || (nameOf(one) < nameOf(other) ? -1 : 1));
  return { ...toScore(raw, upperBound(terms)), terms: shares };
}

function needTokensByTerm({ tokens }: ReadNeed, index: IndexStatistics): Map<number, NeedToken[]> {
  return groupByTerm(index, (keep) => tokens.forEach((token) => keep(token, token)));
}

function documentSpansByTerm(document: DocumentText, index: IndexStatistics): Map<number, Span[]> {
  return groupByTerm(index, (keep) =>
    visitDocument(document, (token, place) => keep(token, { ...place, start: token.start, end: token.end })),
  );
}

function groupByTerm<T>(
  index: IndexStatistics,
  visit: (keep: (token: Token, kept: T) => void) => void,
): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  visit((token, kept) => {
    const term = index.find(token);
    if (term === undefined) return;
    const group = groups.get(term);
    if (group) group.push(kept);
    else groups.set(term, [kept]);
  });
  return groups;
}

// A Chinese word of two characters is also a pair: the term alone may stand twice.
function nameOf({ term, channel }: TermShare): string {
  return `${term}\0${channel}`;
}
