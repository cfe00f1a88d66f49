import { fingerprint } from '#kernel/id';
import { bounded } from './batches';

/** Names what is sent of a text: the same words are never sent twice, whoever wrote them. */
export function contentHash(text: string): string {
  return fingerprint(bounded(text));
}

/** As PostgreSQL writes a real[]; the shortest decimals of a float64 give back every float32. */
export function asArrayLiteral(vector: Float32Array): string {
  return `{${Array.from(vector).join(',')}}`;
}

export interface VectorRow {
  readonly hash: string;
  readonly sent: Buffer;
}

/** $1 model, $2 dimension, $3 hashes, $4 the number up to which additions count; also for threads with a line of their own. */
export const selectVectors = `
  SELECT content_hash AS hash, array_send(embedding::real[]) AS sent FROM semantics.vectors
   WHERE model = $1 AND dimension = $2 AND content_hash = ANY($3) AND seq <= $4`;

// What array_send gives of a real[] of one dimension: five integers, then length and number of each, big-endian.
// As text the same would be four times as long and a hundred times as slow to read.
const headBytes = 20;
const bytesPerEntry = 8;

export function vectorFrom(sent: Buffer): Float32Array {
  const count = (sent.length - headBytes) / bytesPerEntry;
  return Float32Array.from({ length: count }, (_, at) => sent.readFloatBE(headBytes + at * bytesPerEntry + 4));
}
