import { bounded } from './batches';
import { Embedder, Reranker } from './embedder';
import { postJson } from './post-json';
import { readScores, readVectors } from './read-vectors';
import type { EndpointSettings } from './semantic-settings';
import { withRetries } from './with-retries';

const retries = { attempts: 3, firstPauseMs: 250 };
/** All attempts of one batch together; below the minute that a reaction has. */
const budgetMs = 30_000;
// A number takes at most some 25 characters, whatever stands around it as much again.
const bytesPerNumber = 64;
const bytesPerAnswer = 64 * 1024;

/** Asks a service that speaks as OpenAI's does: POST …/embeddings. */
export class HttpEmbedder extends Embedder {
  readonly model: string;
  readonly dimension: number;

  constructor(private readonly settings: EndpointSettings & { readonly dimension: number }) {
    super();
    this.model = settings.model;
    this.dimension = settings.dimension;
  }

  embed(texts: readonly string[], signal?: AbortSignal): Promise<readonly Float32Array[]> {
    const { model, dimension } = this;
    const body = { model, input: texts.map(bounded), encoding_format: 'float' };
    const mostBytes = bytesPerAnswer + texts.length * dimension * bytesPerNumber;
    return withRetries(
      async () =>
        readVectors(await postJson({ ...this.settings, body, mostBytes, signal }), { count: texts.length, dimension }),
      { ...retries, budgetMs, signal },
    );
  }
}

/** Asks POST …/rerank, as Cohere, Jina and the open servers of such models have it. */
export class HttpReranker extends Reranker {
  readonly model: string;

  constructor(private readonly settings: EndpointSettings) {
    super();
    this.model = settings.model;
  }

  judge(need: string, texts: readonly string[], signal?: AbortSignal): Promise<readonly number[]> {
    const body = { model: this.model, query: bounded(need), documents: texts.map(bounded), return_documents: false };
    const mostBytes = bytesPerAnswer + texts.length * bytesPerNumber * 4;
    // Asked once: a list waits for it meanwhile, and the next run of the need asks again.
    return postJson({ ...this.settings, body, mostBytes, signal }).then((answer) => readScores(answer, texts.length));
  }
}
