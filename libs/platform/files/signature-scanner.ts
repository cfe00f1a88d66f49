import { createReadStream } from 'node:fs';
import { FileScanner, type ScanVerdict } from './file-scanner';

// The harmless string that every scanner calls a virus (EICAR), in two halves: whole, scanners would take this file away.
const signature = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!'].join(''),
  'latin1',
);

/** What works without any scanner: it shows that a find is refused, and finds nothing else. */
export class SignatureScanner extends FileScanner {
  override readonly depth = 'content-only';

  async scan(file: string): Promise<ScanVerdict> {
    let rest = Buffer.alloc(0);
    for await (const chunk of createReadStream(file)) {
      const seen = Buffer.concat([rest, chunk as Buffer]);
      if (seen.includes(signature)) return { verdict: 'infected', signature: 'eicar' };
      // A signature may lie across two chunks.
      rest = seen.subarray(Math.max(0, seen.length - signature.length));
    }
    return { verdict: 'clean' };
  }
}
