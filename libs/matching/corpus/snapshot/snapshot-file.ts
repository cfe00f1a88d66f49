import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';

/** A file of named pieces, each with its checksum: whatever was cut off or changed is told, never read. */
export interface Piece {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface PieceHead {
  readonly name: string;
  readonly size: number;
  readonly checksum: number;
}

interface Head {
  readonly facts: unknown;
  readonly pieces: readonly PieceHead[];
}

const MAGIC = Buffer.from('JQINDEX1');
const PREFIX = MAGIC.length + 8;
const MOST_HEAD = 512 * 1024 * 1024;
/** Between pieces of this size other work gets its turn. */
const AT_ONCE = 4 * 1024 * 1024;

/** Under another name first: the file is whole or not there. */
export async function writeSnapshot(path: string, facts: unknown, pieces: readonly Piece[]): Promise<void> {
  const heads: PieceHead[] = [];
  for (const { name, bytes } of pieces) heads.push({ name, size: bytes.length, checksum: await checksumOf(bytes) });
  const head = Buffer.from(JSON.stringify({ facts, pieces: heads } satisfies Head));
  const prefix = Buffer.alloc(8);
  prefix.writeUInt32LE(head.length, 0);
  prefix.writeUInt32LE(crc32(head), 4);
  const draft = `${path}.${process.pid}.new`;
  await mkdir(dirname(path), { recursive: true });
  const file = await open(draft, 'w', 0o600);
  try {
    for (const bytes of [MAGIC, prefix, head, ...pieces.map((piece) => piece.bytes)]) await file.appendFile(bytes);
    await file.sync();
    await file.close();
    await rename(draft, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}

/** Undefined where there is no file; throws where it is not what was written. `wanted` sees the facts before the rest is read. */
export async function readSnapshot(
  path: string,
  wanted: (facts: unknown) => void,
): Promise<{ facts: unknown; pieces: ReadonlyMap<string, Uint8Array> } | undefined> {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (!file) return undefined;
  try {
    const { head, from } = await readHead(file);
    wanted(head.facts);
    const pieces = new Map<string, Uint8Array>();
    let at = from;
    for (const { name, size, checksum } of head.pieces) {
      const bytes = await readBytes(file, at, size);
      if ((await checksumOf(bytes)) !== checksum) throw new Error(`${name} is not what was written`);
      pieces.set(name, bytes);
      at += size;
    }
    return { facts: head.facts, pieces };
  } finally {
    await file.close();
  }
}

async function readHead(file: FileHandle): Promise<{ head: Head; from: number }> {
  const prefix = Buffer.from(await readBytes(file, 0, PREFIX));
  if (!prefix.subarray(0, MAGIC.length).equals(MAGIC)) throw new Error('it is no snapshot of this form');
  const size = prefix.readUInt32LE(MAGIC.length);
  if (size > MOST_HEAD) throw new Error('its head is too large');
  const bytes = await readBytes(file, PREFIX, size);
  if (crc32(bytes) !== prefix.readUInt32LE(MAGIC.length + 4)) throw new Error('its head is not what was written');
  return { head: JSON.parse(Buffer.from(bytes).toString()) as Head, from: PREFIX + size };
}

async function readBytes(file: FileHandle, from: number, size: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(size);
  let done = 0;
  while (done < size) {
    const { bytesRead } = await file.read(bytes, done, size - done, from + done);
    if (bytesRead === 0) throw new Error('it ends too early');
    done += bytesRead;
  }
  return bytes;
}

async function checksumOf(bytes: Uint8Array): Promise<number> {
  let checksum = 0;
  for (let at = 0; at < bytes.length; at += AT_ONCE) {
    checksum = crc32(bytes.subarray(at, at + AT_ONCE), checksum);
    if (bytes.length > AT_ONCE) await new Promise(setImmediate);
  }
  return checksum;
}
