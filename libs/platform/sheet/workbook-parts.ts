import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { SheetRefused } from './sheet.errors';

/** What a reader of rows needs of a workbook, in the order in which it needs it; the first has the name of each sheet's file. */
const wanted = [
  /^xl\/_rels\/workbook\.xml\.rels$/,
  /^xl\/workbook\.xml$/,
  /^xl\/sharedStrings\.xml$/,
  /^xl\/styles\.xml$/,
  /^xl\/worksheets\/sheet\d+\.xml$/,
];
const stored = 0;

/** The parts of a workbook that its directory lists, each once. */
export async function partsOf(archive: ZipFile): Promise<readonly Entry[]> {
  const found: (readonly [place: number, entry: Entry])[] = [];
  for await (const entry of archive.eachEntry()) {
    const place = wanted.findIndex((name) => name.test(entry.fileName));
    if (place === -1) continue;
    if (found.some(([, { fileName }]) => fileName === entry.fileName)) throw new SheetRefused('sheet-broken');
    found.push([place, entry]);
  }
  return found.toSorted(([one], [other]) => one - other).map(([, entry]) => entry);
}

/**
 * The same parts as an archive of their own. exceljs takes what lies in a file one after the other, whatever the
 * directory says: what was not scanned could hide there, so it is given what was scanned and nothing else.
 */
export async function* repacked(file: string): AsyncGenerator<Buffer> {
  const archive = await openPromise(file, { lazyEntries: true, autoClose: false });
  try {
    for (const entry of await partsOf(archive)) {
      yield headOf(entry);
      // yauzl refuses more or fewer bytes than the directory promised.
      for await (const chunk of await archive.openReadStreamPromise(entry)) yield chunk as Buffer;
    }
    yield Buffer.concat([Buffer.from('PK\x05\x06'), Buffer.alloc(18)]);
  } finally {
    archive.close();
  }
}

function headOf({ fileName, uncompressedSize, crc32 }: Entry): Buffer {
  const head = Buffer.alloc(30);
  head.write('PK\x03\x04', 'latin1');
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(stored, 8);
  head.writeUInt32LE(crc32, 14);
  head.writeUInt32LE(uncompressedSize, 18);
  head.writeUInt32LE(uncompressedSize, 22);
  head.writeUInt16LE(fileName.length, 26);
  return Buffer.concat([head, Buffer.from(fileName, 'latin1')]);
}
