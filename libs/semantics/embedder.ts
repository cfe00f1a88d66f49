/** Turns texts into vectors of length 1, somewhere else. */
export abstract class Embedder {
  abstract readonly model: string;
  abstract readonly dimension: number;

  /** At most one batch: all of them in the order of the texts, or an EndpointFailed. */
  abstract embed(texts: readonly string[], signal?: AbortSignal): Promise<readonly Float32Array[]>;
}

/** Judges how well texts answer a need, somewhere else: 0 to 1 each. */
export abstract class Reranker {
  abstract readonly model: string;

  abstract judge(need: string, texts: readonly string[], signal?: AbortSignal): Promise<readonly number[]>;
}
