import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { newId } from '#kernel/id';
import { FileTooLarge } from './file.errors';
import { type ByteRange, type Draft, FileStore, type Stored } from './file-store';

const id = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A folder: `incoming/` for what arrives, and two letters of the id for what is kept. */
export class LocalFileStore extends FileStore {
  private readonly incoming: string;

  constructor(private readonly folder: string) {
    super();
    this.incoming = join(folder, 'incoming');
  }

  async receive(content: Readable, limit: number): Promise<Draft> {
    await mkdir(this.incoming, { recursive: true, mode: 0o700 });
    const file = join(this.incoming, `${newId()}.part`);
    const handle = await open(file, 'wx', 0o600);
    const hash = createHash('sha256');
    let size = 0;
    const measured = new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        size += chunk.length;
        hash.update(chunk);
        done(size > limit ? new FileTooLarge(Math.floor(limit / 1024 / 1024)) : null, chunk);
      },
    });
    try {
      await pipeline(content, measured, handle.createWriteStream({ flush: true }));
      return { file, size, sha256: hash.digest('hex') };
    } catch (error) {
      await rm(file, { force: true });
      throw error;
    }
  }

  drop(draft: Draft): Promise<void> {
    return rm(draft.file, { force: true });
  }

  async keep(draft: Draft, given: string): Promise<void> {
    const file = this.pathOf(given);
    const folder = join(file, '..');
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(draft.file, file);
    // The name is durable only when the folder is.
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  }

  async sizeOf(given: string): Promise<number | undefined> {
    try {
      return (await stat(this.pathOf(given))).size;
    } catch (error) {
      if ((error as { code?: string }).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  read(given: string, range?: ByteRange): Readable {
    return createReadStream(this.pathOf(given), range);
  }

  async fileOf(given: string): Promise<string> {
    return this.pathOf(given);
  }

  remove(given: string): Promise<void> {
    return rm(this.pathOf(given), { force: true });
  }

  async *stored(): AsyncIterable<Stored> {
    const entries = await readdir(this.folder, { recursive: true, withFileTypes: true }).catch(nothingYet);
    for (const entry of entries) {
      if (!entry.isFile() || !id.test(entry.name)) continue;
      const { mtime } = await stat(join(entry.parentPath, entry.name));
      yield { id: entry.name, storedAt: mtime };
    }
  }

  async dropDraftsBefore(moment: Date): Promise<number> {
    let dropped = 0;
    for (const name of await readdir(this.incoming).catch(nothingYet)) {
      const file = join(this.incoming, name);
      if ((await stat(file)).mtime >= moment) continue;
      await rm(file, { force: true });
      dropped++;
    }
    return dropped;
  }

  private pathOf(given: string): string {
    if (!id.test(given)) throw new Error('a stored file is named by its id');
    return join(this.folder, given.slice(-2), given);
  }
}

function nothingYet(error: { code?: string }): [] {
  if (error.code === 'ENOENT') return [];
  throw error as Error;
}
