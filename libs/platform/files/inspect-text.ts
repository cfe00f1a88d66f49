import { createReadStream } from 'node:fs';
import { FileTypeRefused } from './file.errors';

/** What browsers and shells would run, wherever it stands near the beginning. */
export const activeContent =
  /<(\/?(html|head|body|svg|script|iframe|object|embed|img|link|meta)\b|!doctype|\?xml|\?php|%)|^\s*(#!|@echo\b|javascript:)/i;
// Tab and line ends belong to a text, other control characters do not.
// eslint-disable-next-line no-control-regex -- control characters are what this looks for
const notText = /[\0-\x08\x0B\x0E-\x1A\x1C-\x1F\x7F]/;

/** A text in UTF-8, or in GB18030 as Chinese spreadsheets write it; read through once, never held whole. */
export async function inspectText(file: string, head: Buffer): Promise<void> {
  if (activeContent.test(head.toString('latin1'))) throw new FileTypeRefused('content-active');
  for (const encoding of ['utf-8', 'gb18030']) if (await isText(file, encoding)) return;
  throw new FileTypeRefused('text-broken');
}

/** Records are UTF-8, as JSON is. */
export async function inspectRecords(file: string): Promise<void> {
  if (!(await isText(file, 'utf-8'))) throw new FileTypeRefused('text-broken');
}

async function isText(file: string, encoding: string): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for await (const chunk of createReadStream(file))
      if (notText.test(decoder.decode(chunk as Buffer, { stream: true }))) return false;
    return !notText.test(decoder.decode());
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  }
}
