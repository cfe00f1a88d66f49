import { ENGINE_VERSION } from '../../engine/engine-parameters';
import { TOKENISER_VERSION } from '../tokeniser-version';
import { SearchIndex } from '../../engine/search-index';
import type { SavedArray } from '../../engine/store/saved-arrays';
import { MatchIndex } from '../match-index';
import { type Piece, readSnapshot, writeSnapshot } from './snapshot-file';

/** What made the numbers of the terms: texts that were cut otherwise would be found by other words. */
const ENGINE = `${ENGINE_VERSION} ${TOKENISER_VERSION}`;

/** The form of the facts and pieces below. */
const FORM = 2;

interface Facts {
  readonly form: number;
  readonly engine: string;
  readonly seq: number;
  /** What the feed says about that number: the same number of another feed is another state. */
  readonly mark: string;
  readonly ids: readonly string[];
  readonly kinds: readonly { readonly kind: string; readonly facts: unknown; readonly arrays: readonly Shape[] }[];
}

interface Shape {
  readonly name: string;
  readonly bits: 8 | 16 | 32;
}

/** The index as a file. What is written is the state at the call, whatever changes while it is being written. */
export async function saveIndex(path: string, index: MatchIndex, mark: string): Promise<void> {
  const { seq } = index;
  const indexes = index.kinds.map((kind) => ({ kind, ...index.of(kind).save() }));
  const documents = await index.documents.save();
  const kinds = indexes.map(({ kind, facts, arrays }) => ({ kind, facts, arrays: [...arrays].map(shapeOf) }));
  const facts: Facts = { form: FORM, engine: ENGINE, seq, mark, ids: documents.ids, kinds };
  const pieces: Piece[] = indexes.flatMap(({ kind, arrays }) =>
    [...arrays].map(([name, array]) => ({ name: `${kind}/${name}`, bytes: bytesOf(array) })),
  );
  await writeSnapshot(path, facts, [
    ...pieces,
    { name: 'ends', bytes: bytesOf(documents.ends) },
    { name: 'documents', bytes: documents.bytes },
  ]);
}

/** Undefined where there is none; throws, saying why, where it is not ours to use. */
export async function loadIndex(
  path: string,
  markOf: (seq: number) => Promise<string>,
): Promise<MatchIndex | undefined> {
  const read = await readSnapshot(path, refuseForeign);
  if (!read) return undefined;
  const { seq, mark, ids, kinds } = read.facts as Facts;
  if ((await markOf(seq)) !== mark) throw new Error('it is of another feed');
  const piece = (name: string): Uint8Array => {
    const bytes = read.pieces.get(name);
    if (!bytes) throw new Error(`${name} is missing`);
    return bytes;
  };
  const index = new MatchIndex();
  for (const { kind, facts, arrays } of kinds) {
    const named = new Map(arrays.map(({ name, bits }) => [name, arrayOf(piece(`${kind}/${name}`), bits)]));
    index.restore(kind, SearchIndex.load({ facts, arrays: named }));
  }
  const { buffer, byteOffset, length } = piece('documents');
  const ends = arrayOf(piece('ends'), 32) as Uint32Array;
  index.documents.load({ ids, ends, bytes: Buffer.from(buffer, byteOffset, length) });
  index.seq = seq;
  return index;
}

function refuseForeign(facts: unknown): void {
  const { form, engine } = facts as Partial<Facts>;
  if (form !== FORM) throw new Error('it has another form');
  if (engine !== ENGINE) throw new Error(`it is of engine ${engine}`);
}

function shapeOf([name, array]: readonly [string, SavedArray]): Shape {
  return { name, bits: (array.BYTES_PER_ELEMENT * 8) as Shape['bits'] };
}

function bytesOf({ buffer, byteOffset, byteLength }: SavedArray): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function arrayOf({ buffer, byteOffset, byteLength }: Uint8Array, bits: Shape['bits']): SavedArray {
  if (bits === 8) return new Uint8Array(buffer, byteOffset, byteLength);
  return bits === 16
    ? new Uint16Array(buffer, byteOffset, byteLength / 2)
    : new Uint32Array(buffer, byteOffset, byteLength / 4);
}
