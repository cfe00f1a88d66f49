import { Injectable } from '@nestjs/common';
import { EmbedTexts, EndpointFailed, semanticSettings } from '#semantics';
import { isRestricted } from '../corpus/is-restricted';
import type { MatchDocument } from '../corpus/match-document';
import { textsToEmbed } from './semantic-texts';

/** Sends a document's texts to be turned into vectors, where that is set and allowed. */
@Injectable()
export class EmbedDocument {
  constructor(private readonly embedding: EmbedTexts) {}

  isAllowed(document: MatchDocument): boolean {
    const { embeddings, sendsRestricted } = semanticSettings();
    // What not everybody may read does not leave, unless the city has said so.
    return embeddings !== null && (sendsRestricted || !isRestricted(document));
  }

  /** How many texts were sent; `away` where the service gave nothing that can be used: the clock asks again. */
  async execute(document: MatchDocument): Promise<number | 'away'> {
    if (!this.isAllowed(document)) return 0;
    try {
      return await this.embedding.execute(textsToEmbed(document));
    } catch (error) {
      if (error instanceof EndpointFailed) return 'away';
      throw error;
    }
  }
}
