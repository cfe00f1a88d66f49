import { Injectable } from '@nestjs/common';
import { EmbedTexts, EndpointFailed, semanticSettings } from '#semantics';
import type { ComputedMatch } from '../run/compute-matches';
import { EmbedDocument } from './embed-document';
import { wholeOf } from './semantic-texts';

/** Has the best pairs of a demand's list judged by the reranking service, where one is set. */
@Injectable()
export class JudgePairs {
  constructor(
    private readonly embedding: EmbedTexts,
    private readonly documents: EmbedDocument,
  ) {}

  /** Whether something is known now that was not before: the list is then made again with it. */
  async execute(matches: readonly ComputedMatch[]): Promise<boolean> {
    const [first] = matches;
    if (!first || !semanticSettings().rerank || !this.documents.isAllowed(first.demand)) return false;
    try {
      const texts = matches.map(({ achievement }) => wholeOf(achievement));
      return (await this.embedding.judge(wholeOf(first.demand), texts)) > 0;
    } catch (error) {
      if (error instanceof EndpointFailed) return false;
      throw error;
    }
  }
}
