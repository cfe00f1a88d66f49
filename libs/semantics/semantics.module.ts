import { Module } from '@nestjs/common';
import { EmbedTexts } from './embed-texts';
import { Embedder, Reranker } from './embedder';
import { EndpointFailed } from './endpoint-failed';
import { EndpointMetrics } from './endpoint-metrics';
import { Endpoints } from './endpoints';
import { HttpEmbedder, HttpReranker } from './http-embedder';
import { semanticSettings } from './semantic-settings';
import { VectorStore } from './vector-store';

/** Where no service is set nothing is ever sent; asking all the same is a fault of ours. */
class NoEmbedder extends Embedder {
  readonly model = '';
  readonly dimension = 0;

  embed(): Promise<never> {
    return Promise.reject(new EndpointFailed('not-set', false));
  }
}

class NoReranker extends Reranker {
  readonly model = '';

  judge(): Promise<never> {
    return Promise.reject(new EndpointFailed('not-set', false));
  }
}

const parts = [EmbedTexts, Endpoints, VectorStore];

@Module({
  providers: [
    ...parts,
    EndpointMetrics,
    {
      provide: Embedder,
      useFactory: (): Embedder => {
        const { embeddings } = semanticSettings();
        return embeddings ? new HttpEmbedder(embeddings) : new NoEmbedder();
      },
    },
    {
      provide: Reranker,
      useFactory: (): Reranker => {
        const { rerank } = semanticSettings();
        return rerank ? new HttpReranker(rerank) : new NoReranker();
      },
    },
  ],
  exports: [...parts, Embedder, Reranker],
})
export class SemanticsModule {}
