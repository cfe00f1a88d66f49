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

// What array_send gives of a real[] of one dimension: five integers, then length and number of each, big-endian.
// As text the same would be four times as long and a hundred times as slow to read.
const headBytes = 20;
const bytesPerEntry = 8;

export function vectorFrom(sent: Buffer): Float32Array {
  const count = (sent.length - headBytes) / bytesPerEntry;
  return Float32Array.from({ length: count }, (_, at) => sent.readFloatBE(headBytes + at * bytesPerEntry + 4));
}
