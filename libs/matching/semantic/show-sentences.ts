import { Injectable } from '@nestjs/common';
import { contentHash, VectorStore } from '#semantics';
import type { Evidence, WeighedCriterion } from '../criteria/criterion';
import type { MatchDocument } from '../corpus/match-document';
import { isLatent, LiveLatent } from './live-latent';
import type { MeaningState } from './meaning';
import { type Sentence, sentencesOf } from './semantic-texts';
import { cosine, type Vectors } from './vector-meaning';

interface Shown {
  readonly demand: MatchDocument;
  readonly achievement: MatchDocument;
  readonly criteria: readonly WeighedCriterion[];
}

interface SentencePair {
  readonly need: Sentence;
  readonly achievement: Sentence;
  readonly cosine: number;
}

const pairsShown = 2;

/** Says which sentences of both sides lie nearest to each other: what a semantic value looks like to a person. */
@Injectable()
export class ShowSentences {
  constructor(
    private readonly store: VectorStore,
    private readonly latent: LiveLatent,
  ) {}

  async in<Match extends Shown>(matches: readonly Match[], state: MeaningState): Promise<Match[]> {
    const documents = new Set(matches.flatMap(({ demand, achievement }) => [demand, achievement]));
    const texts = [...documents].flatMap((document) => sentencesOf(document).map(({ text }) => text));
    const vectors = isLatent(state)
      ? await this.latent.vectorsOf(texts, state)
      : await this.store.read(state, [...new Set(texts.map(contentHash))], state.seq);
    return matches.map((match) => ({
      ...match,
      criteria: match.criteria.map((criterion) => withSentences(criterion, match, vectors)),
    }));
  }
}

function withSentences(criterion: WeighedCriterion, match: Shown, vectors: Vectors): WeighedCriterion {
  if (criterion.criterion !== 'semantic' || !criterion.value) return criterion;
  const pairs = nearestPairs(sentencesOf(match.demand), sentencesOf(match.achievement), vectors);
  const figures = Object.fromEntries(pairs.map((pair, at) => [`pair${at + 1}`, pair.cosine]));
  return {
    ...criterion,
    need: pairs.map(({ need }) => asEvidence(need)),
    achievement: pairs.map(({ achievement }) => asEvidence(achievement)),
    figures: { ...criterion.figures, ...figures },
  };
}

/** The nearest first; no sentence twice. The n-th of one side belongs to the n-th of the other. */
export function nearestPairs(
  needs: readonly Sentence[],
  offers: readonly Sentence[],
  vectors: Vectors,
): readonly SentencePair[] {
  const all = needs.flatMap((need) =>
    offers.flatMap((achievement) => {
      const [one, other] = [vectors.get(contentHash(need.text)), vectors.get(contentHash(achievement.text))];
      return one && other ? [{ need, achievement, cosine: cosine(one, other) }] : [];
    }),
  );
  const chosen: SentencePair[] = [];
  for (const pair of all.sort((one, other) => other.cosine - one.cosine)) {
    if (chosen.length === pairsShown || pair.cosine <= 0) break;
    if (!chosen.some(({ need, achievement }) => need === pair.need || achievement === pair.achievement))
      chosen.push(pair);
  }
  return chosen;
}

function asEvidence({ field, start, end, text }: Sentence): Evidence {
  return { field, start, end, text };
}
