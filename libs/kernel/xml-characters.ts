// What XML 1.0 cannot hold, however it is written; people paste such signs out of old documents.
const impossible = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** One such sign makes a whole file unreadable: a feed, or a workbook with the rows of everybody. */
export function withoutImpossible(text: string): string {
  return text.replace(impossible, '');
}
