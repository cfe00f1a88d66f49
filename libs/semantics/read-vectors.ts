import { EndpointFailed } from './endpoint-failed';

export interface Expected {
  readonly count: number;
  readonly dimension: number;
}

/** The vectors of an answer in the order of the texts, each of length 1; whatever is not exactly what was asked for is refused. */
export function readVectors(answer: unknown, { count, dimension }: Expected): Float32Array[] {
  const items = fieldOf(answer, 'data');
  if (!Array.isArray(items) || items.length !== count) throw new EndpointFailed('wrong-count', false);
  const vectors: (Float32Array | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const item of items as unknown[]) {
    // Some services answer in the order of their own convenience: the index says which text it was.
    const index = fieldOf(item, 'index');
    if (typeof index !== 'number' || !(index in vectors) || vectors[index])
      throw new EndpointFailed('wrong-index', false);
    vectors[index] = readVector(fieldOf(item, 'embedding'), dimension);
  }
  return vectors.filter((vector) => vector !== undefined);
}

function readVector(given: unknown, dimension: number): Float32Array {
  if (!Array.isArray(given)) throw new EndpointFailed('no-vector', false);
  if (given.length !== dimension) throw new EndpointFailed('wrong-dimension', false);
  let squares = 0;
  for (const value of given as unknown[]) {
    // JSON has no NaN; what cannot be written down comes as null or as words.
    if (typeof value !== 'number' || !Number.isFinite(value)) throw new EndpointFailed('not-finite', false);
    squares += value * value;
  }
  const length = Math.sqrt(squares);
  if (!(length > 0) || !Number.isFinite(length)) throw new EndpointFailed('no-direction', false);
  return Float32Array.from(given as number[], (value) => value / length);
}

/** One number per document, by index, from 0 to 1: what lies outside of that is brought there. */
export function readScores(answer: unknown, count: number): number[] {
  const items = fieldOf(answer, 'results');
  if (!Array.isArray(items) || items.length !== count) throw new EndpointFailed('wrong-count', false);
  const scores: (number | undefined)[] = Array.from({ length: count }, () => undefined);
  for (const item of items as unknown[]) {
    const [index, score] = [fieldOf(item, 'index'), fieldOf(item, 'relevance_score')];
    if (typeof index !== 'number' || !(index in scores) || scores[index] !== undefined)
      throw new EndpointFailed('wrong-index', false);
    if (typeof score !== 'number' || !Number.isFinite(score)) throw new EndpointFailed('not-finite', false);
    scores[index] = Math.min(1, Math.max(0, score));
  }
  return scores.filter((score) => score !== undefined);
}

function fieldOf(given: unknown, name: string): unknown {
  return typeof given === 'object' && given !== null ? (given as Record<string, unknown>)[name] : undefined;
}
