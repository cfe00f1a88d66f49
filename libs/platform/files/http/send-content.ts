import type { FastifyReply } from 'fastify';
import { FileBlocked, FileInQuarantine, FileMissing } from '../file.errors';
import type { FileRow } from '../file.queries';
import type { FileStore } from '../file-store';
import { attachmentHeader, rangeOf } from './content-headers';

interface Sending {
  readonly file: FileRow;
  readonly store: FileStore;
  readonly reply: FastifyReply;
}

/** The one way out for stored content; whether this reader may have it was decided before. */
export async function sendContent({ file, store, reply }: Sending): Promise<void> {
  const asked = reply.request.headers;
  if (file.state === 'blocked') throw new FileBlocked();
  if (file.state === 'quarantined') throw new FileInQuarantine();
  if ((await store.sizeOf(file.id)) !== file.size) throw new FileMissing();
  const etag = `"${file.sha256}"`;
  sayWhatItIs(reply, file, etag);
  if (asked['if-none-match'] === etag) return void reply.status(304).send();
  const isOther = asked['if-range'] !== undefined && asked['if-range'] !== etag;
  const range = isOther ? undefined : rangeOf(asked.range, file.size);
  if (range === null) return void reply.status(416).header('content-range', `bytes */${file.size}`).send();
  if (range) void reply.status(206).header('content-range', `bytes ${range.start}-${range.end}/${file.size}`);
  void reply.header('content-length', range ? range.end - range.start + 1 : file.size);
  await reply.send(store.read(file.id, range));
}

/** A stranger's content on our address: never shown as a page, never guessed at, never kept by a cache in between. */
function sayWhatItIs(reply: FastifyReply, file: FileRow, etag: string): void {
  void reply.headers({
    'content-type': file.mediaType,
    'content-disposition': attachmentHeader(file.name),
    'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-store',
    'accept-ranges': 'bytes',
    etag,
  });
}
