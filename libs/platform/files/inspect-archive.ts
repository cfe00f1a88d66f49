import { buffer } from 'node:stream/consumers';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { FileTypeRefused } from './file.errors';
import type { FileKind } from './file-kind';
import { refuseActiveParts, tellsOfParts } from './inspect-parts';

const mostEntries = 2_000;
const mostUnpacked = 200 * 1024 * 1024;
/** A list of parts is short; that of a table with ten thousand links is not. */
const mostTold = 8 * 1024 * 1024;
/** XML of office documents shrinks to a fiftieth at most; below the floor even more does no harm. */
const steepest = 100;
const ratioFloor = 10 * 1024 * 1024;

const markOf: Readonly<Record<string, FileKind>> = {
  'word/document.xml': 'docx',
  'xl/workbook.xml': 'xlsx',
  'ppt/presentation.xml': 'pptx',
  'OFD.xml': 'ofd',
};

/** What kind of document an archive is; refuses one that is none, hides macros, or hurts whoever unpacks it. */
export async function inspectArchive(file: string, size: number): Promise<FileKind> {
  const archive = await openArchive(file);
  const kinds = new Set<FileKind>();
  let unpacked = 0;
  try {
    if (archive.entryCount > mostEntries) throw new FileTypeRefused('archive-bomb');
    for await (const entry of archive.eachEntry()) {
      refuseBadEntry(entry);
      const kind = markOf[entry.fileName];
      if (kind) kinds.add(kind);
      unpacked += await unpackedSize(archive, entry, mostUnpacked - unpacked);
      if (tellsOfParts(entry.fileName)) refuseActiveParts(await contentOf(archive, entry));
      if (unpacked > ratioFloor && unpacked > size * steepest) throw new FileTypeRefused('archive-bomb');
    }
  } catch (error) {
    throw refusalOf(error as Error);
  } finally {
    archive.close();
  }
  const [kind] = kinds;
  if (!kind) throw new FileTypeRefused('type-unknown');
  if (kinds.size > 1) throw new FileTypeRefused('content-mixed');
  return kind;
}

async function openArchive(file: string): Promise<ZipFile> {
  try {
    return await openPromise(file, { lazyEntries: true, autoClose: false });
  } catch (error) {
    throw refusalOf(error as Error);
  }
}

function refuseBadEntry(entry: Entry): void {
  if (/vbaProject|vbaData|\.(exe|dll|scr|js|vbs|bat|cmd|ps1|jar|hta)$/i.test(entry.fileName))
    throw new FileTypeRefused('archive-macros');
  if (entry.isEncrypted()) throw new FileTypeRefused('archive-broken');
}

/** What the directory says of itself may be a lie: the bytes are counted as they come, and nothing is kept. */
async function unpackedSize(archive: ZipFile, entry: Entry, most: number): Promise<number> {
  if (entry.uncompressedSize > most) throw new FileTypeRefused('archive-bomb');
  if (entry.fileName.endsWith('/')) return 0;
  let size = 0;
  const content = await archive.openReadStreamPromise(entry);
  for await (const chunk of content) {
    size += (chunk as Buffer).length;
    if (size > most) throw new FileTypeRefused('archive-bomb');
  }
  return size;
}

/** Of a part whose size was counted before. */
async function contentOf(archive: ZipFile, entry: Entry): Promise<Buffer> {
  if (entry.uncompressedSize > mostTold) throw new FileTypeRefused('archive-bomb');
  return buffer(await archive.openReadStreamPromise(entry));
}

function refusalOf(error: Error): FileTypeRefused {
  if (error instanceof FileTypeRefused) return error;
  if (/relative path|absolute path|invalid characters/.test(error.message)) return new FileTypeRefused('archive-names');
  if (/too many bytes/.test(error.message)) return new FileTypeRefused('archive-bomb');
  return new FileTypeRefused('archive-broken');
}
