import { createReadStream } from 'node:fs';
import { FileTypeRefused } from './file.errors';

/**
 * What a reader would run or start. Long names only: a short one such as /JS turns up by chance in packed pictures, and
 * whatever has one has /JavaScript beside it. Inside packed objects neither is seen: that is a virus scanner's work.
 */
const actions = /\/(JavaScript|Launch)[\s/<>[\]()%]/;
/** A name and a bit more, every letter of it written as #hh. */
const overlap = 64;

/** Refuses a PDF whose plain text names a script or a program to start; read through once, never held whole. */
export async function inspectPdf(file: string): Promise<void> {
  let rest = '';
  for await (const chunk of createReadStream(file)) {
    const text = rest + (chunk as Buffer).toString('latin1');
    if (actions.test(plainNames(text))) throw new FileTypeRefused('content-active');
    rest = text.slice(-overlap);
  }
}

/** Any letter of a name may be written as #hh. */
function plainNames(text: string): string {
  return text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
