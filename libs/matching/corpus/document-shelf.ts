import type { MatchDocument } from './match-document';

/** How many documents are read before other work gets its turn. */
const AT_ONCE = 200;

interface Packed {
  readonly bytes: Buffer;
  readonly start: number;
  readonly end: number;
}

/** Documents by id. Those that come from a snapshot are read when somebody asks for them: opening it does not wait. */
export class DocumentShelf {
  private readonly documents = new Map<string, MatchDocument | Packed>();

  get size(): number {
    return this.documents.size;
  }

  has(id: string): boolean {
    return this.documents.has(id);
  }

  get(id: string): MatchDocument | undefined {
    const document = this.documents.get(id);
    return document && this.opened(id, document);
  }

  set(id: string, document: MatchDocument): void {
    this.documents.set(id, document);
  }

  delete(id: string): boolean {
    return this.documents.delete(id);
  }

  keys(): IterableIterator<string> {
    return this.documents.keys();
  }

  *values(): IterableIterator<MatchDocument> {
    for (const [id, document] of this.documents) yield this.opened(id, document);
  }

  /** Each as JSON, one after the other, and where each ends; other work gets its turn in between. */
  async save(): Promise<{ ids: string[]; ends: Uint32Array; bytes: Buffer }> {
    const kept = [...this.documents];
    const ends = new Uint32Array(kept.length);
    const parts: Buffer[] = [];
    let size = 0;
    for (const [at, [, document]] of kept.entries()) {
      const part = isPacked(document) ? bytesOf(document) : Buffer.from(JSON.stringify(document));
      parts.push(part);
      size += part.length;
      ends[at] = size;
      if (at % AT_ONCE === AT_ONCE - 1) await new Promise(setImmediate);
    }
    return { ids: kept.map(([id]) => id), ends, bytes: Buffer.concat(parts) };
  }

  load({
    ids,
    ends,
    bytes,
  }: {
    readonly ids: readonly string[];
    readonly ends: Uint32Array;
    readonly bytes: Buffer;
  }): void {
    ids.forEach((id, at) => this.documents.set(id, { bytes, start: ends[at - 1] ?? 0, end: ends[at] ?? 0 }));
  }

  /** Reads what nobody has asked for yet, a few at a time, so that the bytes can go. */
  async openAll(): Promise<void> {
    let opened = 0;
    for (const [id, document] of this.documents) {
      if (!isPacked(document)) continue;
      this.opened(id, document);
      opened += 1;
      if (opened % AT_ONCE === 0) await new Promise(setImmediate);
    }
  }

  private opened(id: string, document: MatchDocument | Packed): MatchDocument {
    if (!isPacked(document)) return document;
    const read = JSON.parse(bytesOf(document).toString()) as MatchDocument;
    this.documents.set(id, read);
    return read;
  }
}

function isPacked(document: MatchDocument | Packed): document is Packed {
  return 'bytes' in document;
}

function bytesOf({ bytes, start, end }: Packed): Buffer {
  return bytes.subarray(start, end);
}
