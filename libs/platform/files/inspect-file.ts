import { open } from 'node:fs/promises';
import { FileTypeRefused } from './file.errors';
import { extensionOf } from './file-name';
import { type FileKind, fits } from './file-kind';
import { inspectArchive } from './inspect-archive';
import { inspectPdf } from './inspect-pdf';
import { activeContent, inspectRecords, inspectText } from './inspect-text';

const headBytes = 4_100;
/** The end record of an archive with the longest comment it may have. */
const tailBytes = 22 + 65_535;
const archiveEnd = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

const kindOfMedia: Readonly<Record<string, FileKind>> = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/webp': 'webp',
};

interface Received {
  readonly file: string;
  readonly size: number;
  /** Already made safe. */
  readonly name: string;
}

/** What a file is by its content; refuses what is not on the list, what its name lies about, and what is two things. */
export async function inspectFile({ file, size, name }: Received): Promise<FileKind> {
  const { head, tail } = await endsOf(file, size);
  const extension = extensionOf(name);
  const kind = await kindBy({ file, size, head, extension });
  if (!fits(kind, extension)) throw new FileTypeRefused('extension-wrong');
  if (isMixed(kind, head, tail)) throw new FileTypeRefused('content-mixed');
  if (kind === 'pdf') await inspectPdf(file);
  return kind;
}

interface Evidence {
  readonly file: string;
  readonly size: number;
  readonly head: Buffer;
  readonly extension: string;
}

async function kindBy({ file, size, head, extension }: Evidence): Promise<FileKind> {
  // At the very beginning: a stub before an archive would make it a program as well.
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) return inspectArchive(file, size);
  const media = await mediaTypeOf(head);
  const kind = kindOfMedia[media ?? ''];
  if (kind) return kind;
  // A text has no mark of its own: here, and only here, the name says which of the two it is.
  if (media === undefined && isRecords(extension, head)) {
    await inspectRecords(file);
    return 'jsonl';
  }
  if (media !== undefined || (extension !== 'txt' && extension !== 'csv')) {
    const isActive = activeContent.test(head.toString('latin1'));
    throw new FileTypeRefused(isActive ? 'content-active' : 'type-unknown');
  }
  await inspectText(file, head);
  return extension;
}

/** Lines of JSON: a browser that shows one shows the text of a record, whatever tags stand in its words. */
function isRecords(extension: string, head: Buffer): boolean {
  const start = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  return fits('jsonl', extension) && start.startsWith('{');
}

/** file-type is a module of the newer kind; it is loaded when the first file comes. */
async function mediaTypeOf(head: Buffer): Promise<string | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  return (await fileTypeFromBuffer(head))?.mime;
}

/** A picture that is a web page as well, a document with an archive behind it: each reader sees another file. */
function isMixed(kind: FileKind, head: Buffer, tail: Buffer): boolean {
  const isArchive = kind === 'docx' || kind === 'xlsx' || kind === 'pptx' || kind === 'ofd';
  const start = head.toString('latin1');
  if (kind === 'pdf' ? !start.startsWith('%PDF-') : start.slice(0, 1_024).includes('%PDF-')) return true;
  if (isArchive || kind === 'jsonl') return false;
  return tail.includes(archiveEnd) || /<\s*(!doctype html|html|svg|script|\?php)/i.test(start);
}

async function endsOf(file: string, size: number): Promise<{ head: Buffer; tail: Buffer }> {
  const handle = await open(file, 'r');
  try {
    const read = async (length: number, position: number) => {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, position);
      return buffer.subarray(0, bytesRead);
    };
    return { head: await read(headBytes, 0), tail: await read(tailBytes, Math.max(0, size - tailBytes)) };
  } finally {
    await handle.close();
  }
}
