import { StreamableFile } from '@nestjs/common';
import { attachmentHeader } from '#platform/files/http/content-headers';
import { mediaTypes, type SheetFormat, type SheetToWrite, writeSheet } from '#platform/sheet/write-sheet';

/** A table as the answer of a route: saved by the browser, never shown inside our pages. */
export function sendSheet(sheet: SheetToWrite, format: SheetFormat, name: string): StreamableFile {
  return new StreamableFile(writeSheet(sheet, format), sheetHeaders(name, format));
}

export function sheetHeaders(name: string, format: SheetFormat): { type: string; disposition: string } {
  return { type: mediaTypes[format], disposition: attachmentHeader(`${name}.${format}`) };
}
