import type { Readable } from 'node:stream';

/** What arrived and is not kept yet: on this machine, so that it can be looked into. */
export interface Draft {
  readonly file: string;
  readonly size: number;
  readonly sha256: string;
}

export interface Stored {
  readonly id: string;
  readonly storedAt: Date;
}

export interface ByteRange {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
}

/** Where the bytes of attachments lie. Names come from us, never from a request. */
export abstract class FileStore {
  /** Takes a stream as it comes; refuses what is longer than `limit` bytes and leaves nothing of it behind. */
  abstract receive(content: Readable, limit: number): Promise<Draft>;
  abstract drop(draft: Draft): Promise<void>;
  /** From now on the draft is the content of `id`, whatever happens to the machine. */
  abstract keep(draft: Draft, id: string): Promise<void>;
  /** How many bytes there are; undefined when the content is lost. */
  abstract sizeOf(id: string): Promise<number | undefined>;
  abstract read(id: string, range?: ByteRange): Readable;
  /** The content as a file on this machine, for the scanner. */
  abstract fileOf(id: string): Promise<string>;
  /** Succeeds also when there is nothing. */
  abstract remove(id: string): Promise<void>;
  abstract stored(): AsyncIterable<Stored>;
  /** Removes drafts that were begun before `moment` and that nobody will finish. */
  abstract dropDraftsBefore(moment: Date): Promise<number>;
}
