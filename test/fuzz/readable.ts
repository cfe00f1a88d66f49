import { gunzipSync, inflateRawSync } from 'node:zlib';
import { fromBuffer } from 'yauzl';

const zipMark = Buffer.from('PK\u0003\u0004');

/** What somebody could read in an answer, whatever it is wrapped in: a workbook is unpacked, what is compressed swells. */
export async function readable(body: Buffer, encoding: unknown): Promise<string> {
  const plain = encoding === 'gzip' ? gunzipSync(body) : encoding === 'deflate' ? inflateRawSync(body) : body;
  if (!plain.subarray(0, 4).equals(zipMark)) return plain.toString('utf8');
  return (await unzipped(plain)).join('\n');
}

/** Places in a list and links carry words in base64: as good as plain. */
export function unwrapped(text: string): string {
  const wrapped = text.match(/[A-Za-z0-9_+/-]{16,}/g) ?? [];
  return wrapped.map((one) => Buffer.from(one, 'base64').toString('utf8')).join('\n');
}

function unzipped(plain: Buffer): Promise<string[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(plain, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      const parts: string[] = [];
      zip.on('end', () => resolve(parts)).on('error', reject);
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          const pieces: Buffer[] = [];
          stream.on('data', (piece: Buffer) => pieces.push(piece)).on('error', reject);
          stream.on('end', () => {
            parts.push(Buffer.concat(pieces).toString('utf8'));
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}
