import { env } from '#platform/config/env';

export interface EndpointSettings {
  readonly url: string;
  readonly key: string;
  readonly model: string;
  readonly patienceMs: number;
}

export interface SemanticSettings {
  /** Null where no text is to leave. */
  readonly embeddings: (EndpointSettings & { readonly dimension: number }) | null;
  readonly rerank: EndpointSettings | null;
  readonly sendsRestricted: boolean;
}

/** By which settings a service is switched on, the one that decides first. */
export const settingsOf: Readonly<Record<'embeddings' | 'rerank', readonly string[]>> = {
  embeddings: ['SEMANTICS_URL', 'SEMANTICS_MODEL', 'SEMANTICS_DIMENSION', 'SEMANTICS_KEY'],
  rerank: ['RERANK_URL', 'RERANK_MODEL', 'SEMANTICS_KEY'],
};

export function semanticSettings(): SemanticSettings {
  const given = env();
  const { SEMANTICS_KEY: key, SEMANTICS_PATIENCE_MS: patienceMs } = given;
  const at = (base: string, path: string): string => `${base.replace(/\/+$/, '')}/${path}`;
  return {
    embeddings:
      given.SEMANTICS_URL === ''
        ? null
        : {
            url: at(given.SEMANTICS_URL, 'embeddings'),
            key,
            patienceMs,
            model: given.SEMANTICS_MODEL,
            dimension: given.SEMANTICS_DIMENSION,
          },
    rerank:
      given.RERANK_URL === ''
        ? null
        : { url: at(given.RERANK_URL, 'rerank'), key, patienceMs, model: given.RERANK_MODEL },
    sendsRestricted: given.SEMANTICS_RESTRICTED === 'send',
  };
}
