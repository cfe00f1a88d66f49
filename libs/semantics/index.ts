// The door: vectors of texts from a service outside, kept so that no text is sent twice.
export { SemanticsModule } from './semantics.module';
export { EmbedTexts } from './embed-texts';
export { Embedder, Reranker } from './embedder';
export { HttpEmbedder } from './http-embedder';
export { EndpointFailed } from './endpoint-failed';
export { Endpoints, endpointNames, type EndpointName, type EndpointStanding } from './endpoints';
export { semanticSettings } from './semantic-settings';
export { contentHash, selectVectors, vectorFrom, type VectorRow } from './vector-rows';
export { VectorStore, type PairJudgement, type VectorKind } from './vector-store';
