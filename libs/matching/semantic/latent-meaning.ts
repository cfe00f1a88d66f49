import type { Judgement } from '../criteria/criterion';
import { latentWeight } from '../engine/latent/latent-ranking';
import type { MatchDocument } from '../corpus/match-document';
import type { Meaning } from './meaning';
import type { VectorMeaning } from './vector-meaning';

/** Our own small model: it has a say only where it was found to help, and brings nothing that words have not found. */
export class LatentMeaning implements Meaning {
  private readonly helps = new Map<string, boolean>();

  constructor(
    private readonly vectors: VectorMeaning,
    private readonly averageWords: number,
  ) {}

  nearest(): readonly string[] {
    return [];
  }

  judge(need: MatchDocument, achievement: MatchDocument): Judgement | undefined {
    const helps = this.helps.get(need.id) ?? latentWeight(need, this.averageWords) > 0;
    this.helps.set(need.id, helps);
    return helps ? this.vectors.judge(need, achievement) : undefined;
  }
}
